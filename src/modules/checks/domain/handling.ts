import type { Day, Instant } from '#kernel/day.ts'
import type { SignalKind } from './words.ts'

/** A reply with the appeal it answers, and when it was given. */
export type Handling = {
  id: string
  officeId: string
  appealId: string
  title: string
  body: string
  /** Whether something was asked, and nothing had to be done. */
  consultation: boolean
  reply: string
  /** Whether the reply says that it is solved. */
  solved: boolean
  dispatchedAt: Instant
  signedAt: Instant | null
  repliedAt: Instant
  dueOn: Day
  /** Whether the enterprise has denied an earlier reply. */
  denied: boolean
}

/** One thing that speaks against a reply, how much it weighs, and what a person has to know of it. */
export type Signal = {
  kind: SignalKind
  weight: number
  /** How many replies, for copies and bursts; in how many minutes, for bursts and quick ones. */
  count: number | null
  minutes: number | null
  /** The other replies it is held against. */
  others: string[]
  /** Whether a burst lies before a deadline or the end of a month. */
  rush: boolean
}

export const signal = (kind: SignalKind, weight: number, more: Partial<Signal> = {}): Signal => ({
  ...{ kind, weight, count: null, minutes: null, others: [], rush: false },
  ...more,
})

/** From this sum of weights on a reply is flagged. */
export const flaggedFrom = 1

/** What the signals of a reply add up to, each kind once, by its heaviest. */
export function scoreOf(signals: readonly Signal[]): number {
  const sum = [...heaviest(signals).values()].reduce((total, { weight }) => total + weight, 0)
  return Math.round(sum * 100) / 100
}

/** Of each kind the heaviest; of two alike the one that names more. */
export function heaviest(signals: readonly Signal[]): Map<SignalKind, Signal> {
  const kept = new Map<SignalKind, Signal>()
  for (const one of signals) {
    const had = kept.get(one.kind)
    const more =
      had === undefined ? 1 : one.weight - had.weight || (one.count ?? 0) - (had.count ?? 0)
    if (more > 0) kept.set(one.kind, one)
  }
  return kept
}
