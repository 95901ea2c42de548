import type { Day } from '#kernel/day.ts'
import { castPlots } from '../casting.ts'
import { type Programme, plotsFor } from '../plots.ts'
import { assign } from '../stories/duties.ts'
import { handle } from '../stories/handling.ts'
import { judge } from '../stories/judging.ts'
import type { Scene, Told } from '../stories/scene.ts'
import { at as nth } from './enterprises.ts'
import type { Commitment } from './hall.ts'
import type { SessionScene } from './stage.ts'

/** How the promises of a talk go on. */
const afterTalks: Programme = {
  first: [],
  shares: [
    ['resolved', 52],
    ['resolved-by-call', 16],
    ['refused-accepted', 9],
    ['accepted-unresolved', 9],
    ['resolved-after-redo', 4],
    ['refused-denied', 2],
    ['unreachable', 3],
    ['resolved-late', 3],
    ['objection-upheld', 2],
  ],
}

/** Begins a story for every promise of a session: dispatched where it was not, handled, judged, closed. */
export function keepPromises(scene: SessionScene, promises: readonly Commitment[], from: Day) {
  const { roll, begin, session, programme = afterTalks } = scene
  const plots = plotsFor(programme, promises.length, roll)
  const concerns = promises.map(({ concern }) => concern)
  const waiting = [...promises]
  for (const { appeal, plot } of castPlots(concerns, plots, roll)) {
    const [promise] = waiting.splice(
      waiting.findIndex(({ concern }) => concern === appeal),
      1,
    )
    if (promise === undefined) throw new Error('A promise that nobody made.')
    const story = keep({ scene, promise, plot }, from)
    begin({ day: from, lane: session.regionId, story })
  }
}

type Kept = { scene: SessionScene; promise: Commitment; plot: Scene['plot'] }

async function* keep({ scene, promise, plot }: Kept, from: Day): Told<void> {
  const played = sceneOf({ scene, promise, plot })
  try {
    yield* keepOn(played, { scene, promise, plot }, from)
  } finally {
    played.over?.(played.at)
  }
}

async function* keepOn(played: Scene, { scene, promise, plot }: Kept, from: Day): Told<void> {
  let day = from
  if (!promise.inRoom) {
    day = scene.after(from, 1)
    yield day
    await scene.consider?.(played.at)
    const { officeId } = played.department
    const requirement = '请书面答复企业，并抄送统筹办公室'
    await scene.desk.post(`${played.at}/dispatch`, {
      texts: [],
      officeId,
      requirement,
      coOfficeIds: [],
    })
  }
  if (plot === 'refused-denied' || plot === 'resolved-after-redo') promise.guest.unhappy = true
  const repliedOn = yield* handle(played, yield* assign(played, day))
  if (repliedOn !== null) yield* judge(played, repliedOn)
}

function sceneOf({ scene, promise, plot }: Kept): Scene {
  const { cast, after, over, roll, session } = scene
  const department = cast.departments.find(({ officeId }) => officeId === promise.officeId)
  if (department === undefined) throw new Error('A promise of no office.')
  const others = cast.departments.filter((one) => one !== department)
  return {
    ...{ cast, after, plot, department, ...(over && { over }) },
    appeal: promise.concern,
    enterprise: promise.guest,
    second: nth(others, Math.floor(roll() * others.length)),
    caller: nth(cast.callers, Math.floor(roll() * cast.callers.length)),
    venue: session.regionId,
    viaCoordinator: false,
    pace: 1 + Math.floor(roll() * 3),
    at: `/appeals/${promise.appealId}`,
  }
}
