/**
 * What a ballot's commitment is the SHA-256 of. The salt keeps it from being guessed; the choices are in
 * the order of their letters. The browser and `kentan recount` make the same text by code of their own.
 */
export const committedText = (
  cycleId: string,
  { salt, caseIds }: { salt: string; caseIds: readonly string[] },
): string => ['kentan ballot v1', cycleId, salt, [...caseIds].sort().join(',')].join('\n')

/** What the mark of a ballot that is left out of the count of a case is the SHA-256 of. */
export const leftOutText = (
  cycleId: string,
  { caseId, commitment, salt }: { caseId: string; commitment: string; salt: string },
): string => ['kentan left out v1', cycleId, caseId, commitment, salt].join('\n')
