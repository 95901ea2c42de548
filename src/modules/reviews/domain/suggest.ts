import type { Day } from '#kernel/day.ts'

/** A confirmed common problem that may go onto an agenda. */
export type Candidate = {
  problemId: string
  title: string
  /** Distinct enterprises, and distinct venues or districts, that raised it. */
  heat: number
  venues: number
  /** Since it was confirmed. */
  ageDays: number
  /** The month of the review that put it off; null for one that was not put off. */
  deferredFrom: string | null
  /** When an earlier review wanted to look at it again. */
  lookAgainOn: Day | null
}

/** Why a problem stands where it stands, each with what it adds. */
export type AgendaReason =
  | { code: 'deferred'; month: string }
  | { code: 'look-again'; on: Day }
  | { code: 'heat'; count: number; points: number }
  | { code: 'venues'; count: number; points: number }
  | { code: 'age'; count: number; points: number }

export type Suggested = Candidate & { points: number; reasons: AgendaReason[]; advised: boolean }

/**
 * What counts how much. Source: 设置值. An enterprise is a point; a second venue makes a local matter
 * one of the city; a problem that waits climbs, so that no problem of few waits for ever.
 */
const weights = { heat: 1, venue: 2, month: 2 } as const
const daysAMonth = 30
/** As many as one meeting can hear with care. Source: 设置值. */
const most = 5

/** The confirmed problems in the order an agenda should have, each with its reasons. */
export function suggestAgenda(candidates: readonly Candidate[], heldOn: Day): Suggested[] {
  return candidates
    .filter(({ lookAgainOn }) => lookAgainOn === null || lookAgainOn <= heldOn)
    .map(weighed)
    .sort(
      (one, other) =>
        Number(owed(other)) - Number(owed(one)) ||
        other.points - one.points ||
        other.ageDays - one.ageDays ||
        (one.problemId < other.problemId ? -1 : 1),
    )
    .map((one, at) => ({ ...one, advised: at < most || owed(one) }))
}

/** An earlier review said that this one looks at it. */
const owed = ({ deferredFrom, lookAgainOn }: Candidate) =>
  deferredFrom !== null || lookAgainOn !== null

function weighed(candidate: Candidate): Omit<Suggested, 'advised'> {
  const { heat, venues, ageDays, deferredFrom, lookAgainOn } = candidate
  const months = Math.floor(ageDays / daysAMonth)
  const counted = [
    { code: 'heat' as const, count: heat, points: heat * weights.heat },
    { code: 'venues' as const, count: venues, points: Math.max(0, venues - 1) * weights.venue },
    { code: 'age' as const, count: ageDays, points: months * weights.month },
  ]
  const reasons: AgendaReason[] = [
    ...(deferredFrom === null ? [] : [{ code: 'deferred' as const, month: deferredFrom }]),
    ...(lookAgainOn === null ? [] : [{ code: 'look-again' as const, on: lookAgainOn }]),
    ...counted,
  ]
  return { ...candidate, reasons, points: counted.reduce((sum, one) => sum + one.points, 0) }
}
