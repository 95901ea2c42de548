import { sha256 } from '#kernel/sha256.ts'
import type { SampleReason } from './words.ts'

/** What the record tells of an appeal that a period draws from. */
export type Ended = {
  appealId: string
  /** Whether it was closed in the period; others ended otherwise or before, and are looked at for what is against them. */
  closed: boolean
  ratedBad: boolean
  denied: boolean
  defaulted: boolean
}

export type Drawn = { appealId: string; reason: SampleReason }

/** How many of the others are drawn, in percent (security.md A9). */
export const percentDrawn = 5

/**
 * The review sample of a period (抽查样本): everything rated bad, denied or closed by default, and of the rest
 * of what was closed the first `percentDrawn` percent, rounded up, by rank. The rank of an appeal is SHA-256 of the seed, the
 * period and its id, a line each. The seed is the root of the log's first published head after the period,
 * in base64, which nobody knew while appeals could still be chosen.
 */
export function sampleOf(period: string, seed: string, ended: readonly Ended[]): Drawn[] {
  const always = ended.flatMap((one) => {
    const reason = alwaysFor(one)
    return reason === null ? [] : [{ appealId: one.appealId, reason }]
  })
  const others = ended.filter((one) => one.closed && alwaysFor(one) === null)
  const byRank = others
    .map(({ appealId }) => ({ appealId, rank: sha256(`${seed}\n${period}\n${appealId}`) }))
    .sort((one, other) => (one.rank < other.rank ? -1 : 1))
  const drawn = byRank
    .slice(0, Math.ceil((others.length * percentDrawn) / 100))
    .map(({ appealId }) => ({ appealId, reason: 'drawn' as const }))
  return [...always, ...drawn].sort((one, other) => (one.appealId < other.appealId ? -1 : 1))
}

function alwaysFor({ ratedBad, denied, defaulted }: Ended): SampleReason | null {
  if (ratedBad) return 'rated-bad'
  if (denied) return 'denied'
  return defaulted ? 'defaulted' : null
}
