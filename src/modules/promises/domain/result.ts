import type { Promised } from './types.ts'
import type { Result } from './words.ts'

/**
 * How the ledger counts a promise: in time means by the date promised at first, whatever was agreed later.
 * What was reported and is not accepted yet counts as it stood before; null for what was withdrawn.
 */
export function resultOf({
  status,
  keptOn,
  firstDueOn,
  brokenOn,
}: Pick<Promised, 'status' | 'keptOn' | 'firstDueOn' | 'brokenOn'>): Result | null {
  if (status === 'new' || status === 'withdrawn') return null
  if (status === 'kept') return (keptOn ?? '') <= firstDueOn ? 'keptInTime' : 'keptLate'
  if (status === 'broken') return 'broken'
  return status === 'reported' && brokenOn !== null ? 'broken' : 'open'
}
