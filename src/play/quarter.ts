import { addDays, type Day } from '#kernel/day.ts'
import { isWorkingDay } from '#kernel/working-days.ts'
import { castPlots, castRoles } from './casting.ts'
import { playDays, type Story } from './days.ts'
import { diceOf } from './dice.ts'
import { type Period, stageOf } from './period.ts'
import { plotsFor, quarter } from './plots.ts'
import { tell } from './story.ts'

const weeks = 13

/** A Wednesday; with the Spring Festival of 2026 in the quarter that begins on it. */
export const quarterStart: Day = '2026-01-28'

type Quarter = Omit<Period, 'spread' | 'until' | 'pace'>

/**
 * Plays weekly periods for a quarter, with offices that are late in every way there is, and stops on
 * the day before the fourteenth: whatever has not ended by then stays open.
 */
export async function playWeeks(played: Quarter): Promise<number> {
  const { cast, clock, calendar, runJobs, appeals, start, progress } = played
  const stage = stageOf(played)
  const roll = diceOf(played.seed)
  const parts = castPlots(appeals, plotsFor(quarter, appeals.length, roll), roll)
  const stories = castRoles(cast, parts, { roll }).map((role, order): Story => {
    const day = addDays(start, 7 * Math.floor((order * weeks) / parts.length))
    // Why: on a holiday there is no talk; what comes in then comes from the enterprises themselves.
    const viaCoordinator = role.viaCoordinator && isWorkingDay(calendar, day)
    return { day, story: tell(stage, { ...role, viaCoordinator }, day) }
  })
  const until = addDays(start, 7 * weeks - 1)
  return playDays(stories, { clock, runJobs, from: start, until, progress })
}
