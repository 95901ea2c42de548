import { addDays, type Day } from '#kernel/day.ts'

/** For how many days after closing an office's inspections of the enterprise are looked at (B11). */
export const watchedDays = 180

/** After how many days an enterprise is asked whether anything has happened to it. */
export const checkInDays = [30, 90, 180] as const
export type CheckInDays = (typeof checkInDays)[number]

/** A question that was not asked in time, the worker being off, is still asked so many days later. */
const latestAfter = 14

/** Between which days an appeal was closed that is asked about today. */
export function closedBetween(today: Day, days: CheckInDays): { from: Day; to: Day } {
  return { from: addDays(today, -days - latestAfter), to: addDays(today, -days) }
}

/** Lines older than this concern no appeal that is still watched, and are thrown away. */
export const keptSince = (today: Day): Day => addDays(today, -2 * watchedDays)
