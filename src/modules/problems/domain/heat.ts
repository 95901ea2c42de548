import { addDays, type Day } from '#kernel/day.ts'
import type { Trigger } from './types.ts'

/** One appeal of a problem as it counts: whose it is, where it was said, and when. */
export type Arrival = {
  /** The enterprise, by its own record where a provisional one was merged into it. */
  enterprise: string
  regionId: string
  /** Whether its region holds talks, or it was said at one. */
  venue: boolean
  on: Day
  accepted: boolean
}

/** How hot a problem is: different enterprises and venues, however often each of them posts. */
export type Measured = {
  enterprises: number
  venues: number
  appeals: number
  /** Of the enterprises those that only proposed appeals bring. */
  proposed: number
  regionIds: string[]
  firstOn: Day | null
  lastOn: Day | null
  /** The most enterprises and venues within any so many days. */
  peak: { enterprises: number; venues: number; days: number }
}

export const coldest: Measured = {
  enterprises: 0,
  venues: 0,
  appeals: 0,
  proposed: 0,
  regionIds: [],
  firstOn: null,
  lastOn: null,
  peak: { enterprises: 0, venues: 0, days: 0 },
}

const different = <T>(values: readonly T[]): number => new Set(values).size
const enterprisesOf = (arrivals: readonly Arrival[]): number =>
  different(arrivals.map(({ enterprise }) => enterprise))
const venuesOf = (arrivals: readonly Arrival[]): number =>
  different(arrivals.filter(({ venue }) => venue).map(({ regionId }) => regionId))

/** Counts different enterprises and venues, over all and within any `days` days. */
export function measure(arrivals: readonly Arrival[], days: number): Measured {
  const sorted = arrivals.toSorted((one, other) => one.on.localeCompare(other.on))
  const windows = sorted.map(({ on }, at) => {
    const end = addDays(on, days)
    return sorted.slice(at).filter((one) => one.on < end)
  })
  const accepted = arrivals.filter((one) => one.accepted)
  return {
    enterprises: enterprisesOf(arrivals),
    venues: venuesOf(arrivals),
    appeals: arrivals.length,
    proposed: enterprisesOf(arrivals) - enterprisesOf(accepted),
    regionIds: [...new Set(sorted.map(({ regionId }) => regionId))].sort(),
    firstOn: sorted[0]?.on ?? null,
    lastOn: sorted.at(-1)?.on ?? null,
    peak: {
      enterprises: Math.max(0, ...windows.map(enterprisesOf)),
      // Why: one enterprise that says the same at two venues has posted it again.
      venues: Math.max(0, ...windows.filter((one) => enterprisesOf(one) > 1).map(venuesOf)),
      days,
    },
  }
}

type Numbers = { enterprises: number; venues: number; withinDays: number }

/** R13: the same from so many enterprises, or at so many venues, within so many days; else null. */
export function triggerBy({ peak }: Measured, rule: Numbers, today: Day): Trigger | null {
  const given = { days: rule.withinDays, on: today, words: null }
  if (peak.enterprises >= rule.enterprises) {
    return { reason: 'enterprises', count: peak.enterprises, ...given }
  }
  if (peak.venues >= rule.venues) return { reason: 'venues', count: peak.venues, ...given }
  return null
}
