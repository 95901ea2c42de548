import { addDays, type Day, dayOf, type Instant } from '#kernel/day.ts'
import {
  addWorkingDays,
  isProvisional,
  nextWorkingDayOnOrAfter,
  type WorkingCalendar,
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

const msPerHour = 3_600_000

/**
 * The last day of a limit: the start day is not counted (民法典第二百零一条), a last day that is
 * off moves on when the limit says so (第二百零三条), and hours run on whatever the day.
 */
export function dueDate(
  calendar: WorkingCalendar,
  { count, unit, rollForward }: Limit,
  start: { at: Instant; on: Day },
): DueDate {
  const calendarVersion = calendar.version
  if (unit === 'hours') {
    const dueAt = new Date(Date.parse(start.at) + count * msPerHour).toISOString()
    return { dueOn: dayOf(dueAt), dueAt, provisional: false, calendarVersion }
  }
  const last =
    unit === 'working-days'
      ? addWorkingDays(calendar, start.on, count)
      : addDays(start.on, unit === 'weeks' ? count * 7 : count)
  const dueOn = rollForward ? nextWorkingDayOnOrAfter(calendar, last) : last
  const firstAsked = unit === 'working-days' && count > 0 ? addDays(start.on, 1) : last
  const asked = unit === 'working-days' || rollForward
  const provisional = asked && isProvisional(calendar, firstAsked, dueOn)
  return { dueOn, provisional, calendarVersion }
}
