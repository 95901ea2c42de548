import { addDays, type Day, weekday } from '#kernel/day.ts'

/**
 * One year's holiday notice: the days off (放假), and the weekend days worked instead (调休上班).
 */
export type CalendarYear = {
  published: boolean
  off: ReadonlySet<Day>
  work: ReadonlySet<Day>
  notice?: string
  version: number
}

/**
 * Which days are worked; a year without an entry is taken as Monday to Friday and is provisional.
 */
export type WorkingCalendar = { version: string; years: Record<number, CalendarYear> }

const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** Whether the offices work on this day. */
export function isWorkingDay(calendar: WorkingCalendar, day: Day): boolean {
  const year = calendar.years[yearOf(day)]
  if (year?.work.has(day)) return true
  if (year?.off.has(day)) return false
  const nth = weekday(day)
  return nth !== 0 && nth !== 6
}

/**
 * The last day of a period of `count` working days, the day it starts from not counted; before it
 * when `count` is negative.
 */
export function addWorkingDays(calendar: WorkingCalendar, from: Day, count: number): Day {
  if (!Number.isInteger(count)) throw new RangeError(`no number of working days: ${count}`)
  const step = count < 0 ? -1 : 1
  let day = from
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step)
    if (isWorkingDay(calendar, day)) left -= 1
  }
  return day
}

/** This day when it is worked, otherwise the first worked day after it. */
export function nextWorkingDayOnOrAfter(calendar: WorkingCalendar, day: Day): Day {
  return isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, 1)
}

/**
 * Working days after `from` up to and including `to`; the same number below zero when they are
 * swapped.
 */
export function workingDaysBetween(calendar: WorkingCalendar, from: Day, to: Day): number {
  const [first, last] = from <= to ? [from, to] : [to, from]
  let count = 0
  for (let day = first; day < last; ) {
    day = addDays(day, 1)
    if (isWorkingDay(calendar, day)) count += 1
  }
  return from <= to || count === 0 ? count : -count
}

/**
 * Whether any day between the two, themselves included, lies in a year whose notice is not out
 * (暂按周一至周五估算).
 */
export function isProvisional(calendar: WorkingCalendar, from: Day, to: Day): boolean {
  const [first, last] = from <= to ? [from, to] : [to, from]
  for (let year = yearOf(first); year <= yearOf(last); year += 1) {
    if (!calendar.years[year]?.published) return true
  }
  return false
}
