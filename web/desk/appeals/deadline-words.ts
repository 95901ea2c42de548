import { t } from '#messages/index.ts'
import { shortDay, timeWords } from '#web/ui/days.ts'
import type { Appeal } from '../api.ts'
import { limitWords } from '../limit-words.ts'

export type Deadline = Appeal['deadlines'][number]

/** Why a date is that date, in parts that a clerk can read out: start, limit, changes, light, basis. */
export function whyWords(deadline: Deadline): string[] {
  const { limit, rolledFrom, paused, extended, warnOn, endedOn, source, provisional } = deadline
  const { ruleVersion: rules } = deadline
  return [
    t('deadline.leads', { from: fromWords(deadline), to: dueTime(deadline) }),
    rolledFrom !== null && t('deadline.rolled', { on: shortDay(rolledFrom) }),
    paused > 0 && t('deadline.paused', { length: pauseWords(limit.unit, paused) }),
    extended > 0 && t('deadline.extended', { n: extended }),
    endedOn === null && t('deadline.warn', { on: shortDay(warnOn) }),
    t('deadline.source', { source }),
    t('deadline.basis', { rules, calendar: calendarOf(deadline) }),
    provisional && t('deadline.estimated'),
  ].filter((part) => part !== false)
}

/** The versions of the years it runs through; of the whole calendar there are many more. */
function calendarOf({ calendarVersion, startOn, dueOn }: Deadline): string {
  const years = calendarVersion.split(',').filter((version) => {
    const year = version.slice(0, 4)
    return year >= startOn.slice(0, 4) && year <= dueOn.slice(0, 4)
  })
  return years.join(', ') || t('deadline.noNotice')
}

/** Hours run from their moment, days from the day after; the same day is not counted from at all. */
function fromWords({ startOn, limit }: Deadline): string {
  const same = limit.count === 0 ? 'deadline.fromSameDay' : 'deadline.fromDay'
  const key = limit.unit === 'hours' ? 'deadline.fromMoment' : same
  return t(key, { on: shortDay(startOn), limit: limitWords(limit) })
}

/** The last day in words, with its hour where the limit has one. */
const dueTime = ({ dueOn, dueAt }: Deadline) =>
  dueAt ? `${shortDay(dueOn)} ${timeWords(dueAt)}` : shortDay(dueOn)

/** A pause is told in the limit's own unit; that of weeks in days. */
function pauseWords(unit: string, paused: number): string {
  const n = Math.round(paused * 10) / 10
  return t(`limit.${unit === 'weeks' ? 'calendar-days' : unit}`, { n })
}

/** How a date stands: done, stopped, run out or running. */
export function standWords({ endedOn, dueOn, standsStill }: Deadline, today: string): string {
  if (endedOn !== null) {
    return t(endedOn > dueOn ? 'deadline.endedLate' : 'deadline.endedOn', { on: endedOn })
  }
  if (standsStill) return t('light.paused')
  return t(today > dueOn ? 'deadline.over' : 'deadline.running')
}
