import { list, part, text } from '../lines.ts'
import type { Ballot } from './ballots.ts'

/**
 * What the record says was left out of the count of a case: the ballots of enterprises that have a part in it, and
 * of those related to them. Which ballots they are it does not say.
 */
export type LeftOut = {
  caseId: string
  clusters: number
  approving: number
  ballots: number
  marks: string[]
}

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0)

export const readLeftOut = (told: unknown): LeftOut[] =>
  list(told).map((one) => ({
    caseId: text(part(one, 'caseId')),
    clusters: numberOf(part(one, 'clusters')),
    approving: numberOf(part(one, 'approving')),
    ballots: numberOf(part(one, 'ballots')),
    marks: list(part(one, 'marks')).map(text),
  }))

/**
 * Where what was left out cannot be: of more clusters than enterprises have a part in the case, with another
 * number of marks than of ballots, or where no such clusters are among the opened ballots.
 */
export function checkLeftOut(
  { caseId, clusters, approving, ballots, marks }: LeftOut,
  together: readonly (readonly Ballot[])[],
  parties: number,
): string[] {
  const faults: string[] = []
  if (clusters > parties) faults.push(`${clusters} clusters left out, of ${parties} enterprises`)
  if (new Set(marks).size !== ballots || marks.length !== ballots) {
    faults.push(`${marks.length} marks of ${ballots} ballots left out`)
  }
  if (marks.some((mark) => !/^[0-9a-f]{64}$/.test(mark))) faults.push('a mark that is none')
  if (clusters <= parties && !isAmong(caseId, { clusters, approving, ballots }, together)) {
    faults.push('no such ballots were opened as were left out')
  }
  return faults.map((fault) => `awards.${caseId}: ${fault}`)
}

/** Whether so many clusters have together so many ballots, and so many of them approve. */
function isAmong(
  caseId: string,
  { clusters, approving, ballots }: Pick<LeftOut, 'clusters' | 'approving' | 'ballots'>,
  together: readonly (readonly Ballot[])[],
): boolean {
  const reached = new Set(['0 0 0'])
  for (const cluster of together) {
    const yes = approvedBy(cluster, caseId) ? 1 : 0
    for (const sums of [...reached]) {
      const [n = 0, approve = 0, size = 0] = sums.split(' ').map(Number)
      const next = [n + 1, approve + yes, size + cluster.length] as const
      if (next[0] > clusters || next[1] > approving || next[2] > ballots) continue
      reached.add(next.join(' '))
    }
  }
  return reached.has(`${clusters} ${approving} ${ballots}`)
}

/** A cluster approves a case by more than half of its ballots. */
export function approvedBy(cluster: readonly Ballot[], caseId: string): boolean {
  let lead = 0
  for (const { caseIds } of cluster) lead += caseIds.includes(caseId) ? 1 : -1
  return lead > 0
}
