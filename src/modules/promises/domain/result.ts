import type { Promised } from './types.ts'
import type { Result } from './words.ts'

/**
 * How the ledger counts a promise: in time means by the date promised at first, whatever was agreed later.
 * Once that day is over it is broken until it is kept: an agreed later date, a report that nobody has accepted
 * yet, and a withdrawal change nothing of that. What is accepted counts by the day on which it was reported, so
 * that a report made in time and accepted later is kept in time: the office answers for its own days, not for its
 * judge's. Null for what was withdrawn before it was broken.
 */
export function resultOf({
  status,
  keptOn,
  firstDueOn,
  brokenOn,
}: Pick<Promised, 'status' | 'keptOn' | 'firstDueOn' | 'brokenOn'>): Result | null {
  if (status === 'new') return null
  if (status === 'kept') return (keptOn ?? '') <= firstDueOn ? 'keptInTime' : 'keptLate'
  if (brokenOn !== null) return 'broken'
  return status === 'withdrawn' ? null : 'open'
}
