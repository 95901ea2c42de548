import { addDays, dayOf, type Instant, timeOf } from '#kernel/day.ts'

/** Hours in which nobody is disturbed, as the city's clocks show them: `21:00` to `08:00`. */
export type QuietHours = { from: string; to: string; source: string }

/** No source gives hours; these are a setting. */
export const quietHours: QuietHours = { from: '21:00', to: '08:00', source: '设置值' }

/** The moment at which the city's clocks show this time on this day. */
export const momentOf = (day: string, time: string): Instant =>
  new Date(`${day}T${time}:00+08:00`).toISOString()

/** The moment itself, or the end of the quiet hours that it falls into. */
export function afterQuietHours({ from, to }: QuietHours, at: Instant): Instant {
  const day = dayOf(at)
  const time = timeOf(at)
  const overnight = from > to
  const isQuiet = overnight ? time >= from || time < to : time >= from && time < to
  if (!isQuiet) return at
  return momentOf(overnight && time >= from ? addDays(day, 1) : day, to)
}
