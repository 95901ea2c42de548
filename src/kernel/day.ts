/** A calendar day in the city's time zone, as text: `2026-10-16`. Days compare as text. */
export type Day = string

/** A moment, as ISO 8601 text in UTC: `2026-10-16T01:30:00.000Z`. */
export type Instant = string

/** Kentan's days are the days of this zone, whatever zone the process runs in. */
export const cityZone = 'Asia/Shanghai'

const inCity = new Intl.DateTimeFormat('en-CA', {
  timeZone: cityZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

const msPerDay = 86_400_000
const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / msPerDay

/** The city's day at a moment. */
export function dayOf(instant: Instant): Day {
  return inCity.format(Date.parse(instant))
}

/** The moment at which a day of the city begins. */
export function startOfDay(day: Day): Instant {
  // Why: from 1986 to 1991 the city's summer ran an hour ahead.
  const [early, usual] = ['+09:00', '+08:00'].map((ahead) => new Date(`${day}T00:00:00${ahead}`))
  return ((early && dayOf(early.toISOString()) === day ? early : usual) as Date).toISOString()
}

/** The moment so many milliseconds after another; before it when negative. */
export const later = (at: Instant, ms: number): Instant =>
  new Date(Date.parse(at) + ms).toISOString()

const cityTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: cityZone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** What the city's clocks show at a moment: `20:59`. */
export const timeOf = (instant: Instant): string => cityTime.format(Date.parse(instant))

/** The day `count` calendar days after `day`; before it when negative. */
export function addDays(day: Day, count: number): Day {
  return new Date((dayNumber(day) + count) * msPerDay).toISOString().slice(0, 10)
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(day: Day): number {
  return new Date(dayNumber(day) * msPerDay).getUTCDay()
}

/** Whether a text is a day that exists: `2026-02-30` is not. */
export function isDay(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(dayNumber(text)) && addDays(text, 0) === text
  )
}
