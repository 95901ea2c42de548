import { dayOf, type Instant } from '#kernel/day.ts'
import { addWorkingDays, isWorkingDay, type WorkingCalendar } from '#kernel/working-days.ts'
import { momentOf } from './quiet-hours.ts'

/** When the day's digest goes out, in the city's time. */
export const digestTime = '08:30'

/** The next digest after a moment: at half past eight of a working day. */
export function nextDigest(calendar: WorkingCalendar, after: Instant): Instant {
  const today = dayOf(after)
  const todays = momentOf(today, digestTime)
  if (isWorkingDay(calendar, today) && after < todays) return todays
  return momentOf(addWorkingDays(calendar, today, 1), digestTime)
}
