import { later } from '#kernel/day.ts'
import { bandsOf } from '#modules/text/domain/near.ts'
import { flaggedFrom, type Handling, heaviest, type Signal, scoreOf } from './handling.ts'
import { type Around, considered, type Worded, worded } from './signals.ts'

const hours = 3_600_000
const days = 24 * hours
/** How far back a reply is held against others, and how many of them. */
export const reach = {
  alike: 90 * days,
  hour: hours,
  month: 30 * days,
  latest: 30,
  most: 60,
} as const

/** What a reply is found by when another like it is given: from these no text can be had back. */
export const hashesOfReply = ({ its }: Worded): string[] => bandsOf(its.frame, 2)

/** A reply that may be false, with all that speaks against it. */
export type Flag = { id: string; score: number; signals: Signal[] }

/** The flags of replies in the order they were given: what the product finds as they come in. */
export function flagsAmong(handlings: readonly Handling[]): Flag[] {
  const found = new Map<string, Signal[]>()
  const before = new Map<string, Kept[]>()
  for (const of of handlings.toSorted(byTime)) {
    const kept = before.get(of.officeId) ?? []
    before.set(of.officeId, kept)
    const one = { ...worded(of), hashes: new Set<string>() }
    for (const hash of hashesOfReply(one)) one.hashes.add(hash)
    for (const [id, more] of considered(one, aroundOf(one, kept))) {
      found.set(id, [...(found.get(id) ?? []), ...more])
    }
    kept.push(one)
  }
  return [...found].flatMap(([id, all]) => {
    const signals = [...heaviest(all).values()]
    const score = scoreOf(signals)
    return score >= flaggedFrom ? [{ id, score, signals }] : []
  })
}

type Kept = Worded & { hashes: Set<string> }

const byTime = (one: Handling, other: Handling) => (one.repliedAt < other.repliedAt ? -1 : 1)

function aroundOf({ of, hashes }: Kept, kept: readonly Kept[]): Around {
  const since = (ms: number) => {
    const from = later(of.repliedAt, -ms)
    return kept.filter((other) => other.of.repliedAt >= from)
  }
  const shared = since(reach.alike)
    .map((other) => ({ other, n: sharedBy(hashes, other.hashes) }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n)
  const hour = since(reach.hour)
  return {
    alike: shared.slice(0, reach.most).map(({ other }) => other),
    hour: hour.map((other) => other.of),
    month: since(reach.month).length - hour.length,
    latest: kept.slice(-reach.latest),
  }
}

function sharedBy(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let n = 0
  for (const hash of one) if (other.has(hash)) n += 1
  return n
}
