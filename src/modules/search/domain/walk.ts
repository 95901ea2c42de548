import { addDays, type Day } from '#kernel/day.ts'

/** How much time is looked through at once: all, or a year, a month or a day of it. */
export type Span = 'all' | 'year' | 'month' | 'day'

/** The widest span in which about so many texts or fewer are expected, of so many in so many days. */
export function spanFor(expected: number, days: number, most: number): Span {
  return spans.find((span) => within(span, expected, days) <= most) ?? 'day'
}

/** The next wider span, unless far too many are expected in it. */
export function wider(span: Span, expected: number, days: number, most: number): Span {
  const next = spans[spans.indexOf(span) - 1] ?? 'all'
  return within(next, expected, days) <= most * farTooMany ? next : span
}

const spans = ['all', 'year', 'month', 'day'] as const satisfies readonly Span[]
const farTooMany = 10

function within(span: Span, expected: number, days: number): number {
  if (span === 'all') return expected
  const length = { year: 365, month: 31, day: 1 }[span]
  return (expected * Math.min(length, days)) / Math.max(days, 1)
}

/** What the span with this day in it is called, and the last day before it. */
export function spanAt(span: Exclude<Span, 'all'>, day: Day): { name: string; before: Day } {
  if (span === 'day') return { name: day, before: addDays(day, -1) }
  const name = day.slice(0, span === 'month' ? 7 : 4)
  return { name, before: addDays(`${name}${span === 'month' ? '' : '-01'}-01`, -1) }
}
