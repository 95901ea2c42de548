import { addDays, type Day, dayOf } from '#kernel/day.ts'
import {
  addWorkingDays,
  nextWorkingDayOnOrAfter,
  type WorkingCalendar,
} from '#kernel/working-days.ts'
import { castPlots, castRoles } from './casting.ts'
import type { TurnedClock } from './clock.ts'
import { playDays, type Story } from './days.ts'
import { diceOf } from './dice.ts'
import type { Cast } from './people.ts'
import { period, plotsFor } from './plots.ts'
import type { PlayedAppeal } from './source.ts'
import type { Stage } from './stories/scene.ts'
import { tell } from './story.ts'

export type Period = {
  cast: Cast
  clock: TurnedClock
  calendar: WorkingCalendar
  runJobs: () => Promise<unknown>
  appeals: readonly PlayedAppeal[]
  seed: number
  start: Day
  /** Over how many working days the submissions are spread. */
  spread: number
  /** The day on which the play stops, whatever has not ended by then. */
  until?: Day
  /** How many days the steps take, from 1 to 3; by dice otherwise. At 3 nothing is dispatched the same day. */
  pace?: number
  progress?: (day: Day, ended: number) => void
}

type Told = Pick<Period, 'appeals' | 'seed' | 'start' | 'spread' | 'pace'>

/** The stories of a period's appeals. */
export function tellPeriod(stage: Stage, { appeals, seed, start, spread, pace }: Told): Story[] {
  const roll = diceOf(seed)
  const parts = castPlots(appeals, plotsFor(period, appeals.length, roll), roll)
  return castRoles(stage.cast, parts, { roll, pace }).map((role, order): Story => {
    const day = stage.after(start, order % spread)
    return { day, story: tell(stage, role, day) }
  })
}

/** Plays a period day by day; answers how many stories came to their end. */
export async function playPeriod(played: Period): Promise<number> {
  const { clock, runJobs, start, until, progress } = played
  const stories = tellPeriod(stageOf(played), played)
  const ended = await playDays(stories, { clock, runJobs, from: start, until, progress })
  if (until === undefined) {
    // Lets the dates pass that nobody acts on, for the timekeeper to see.
    clock.turnTo(addDays(dayOf(clock.now()), 30))
    await runJobs()
  }
  return ended
}

/** The stage with its count of working days; a count of 0 is the day itself, or the next one worked. */
export function stageOf({ cast, calendar }: Pick<Period, 'cast' | 'calendar'>): Stage {
  const after = (day: Day, count: number) =>
    count === 0 ? nextWorkingDayOnOrAfter(calendar, day) : addWorkingDays(calendar, day, count)
  return { cast, after }
}
