import { addDays, type Day, dayOf, daysBetween, type Instant, later, startOfDay } from './day.ts'
import {
  addWorkingDays,
  isProvisional,
  nextWorkingDayOnOrAfter,
  type WorkingCalendar,
  workingDaysBetween,
} from './working-days.ts'

/**
 * A time limit as a city sets it; `rollForward` moves a last day that is not worked to the next
 * that is.
 */
export type Limit = {
  count: number
  unit: 'hours' | 'working-days' | 'calendar-days' | 'weeks'
  rollForward: boolean
}

/**
 * When a limit ends. `dueAt` is there only for hours; `provisional` when the answer rests on a
 * year without a notice.
 */
export type DueDate = {
  dueOn: Day
  dueAt?: Instant
  provisional: boolean
  calendarVersion: string
}

/** What is not counted and what was added: both in the limit's own unit and in working days. */
export type Changes = { paused?: number; extended?: number }

const msPerHour = 3_600_000

/**
 * The last day of a limit: the start day is not counted (民法典第二百零一条), a last day that is
 * off moves on when the limit says so (第二百零三条), and hours run on whatever the day. Time that
 * was `paused` is not counted; an extension adds working days to the date that was.
 */
export function dueDate(
  calendar: WorkingCalendar,
  limit: Limit,
  start: { at: Instant; on: Day },
  { paused = 0, extended = 0 }: Changes = {},
): DueDate {
  const calendarVersion = calendar.version
  if (limit.unit === 'hours') {
    const dueAt = later(start.at, (limit.count + paused) * msPerHour)
    if (extended === 0) return { dueOn: dayOf(dueAt), dueAt, provisional: false, calendarVersion }
    const dueOn = addWorkingDays(calendar, dayOf(dueAt), extended)
    return { dueOn, provisional: isProvisional(calendar, dayOf(dueAt), dueOn), calendarVersion }
  }
  const { unit, rollForward } = limit
  const count = limit.count + paused
  const last =
    unit === 'working-days'
      ? addWorkingDays(calendar, start.on, count)
      : addDays(start.on, unit === 'weeks' ? limit.count * 7 + paused : count)
  const rolled = rollForward ? nextWorkingDayOnOrAfter(calendar, last) : last
  const dueOn = addWorkingDays(calendar, rolled, extended)
  const firstAsked = unit === 'working-days' && count > 0 ? addDays(start.on, 1) : last
  const asked = unit === 'working-days' || rollForward || extended > 0
  const provisional = asked && isProvisional(calendar, firstAsked, dueOn)
  return { dueOn, provisional, calendarVersion }
}

/** From when a date has passed: the moment itself, or the end of its day. */
export function passesAt({ dueOn, dueAt }: Pick<DueDate, 'dueOn' | 'dueAt'>): Instant {
  return dueAt ?? startOfDay(addDays(dueOn, 1))
}

/** How long something took, in the unit of a limit; weeks are told in days. */
export function lengthIn(
  calendar: WorkingCalendar,
  unit: Limit['unit'],
  from: { at: Instant; on: Day },
  to: { at: Instant; on: Day },
): number {
  if (unit === 'hours') return (Date.parse(to.at) - Date.parse(from.at)) / msPerHour
  return unit === 'working-days'
    ? workingDaysBetween(calendar, from.on, to.on)
    : daysBetween(from.on, to.on)
}

/** From when `percent` of the time is used: counted back from the date, whole days or hours. */
export function usedAt(
  calendar: WorkingCalendar,
  unit: Limit['unit'],
  start: { at: Instant; on: Day },
  due: Pick<DueDate, 'dueOn' | 'dueAt'>,
  { percent, paused = 0 }: { percent: number; paused?: number },
): Instant {
  const left = (total: number, waited: number) => ((total - waited) * (100 - percent)) / 100
  if (due.dueAt !== undefined) {
    const total = lengthIn(calendar, 'hours', start, { at: due.dueAt, on: due.dueOn })
    return later(due.dueAt, -left(total, paused) * msPerHour)
  }
  // Why: an extension turns hours into working days; the hours waited are then told in days.
  const [counted, waited] =
    unit === 'hours' ? (['working-days', paused / 24] as const) : [unit, paused]
  const total = lengthIn(calendar, counted, start, { at: passesAt(due), on: due.dueOn })
  const days = Math.max(Math.floor(left(total, waited)), 0)
  return startOfDay(
    counted === 'working-days'
      ? addWorkingDays(calendar, due.dueOn, -days)
      : addDays(due.dueOn, -days),
  )
}
