import type { Day } from '#kernel/day.ts'
import { isWorkingDay } from '#kernel/working-days.ts'
import { CallRefused } from '../caller.ts'
import type { OpenStage } from '../stage.ts'
import type { Playing } from './stage.ts'

/** A refusal that nobody had asked for: something else had happened first. */
export type Overtaken = { day: Day; who: string; call: string; code: string }

type Year = Pick<OpenStage, 'calendar' | 'runJobs'> & {
  playing: readonly Playing[]
  last: Day
  refused: (who: string, refusal: CallRefused, day: Day) => void
}

/** What the chapters do on each day of the year; on the last one they come to their end. */
export function chaptersBy({ playing, calendar, runJobs, last, refused }: Year) {
  /** Each begins a moment later than what was done before it; one that is refused goes on the next day. */
  const turn = async ({ chapter, stage }: Playing, when: 'day' | 'end', day: Day) => {
    stage.clock.turnTo(day)
    try {
      await chapter[when]?.(stage, day)
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error
      refused(chapter.name, error, day)
    }
  }
  return async (day: Day): Promise<void> => {
    if (isWorkingDay(calendar, day)) {
      for (const one of playing) await turn(one, 'day', day)
    }
    if (day !== last) return
    for (const one of playing) await turn(one, 'end', day)
    await runJobs()
  }
}

/** Notes what was refused, in the order it was. */
export function refusalsIn(overtaken: Overtaken[]): Year['refused'] {
  return (who, { message, code }, day) => void overtaken.push({ day, who, call: message, code })
}
