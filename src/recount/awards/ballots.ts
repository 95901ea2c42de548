import { createHash } from 'node:crypto'

/** A ballot as it was opened for the count, as the auditors are given it. */
export type Ballot = {
  commitment: string
  salt: string
  caseIds: string[]
  cluster: number
  eligible: boolean
}

/** The ballots of one round, as `GET /award-cycles/{cycleId}/opened-ballots` answers. */
export type BallotBox = { cycleId: string; items: Ballot[] }

/** What a ballot commits to, made again: SHA-256 over four lines. */
function digestOf(cycleId: string, { salt, caseIds }: Ballot): string {
  const hash = createHash('sha256')
  hash.update(`kentan ballot v1\n${cycleId}\n${salt}\n`)
  hash.update(caseIds.toSorted().join(','))
  return hash.digest('hex')
}

/** Where opened ballots and the commitments in the record do not belong together. */
export function checkBallots(
  { cycleId, items }: BallotBox,
  committed: readonly string[],
  maxChoices: number,
): string[] {
  const faults: string[] = []
  const open = new Set(committed)
  if (open.size < committed.length) faults.push('a commitment stands in the record twice')
  for (const ballot of items) {
    const name = `ballot ${ballot.commitment.slice(0, 12)}`
    if (!open.delete(ballot.commitment)) faults.push(`${name}: not in the record, or opened twice`)
    if (digestOf(cycleId, ballot) !== ballot.commitment) faults.push(`${name}: opens to another`)
    const different = new Set(ballot.caseIds).size
    if (different !== ballot.caseIds.length) faults.push(`${name}: names a case twice`)
    if (different > maxChoices) faults.push(`${name}: names more than ${maxChoices}`)
  }
  for (const left of open) faults.push(`commitment ${left.slice(0, 12)}: never opened`)
  return faults.map((fault) => `awards.${cycleId}: ${fault}`)
}
