import type { Day } from '#kernel/day.ts'
import { isWorkingDay } from '#kernel/working-days.ts'
import type { OpenStage } from '../stage.ts'
import type { Chapter, YearStage } from './chapter.ts'
import type { Deeds } from './stage.ts'

/** A chapter with its stage, and what it has done so far. */
export type Playing = { chapter: Chapter; stage: YearStage; deeds: Deeds }

/** What the chapters do on each day of the year; on the last one they come to their end. */
export function chaptersBy(
  playing: readonly Playing[],
  { calendar, runJobs }: Pick<OpenStage, 'calendar' | 'runJobs'>,
  last: Day,
): (day: Day) => Promise<void> {
  return async (day) => {
    if (isWorkingDay(calendar, day)) {
      for (const one of playing) await turn(one, 'day', day)
    }
    if (day !== last) return
    for (const one of playing) await turn(one, 'end', day)
    await runJobs()
  }
}

/** Each chapter begins a moment later than what was done before it. */
async function turn({ chapter, stage }: Playing, when: 'day' | 'end', day: Day): Promise<void> {
  stage.clock.turnTo(day)
  await chapter[when]?.(stage, day)
}
