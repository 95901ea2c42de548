import type { Day } from '#kernel/day.ts'
import { begin, submit } from './begin.ts'
import { assign } from './duties.ts'
import { handle } from './handling.ts'
import { judge } from './judging.ts'
import type { Scene, Told } from './scene.ts'

/**
 * Two enterprises raise one matter: the second appeal is merged into the first, taken out by mistake and
 * merged again; both are answered, and each enterprise judges for itself.
 */
export async function* tellMerged(scene: Scene, start: Day): Told<void> {
  const { cast, after, at, appeal } = scene
  const other = cast.enterprises.find((one) => one !== scene.enterprise)
  if (other === undefined) throw new Error('Two enterprises are needed to raise one matter.')
  const second = await submit(scene, { ...scene, enterprise: other, viaCoordinator: false })
  const dispatchedOn = yield* begin(scene, start)
  if (dispatchedOn === null) return
  const merge = () =>
    cast.coordinator.post(`${second}/merger`, {
      intoId: at.slice('/appeals/'.length),
      matter: `两家企业反映同一事项：${appeal.title}`.slice(0, 300),
    })
  await merge()
  await cast.coordinator.post(`${second}/merger-end`, { reason: '误并，先行解除' })
  await merge()
  const repliedOn = yield* handle(scene, yield* assign(scene, dispatchedOn))
  if (repliedOn === null) return
  yield* judge(scene, repliedOn)
  yield after(repliedOn, 3)
  const solved = (appeal.reply?.outcome ?? 'resolved') === 'resolved'
  await other.client.post(`${second}/confirmation`, { solved, words: null })
  await cast.coordinator.post(`${second}/closing`, { reason: null })
}
