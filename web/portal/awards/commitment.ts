/**
 * The commitment of a ballot, made again in the browser: what was sealed is what was chosen, or it says no.
 * Null where a browser has no means to (a page that did not come over https).
 */
export async function isCommitment(
  cycleId: string,
  { commitment, salt, caseIds }: { commitment: string; salt: string; caseIds: string[] },
  chosen: readonly string[],
): Promise<boolean | null> {
  if (caseIds.join() !== [...chosen].sort().join()) return false
  if (crypto.subtle === undefined) return null
  const text = ['kentan ballot v1', cycleId, salt, [...chosen].sort().join(',')].join('\n')
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('') === commitment
}
