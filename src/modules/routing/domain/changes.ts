import type { Reason } from './words.ts'

/** What was decided about each appeal: the label by the appeal's id. */
export type Decided = ReadonlyMap<string, string>

/** With fewer decisions nothing is learnt: the descriptions say more. */
export const fewest = 20

/**
 * Why it is time to learn anew; null while it is not. An appeal that was put right since, and one whose words
 * are gone, do not wait for others; those of a few minutes (`rested`) are learnt together.
 */
export function reasonToLearn(
  now: Decided,
  learnt: Decided | null,
  { learnAfter, gone, rested }: { learnAfter: number; gone: readonly string[]; rested: boolean },
): Exclude<Reason, 'returned'> | null {
  if (learnt !== null && gone.some((id) => learnt.has(id))) return 'erasure'
  if (now.size < fewest || new Set(now.values()).size < 2) return null
  if (learnt === null) return 'dispatches'
  if (!rested) return null
  const changed = [...now].filter(([id, label]) => learnt.has(id) && learnt.get(id) !== label)
  if (changed.length > 0) return 'corrections'
  const added = [...now.keys()].filter((id) => !learnt.has(id))
  return added.length >= learnAfter ? 'dispatches' : null
}
