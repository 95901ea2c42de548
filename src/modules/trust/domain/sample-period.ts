import { addDays, type Day, dayOf, type Instant, weekday } from '#kernel/day.ts'
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

/** What of an event the sample depends on, and the leaf of the log that it is. */
export type SampledEvent = {
  stream: string
  type: string
  at: Instant
  leaf: number
  body: Record<string, unknown>
}

/** The events that say how an appeal ended and was judged. */
export const sampledTypes = [
  ...(['closed', 'withdrawn', 'referred', 'reopened'] as const),
  ...(['denied', 'rated', 'followedUp'] as const),
] as const

/** The days of a period, and how many leaves the head had that the period before was drawn by. */
export type SampledDays = { from: Day; to: Day; before: number }

type Cause = 'ratedBad' | 'denied' | 'defaulted'
type File = {
  ended: boolean
  closed: boolean
  /** What there was against it since it began, or was opened again, and what of it waits for its end. */
  known: ReadonlySet<Cause>
  waiting: readonly Cause[]
  /** What is drawn in this period. */
  drawn: ReadonlySet<Cause>
}
const blank: File = {
  ...{ ended: false, closed: false, known: new Set<Cause>() },
  ...{ waiting: [], drawn: new Set<Cause>() },
}

/**
 * What a period draws from: the appeals that were closed in it, and those with something against them that counts
 * in it. A denial, a bad rating or a default is drawn once: when the appeal has ended, however it ended and
 * whatever a later reply made good, and at once where it ended before. What an appeal that was opened again has
 * against it since is drawn anew. An event is of the period of its day; where that period's head did not hold it
 * yet, of the next one, so that nothing falls between two draws. Events in the order of the log.
 */
export function endedIn(days: SampledDays, events: Iterable<SampledEvent>): Ended[] {
  const files = new Map<string, File>()
  for (const event of events) {
    files.set(event.stream, noted(files.get(event.stream) ?? blank, event, isOf(days, event)))
  }
  return [...files]
    .filter(([, { closed, drawn }]) => closed || drawn.size > 0)
    .map(([appealId, { closed, drawn }]) => ({
      ...{ appealId, closed, ratedBad: drawn.has('ratedBad') },
      ...{ denied: drawn.has('denied'), defaulted: drawn.has('defaulted') },
    }))
}

function isOf({ from, to, before }: SampledDays, { at, leaf }: SampledEvent): boolean {
  const on = dayOf(at)
  return on <= to && (on >= from || leaf >= before)
}

function noted(file: File, { type, body }: SampledEvent, isOfPeriod: boolean): File {
  // Why its causes stay: they were drawn before somebody opened it.
  if (type === 'reopened') return { ...blank, drawn: file.drawn }
  const cause = causeOf(type, body)
  const isNew = cause !== null && !file.known.has(cause)
  const waiting = isNew ? [...file.waiting, cause] : file.waiting
  const known = isNew ? new Set([...file.known, cause]) : file.known
  const ends = type === 'closed' || type === 'withdrawn' || type === 'referred'
  const closed = type === 'closed' ? isOfPeriod : file.closed
  if (!ends && !file.ended) return { ...file, known, waiting }
  const drawn = isOfPeriod ? new Set([...file.drawn, ...waiting]) : file.drawn
  return { ended: true, closed, known, waiting: [], drawn }
}

/** What an event says against an appeal; a bad rating is one whoever it was told to. */
function causeOf(type: string, body: Record<string, unknown>): Cause | null {
  if (type === 'denied') return 'denied'
  if (type === 'closed') return body.end === 'defaulted' ? 'defaulted' : null
  return isBad(levelIn(type, body)) ? 'ratedBad' : null
}

const isBad = (level: number | null | undefined) => typeof level === 'number' && level <= 2

function levelIn(type: string, body: Record<string, unknown>): number | null | undefined {
  // Why `as`: the shapes of ratings and of attempts are the record's own.
  if (type === 'rated') return (body.rating as { level: number }).level
  if (type === 'followedUp') return (body.attempt as { satisfied?: number | null }).satisfied
  return null
}
