import { t } from '#messages/index.ts'
import { shortDay, timeWords } from '#web/ui/days.ts'
import type { Appeal } from '../api.ts'
import { limitWords } from '../limit-words.ts'

export type Deadline = Appeal['deadlines'][number]

/** Why a date is that date, in parts that a clerk can read out: start, limit, changes, light, basis. */
export function whyWords(deadline: Deadline): string[] {
  const { limit, paused, extended, warnOn, endedOn, source, provisional } = deadline
  const { ruleVersion: rules, calendarVersion: calendar } = deadline
  return [
    t('deadline.leads', { from: fromWords(deadline), to: dueTime(deadline) }),
    paused > 0 && t('deadline.paused', { length: pauseWords(limit.unit, paused) }),
    extended > 0 && t('deadline.extended', { n: extended }),
    endedOn === null && t('deadline.warn', { on: shortDay(warnOn) }),
    t('deadline.source', { source }),
    t('deadline.basis', { rules, calendar }),
    provisional && t('deadline.estimated'),
  ].filter((part) => part !== false)
}

/** Hours run from their moment, days from the day after. */
function fromWords({ startOn, limit }: Deadline): string {
  const counted = limit.unit !== 'hours' && limit.count > 0
  const key = counted ? 'deadline.fromDay' : 'deadline.fromMoment'
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
