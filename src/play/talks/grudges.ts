import type { Day } from '#kernel/day.ts'
import { begin, submit } from '../stories/begin.ts'
import { assign } from '../stories/duties.ts'
import { handle } from '../stories/handling.ts'
import { judge } from '../stories/judging.ts'
import type { Scene, Told } from '../stories/scene.ts'
import { at } from './enterprises.ts'
import type { Guest, TalkStage } from './stage.ts'

/** Whose file it is. */
export const grudgerOf = ({ guests }: TalkStage, nth: number): Guest => at(guests, nth * 47)

/** An appeal from before the talks that is denied: its enterprise has a dissatisfied file. */
export async function* tellGrudge(stage: TalkStage, from: Day, nth: number): Told<void> {
  const { cast, after } = stage
  const enterprise = grudgerOf(stage, nth)
  const { nextConcern } = stage.luckOf(enterprise.venue)
  yield after(from, 1 + (nth % 3))
  const [department, second] = [at(cast.departments, nth), at(cast.departments, nth + 1)]
  const appeal = nextConcern(enterprise.industry)
  const role = {
    ...{ appeal, enterprise, department, second, plot: 'resolved-after-redo' as const },
    ...{ caller: at(cast.callers, nth), venue: enterprise.venue, viaCoordinator: false, pace: 1 },
  }
  const scene: Scene = { ...stage, ...role, at: await submit(stage, role) }
  const dispatchedOn = yield* begin(scene, after(from, 1 + (nth % 3)))
  if (dispatchedOn === null) return
  const repliedOn = yield* handle(scene, yield* assign(scene, dispatchedOn))
  enterprise.unhappy = true
  if (repliedOn !== null) yield* judge(scene, repliedOn)
  scene.over?.(scene.at)
}
