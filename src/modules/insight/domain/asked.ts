import { addDays, type Day } from '#kernel/day.ts'
import { refusal } from './refusals.ts'

/** What figures are asked of: a region, and at most two of the others. */
export type Filter = {
  from?: string | undefined
  to?: string | undefined
  region?: string | undefined
  office?: string | undefined
  environment?: string | undefined
  industry?: string | undefined
  channel?: string | undefined
}

const others = ['channel', 'environment', 'industry', 'office'] as const
export type Other = (typeof others)[number]

/** By what beside the region figures are asked, and of which value; a dimension is asked of every value. */
export type Places = {
  names: Other[]
  values: Partial<Record<Other, string>>
}

/** Sums are kept by two of them at once; by more is refused. */
export function placesOf(filter: Filter, along?: string): Places {
  const given = others.filter((name) => filter[name] !== undefined)
  const names = others.filter((name) => given.includes(name) || name === along)
  if (names.length > 2) throw refusal('insight/too-many-filters', { most: 2 })
  return {
    names: [...names],
    values: Object.fromEntries(given.map((name) => [name, filter[name] ?? ''])),
  }
}

/** The first and the last day asked of; null is without end. */
export type Period = { first: Day | null; last: Day | null; from: string | null; to: string }

export function periodOf({ from, to }: Filter, today: Day): Period {
  const until = to ?? (from !== undefined && from > today ? from : today.slice(0, 7))
  if (from !== undefined && from > until) throw refusal('insight/months-reversed', { field: 'to' })
  return {
    first: from === undefined ? null : `${from}-01`,
    last: to === undefined ? null : lastDayOf(to),
    from: from ?? null,
    to: until,
  }
}

export function lastDayOf(month: string): Day {
  const [year = 0, nth = 0] = month.split('-').map(Number)
  const next = nth === 12 ? `${year + 1}-01-01` : `${year}-${String(nth + 1).padStart(2, '0')}-01`
  return addDays(next, -1)
}

const spans = { month: 1, quarter: 3, half: 6, year: 12 } as const

/** The one month, quarter, half-year or year that these months are, or all time; null for other stretches. */
export function spanOf(from: string | null, to: string, isOpen: boolean): Span | null {
  if (from === null) return isOpen ? { kind: 'ever', name: 'ever' } : null
  const [year = 0, first = 0] = from.split('-').map(Number)
  const [endYear = 0, end = 0] = to.split('-').map(Number)
  const length = (endYear - year) * 12 + end - first + 1
  const found = Object.entries(spans).find(
    ([, months]) => months === length && (first - 1) % months === 0,
  )
  if (found === undefined) return null
  const nth = Math.ceil(first / length)
  const name = {
    month: from,
    quarter: `${year}-Q${nth}`,
    half: `${year}-H${nth}`,
    year: `${year}`,
  }
  // Why `as`: the keys of spans are kinds.
  const kind = found[0] as keyof typeof spans
  return { kind, name: name[kind] }
}
export type Span = { kind: 'month' | 'quarter' | 'half' | 'year' | 'ever'; name: string }
