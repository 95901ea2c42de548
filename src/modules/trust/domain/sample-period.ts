import { addDays, type Day, weekday } from '#kernel/day.ts'
import type { Ended } from './sample.ts'

/** The days of a week by ISO 8601, such as 2026-W48, Monday to Sunday; null when there is no such week. */
export function daysOfWeek(period: string): { from: Day; to: Day } | null {
  const match = /^(\d{4})-W(\d{2})$/.exec(period)
  if (match === null) return null
  const [, year = '', week = ''] = match
  // 4 January is always in the first week.
  const fourth = `${year}-01-04`
  const monday = addDays(fourth, -((weekday(fourth) + 6) % 7))
  const from = addDays(monday, 7 * (Number(week) - 1))
  const thursday = addDays(from, 3)
  return Number(week) > 0 && thursday.startsWith(year) ? { from, to: addDays(from, 6) } : null
}

/** What of an event the sample depends on. */
export type SampledEvent = { stream: string; type: string; body: Record<string, unknown> }

/** The events that say how an appeal ended and was judged. */
export const sampledTypes = ['closed', 'denied', 'rated'] as const

/** The appeals that were closed on these days, with how each was judged until then; events in their order. */
export function endedIn(
  { from, to }: { from: Day; to: Day },
  events: Iterable<SampledEvent>,
): Ended[] {
  const found = new Map<string, Ended>()
  for (const { stream, type, body } of events) {
    const known = found.get(stream) ?? blank(stream)
    found.set(stream, { ...known, ...changed(type, body) })
  }
  return [...found.values()].filter(({ endedOn }) => endedOn >= from && endedOn <= to)
}

const blank = (appealId: string): Ended => {
  return { appealId, endedOn: '', defaulted: false, denied: false, rating: null }
}

function changed(type: string, body: Record<string, unknown>): Partial<Ended> {
  if (type === 'denied') return { denied: true }
  if (type === 'closed') return { endedOn: String(body.on), defaulted: body.end === 'defaulted' }
  if (type !== 'rated') return {}
  // Why `as`: a rating's shape is the record's own.
  return { rating: (body.rating as { level: number }).level }
}
