import type { Day } from '#kernel/day.ts'
import { begin, submit } from './stories/begin.ts'
import { assign } from './stories/duties.ts'
import { handle } from './stories/handling.ts'
import { judge } from './stories/judging.ts'
import { tellMerged } from './stories/merged.ts'
import type { Role, Scene, Stage, Told } from './stories/scene.ts'

/** Plays one appeal from its submission to its end, or to where its plot leaves it. */
export async function* tell(stage: Stage, role: Role, start: Day): AsyncGenerator<Day, void> {
  yield start
  const scene = { ...stage, ...role, at: await submit(stage, role) }
  try {
    yield* tellOn(scene, start)
  } finally {
    scene.over?.(scene.at)
  }
}

async function* tellOn(scene: Scene, start: Day): Told<void> {
  if (scene.plot === 'merged') return yield* tellMerged(scene, start)
  const dispatchedOn = yield* begin(scene, start)
  if (dispatchedOn === null) return
  const assigned = yield* assign(scene, dispatchedOn)
  const repliedOn = yield* handle(scene, assigned)
  if (repliedOn !== null) yield* judge(scene, repliedOn)
}
