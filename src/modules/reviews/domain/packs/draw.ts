import { sha256 } from '#kernel/sha256.ts'
import { type Drawn, type Ended, sampleOf } from '#modules/trust/domain/sample.ts'

/** As many files as are looked at again with care before a meeting. Source: 设置值. */
export const mostRechecked = 30

/**
 * The files of a period that are looked at again: of those that the weekly sample's rule picks, by the same
 * seed, the first by its rank. So anybody draws them again from the root and the ids of what ended.
 */
export function drawFiles(
  period: string,
  root: string,
  ended: readonly Ended[],
): { picked: number; drawn: Drawn[] } {
  const picked = sampleOf(period, root, ended)
  const drawn = picked
    .map((one) => ({ one, rank: sha256(`${root}\n${period}\n${one.appealId}`) }))
    .sort((one, other) => (one.rank < other.rank ? -1 : 1))
    .slice(0, mostRechecked)
    .map(({ one }) => one)
  return { picked: picked.length, drawn }
}
