import type { BallotBox } from '../recount/awards/ballots.ts'
import type { CaseCount, VoteCount } from '../recount/awards/recount.ts'
import type { Client } from './caller.ts'

type Round = { cycleId: string; status: string }
type Told = {
  tally:
    | (VoteCount & {
        turnoutReached: boolean
        cases: (CaseCount & { title: string; status: string; meets: boolean })[]
      })
    | null
}

/** What the API tells of counted votes, and the ballots they were counted from, as an auditor is given them. */
export async function readVotes(auditor: Client) {
  const published: Record<string, VoteCount> = {}
  const boxes: BallotBox[] = []
  const { items } = await auditor.get<{ items: Round[] }>('/award-cycles')
  for (const { cycleId } of items) {
    const { tally } = await auditor.get<Told>(`/award-cycles/${cycleId}`)
    if (tally === null) continue
    const { turnoutReached: _reached, cases, ...sums } = tally
    const counts = cases
      .map(({ caseId, approvals, weight, ballots, own }) => ({
        ...{ caseId, approvals, weight, ballots, own },
      }))
      .sort((one, other) => (one.caseId < other.caseId ? -1 : 1))
    published[cycleId] = { ...sums, cases: counts }
    boxes.push(await auditor.get<BallotBox>(`/award-cycles/${cycleId}/opened-ballots`))
  }
  return { published, boxes }
}
