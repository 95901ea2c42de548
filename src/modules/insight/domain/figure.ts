import type { Day } from '#kernel/day.ts'
import { daysBetween } from '#kernel/day.ts'
import { ageLimits, type Definition, definitions, funnelStages, type Sum } from './definitions.ts'
import { type IndicatorCode, indicatorCodes } from './indicators.ts'
import { medianOf, small, wilson } from './wilson.ts'

/** What was counted, by measure and day. */
export type Counted = { measure: string; day: Day; n: number }

/** What is not a sum of counts: null where it cannot be told by what was asked. */
export type Beside = {
  came: number | null
  firstTimers: number | null
  industries: number | null
  linked: { n: number; of: number } | null
  drop: { n: number; of: number } | null
  invitations: { n: number | null; of: number } | null
}

export type Figure = {
  code: IndicatorCode
  n: number | null
  of: number | null
  excluded: { why: string; n: number }[]
  interval: { low: number; high: number } | null
}

type Sums = { of: (sum: Sum) => number; histogram: (name: string) => Map<number, number> }

/** Sums of what was counted, as it stands on a day. */
export function sumsOf(counted: readonly Counted[], today: Day): Sums {
  const all = new Map<string, number>()
  const add = (name: string, n: number) => all.set(name, (all.get(name) ?? 0) + n)
  for (const { measure, day, n } of counted) {
    add(measure, n)
    add(`${day < today ? 'past' : 'coming'}:${measure}`, n)
  }
  return {
    of: (sum) => sum.reduce((total, name) => total + (all.get(name) ?? 0), 0),
    histogram: (name) => {
      const found = [...all].filter(([measure]) => measure.startsWith(`${name}:`))
      return new Map(found.map(([measure, n]) => [Number(measure.slice(name.length + 1)), n]))
    },
  }
}

/** Every indicator, of what was counted and what is known beside. */
export function figuresOf(counted: readonly Counted[], beside: Beside, today: Day): Figure[] {
  const sums = sumsOf(counted, today)
  return indicatorCodes.map((code) => figureOf(code, definitions[code], sums, beside))
}

function figureOf(code: IndicatorCode, made: Definition, sums: Sums, beside: Beside): Figure {
  const bare = { code, of: null, excluded: [], interval: null }
  switch (made.kind) {
    case 'count':
      return { ...bare, n: sums.of(made.n) }
    case 'rate': {
      const without = (made.without ?? []).map(({ why, of }) => ({ why, n: sums.of(of) }))
      return { ...rateOf(code, sums.of(made.n), sums.of(made.of)), excluded: without }
    }
    case 'median': {
      const histogram = sums.histogram(made.of)
      const of = [...histogram.values()].reduce((sum, n) => sum + n, 0)
      const without = (made.without ?? []).map(({ why, of: left }) => ({ why, n: sums.of(left) }))
      return { ...bare, n: medianOf(histogram), of, excluded: without }
    }
    case 'gap':
      return { ...bare, n: gapOf(made, sums) }
    case 'came':
      return { ...bare, n: beside.came }
    case 'first-timers':
      return beside.came === null || beside.firstTimers === null
        ? { ...bare, n: beside.firstTimers }
        : rateOf(code, beside.firstTimers, beside.came)
    case 'industries':
      return { ...bare, n: beside.industries }
    case 'read':
      return readOf(code, made.what, beside)
  }
}

function rateOf(code: IndicatorCode, n: number, of: number): Figure {
  // Why `n <= of`: in one month more may be taken up than were proposed in it, and that is no share.
  const interval = n <= of && of > 0 && of < small ? wilson(n, of) : null
  return { code, n, of, excluded: [], interval }
}

/** Two rates may only be compared where both have something to be of. */
function gapOf({ of, less }: Extract<Definition, { kind: 'gap' }>, sums: Sums): number | null {
  const shareOf = (code: IndicatorCode): number | null => {
    const made = definitions[code]
    if (made.kind !== 'rate' || sums.of(made.of) === 0) return null
    return sums.of(made.n) / sums.of(made.of)
  }
  const [one, other] = [shareOf(of), shareOf(less)]
  return one === null || other === null ? null : Math.round((one - other) * 1_000)
}

function readOf(code: IndicatorCode, what: 'linked' | 'drop' | 'invitations', beside: Beside) {
  const found = beside[what]
  const bare = { code, n: null, of: null, excluded: [], interval: null }
  if (found === null) return bare
  if (what === 'linked') return rateOf(code, found.n ?? 0, found.of)
  return { ...bare, n: found.n, of: found.of }
}

export const funnelOf = (counted: readonly Counted[]) => {
  const sums = sumsOf(counted, '')
  return funnelStages.map((name) => ({ stage: name.replace('stage.', ''), n: sums.of([name]) }))
}

/** Open appeals by their age in days. */
export function agesOf(counted: readonly Counted[], today: Day) {
  const open = counted.filter(({ measure }) => measure === 'open')
  const aged = open.map(({ day, n }) => ({ n, age: daysBetween(day, today) }))
  return ageLimits.map((upTo, nth) => {
    const above = nth === 0 ? -1 : (ageLimits[nth - 1] ?? 0)
    const here = aged.filter(({ age }) => age > above && (upTo === null || age <= upTo))
    return { upTo, n: here.reduce((sum, { n }) => sum + n, 0) }
  })
}
