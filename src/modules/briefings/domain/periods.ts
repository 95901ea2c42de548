import { addDays, type Day, isDay, weekday } from '#kernel/day.ts'
import type { Span } from './words.ts'

/** A stretch of days a briefing is of, and the months whose figures it prints. */
export type Period = {
  kind: 'week' | 'month'
  /** `2026-11`, or `2026-W45` as ISO 8601 counts weeks. */
  name: string
  from: Day
  to: Day
  /** The month it ends in. */
  month: string
}

export const monthOf = (day: Day): string => day.slice(0, 7)

/** The month so many months after another; before it when negative. */
export function addMonths(month: string, count: number): string {
  const [year = 0, nth = 0] = month.split('-').map(Number)
  const all = year * 12 + nth - 1 + count
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`
}

export const lastDayOf = (month: string): Day => addDays(`${addMonths(month, 1)}-01`, -1)

/** The period of a name; null where there is none of it, or where it has not begun. */
export function periodOf(name: string, today: Day): Period | null {
  const period = /^\d{4}-W\d\d$/.test(name) ? weekNamed(name) : monthNamed(name)
  return period !== null && period.from <= today ? period : null
}

function monthNamed(name: string): Period | null {
  if (!isDay(`${name}-01`)) return null
  return { kind: 'month', name, from: `${name}-01`, to: lastDayOf(name), month: name }
}

function weekNamed(name: string): Period | null {
  const [year = '', nth = ''] = name.split('-W')
  const from = addDays(mondayOf(`${year}-01-04`), (Number(nth) - 1) * 7)
  const period = weekOf(from)
  return period.name === name ? period : null
}

/** The week a day is in, from Monday to Sunday; it belongs to the year its Thursday is in. */
export function weekOf(day: Day): Period {
  const from = mondayOf(day)
  const to = addDays(from, 6)
  const year = addDays(from, 3).slice(0, 4)
  const first = mondayOf(`${year}-01-04`)
  const nth = Math.round((Date.parse(from) - Date.parse(first)) / 604_800_000) + 1
  const name = `${year}-W${String(nth).padStart(2, '0')}`
  return { kind: 'week', name, from, to, month: monthOf(to) }
}

const mondayOf = (day: Day): Day => addDays(day, -((weekday(day) + 6) % 7))

export type Quarter = { year: number; quarter: number }

/** The first and the last month of a quarter. */
export function monthsOf({ year, quarter }: Quarter): { from: string; to: string } {
  const from = `${year}-${String(quarter * 3 - 2).padStart(2, '0')}`
  return { from, to: addMonths(from, 2) }
}

export const quarterBefore = ({ year, quarter }: Quarter): Quarter =>
  quarter === 1 ? { year: year - 1, quarter: 4 } : { year, quarter: quarter - 1 }

/** Whether the last day of a quarter is over. */
export const isOver = (quarter: Quarter, today: Day): boolean =>
  lastDayOf(monthsOf(quarter).to) < today

/** The months a span means today, both included. */
export function monthsOfSpan(span: Span, today: Day): { from: string; to: string } {
  const month = monthOf(today)
  const last = addMonths(month, -1)
  if (span === 'last') return { from: last, to: last }
  return { from: addMonths(month, { month: 0, quarter: -2, year: -11 }[span]), to: month }
}

/** The briefings that are offered: of three months and of two weeks, the newest first. */
export const offeredPeriods = (today: Day): string[] => [
  ...[0, -1, -2].map((back) => addMonths(monthOf(today), back)),
  ...[0, -7].map((days) => weekOf(addDays(today, days)).name),
]
