import { addDays, type Day, weekday } from '#kernel/day.ts'

/** The week a day is in, by ISO 8601: that of its Thursday. */
export function weekOf(day: Day): string {
  const thursday = addDays(day, 3 - ((weekday(day) + 6) % 7))
  const year = thursday.slice(0, 4)
  const days = (Date.parse(thursday) - Date.parse(`${year}-01-01`)) / 86_400_000
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`
}
