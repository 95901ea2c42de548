import { type Calendar, cityDay, daysFrom, midnight, plus } from './calendar.ts'
import type { Limit, Rules } from './rules.ts'

/** A date as events carry it, with what it was counted from. */
export type Due = {
  startAt: string
  startOn: string
  limit: Limit
  paused: number
  extended: number
  dueOn: string
  dueAt: string | null
  warnAt: string
  warnPercent: number
  passesAt: string
  remindAt: string
  ruleVersion: string
  calendarVersion: string
}
type From = Pick<Due, 'startAt' | 'startOn' | 'limit' | 'paused' | 'extended'>

/** A date counted again: its last day, its moment when it is in hours, and from when it has passed. */
export type Counted = { dueOn: string; dueAt: string | null; passesAt: string }

const hourMs = 3_600_000
const iso = (at: number): string => new Date(at).toISOString()

/** The last day of a limit, the day it starts from not counted. */
export function lastDay(calendar: Calendar, from: From): Counted {
  const { limit, startOn, paused, extended } = from
  if (limit.unit === 'hours') {
    const dueAt = Date.parse(from.startAt) + (limit.count + paused) * hourMs
    if (extended === 0) return { dueOn: cityDay(dueAt), dueAt: iso(dueAt), passesAt: iso(dueAt) }
    return wholeDay(calendar.worked(cityDay(dueAt), extended))
  }
  const days = limit.count * (limit.unit === 'weeks' ? 7 : 1) + paused
  const last = limit.unit === 'working-days' ? calendar.worked(startOn, days) : plus(startOn, days)
  return wholeDay(calendar.worked(limit.rollForward ? calendar.onOrAfter(last) : last, extended))
}

const wholeDay = (dueOn: string): Counted => {
  return { dueOn, dueAt: null, passesAt: iso(midnight(plus(dueOn, 1))) }
}

/**
 * From when a date is yellow: the first day on which no more is left than the share that is not yet
 * used at `yellowAt` per cent. Time that was paused counts for neither.
 */
export function yellowFrom(
  calendar: Calendar,
  from: From,
  { dueOn, dueAt }: Counted,
  yellowAt: number,
): string {
  const { limit, startOn, startAt, paused } = from
  const left = (100 - yellowAt) / 100
  if (dueAt !== null) {
    const whole = Date.parse(dueAt) - Date.parse(startAt) - paused * hourMs
    return iso(Date.parse(dueAt) - whole * left)
  }
  const byWork = limit.unit === 'working-days' || limit.unit === 'hours'
  const span = (one: string, other: string) =>
    byWork ? calendar.between(one, other) : daysFrom(one, other)
  const waited = limit.unit === 'hours' ? paused / 24 : paused
  const most = Math.max(span(startOn, dueOn) - waited, 0) * left + 1e-9
  let day = dueOn
  while (day > startOn && span(plus(day, -1), dueOn) <= most) day = plus(day, -1)
  return iso(midnight(day))
}

/** The morning, or the hour, at which the first letter goes out when nobody has moved. */
export function firstLetterAt(calendar: Calendar, date: Counted, { ladder }: Rules): string {
  const [first] = ladder
  if (first === undefined) return date.passesAt
  const from = { startAt: date.passesAt, startOn: date.dueOn, paused: 0, extended: 0 }
  const sent = lastDay(calendar, { ...from, limit: first.after })
  return sent.dueAt ?? iso(midnight(sent.dueOn))
}

/** How long something took, in the unit of a limit; weeks are told in days. */
export function took(
  calendar: Calendar,
  unit: string,
  from: { at: string; on: string },
  to: { at: string; on: string },
): number {
  if (unit === 'hours') return (Date.parse(to.at) - Date.parse(from.at)) / hourMs
  return unit === 'working-days' ? calendar.between(from.on, to.on) : daysFrom(from.on, to.on)
}
