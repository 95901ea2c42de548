import type { CycleRules } from './cycle-types.ts'

/** A ballot as it is opened for the count: nothing of it tells who cast it. */
export type OpenedBallot = {
  commitment: string
  /** Hex of what the commitment was made with. */
  salt: string
  caseIds: string[]
  /** Ballots of related enterprises have one number. */
  cluster: number
  /** False where its enterprise may vote no more. */
  eligible: boolean
  /** The cases it says nothing on: its enterprise's own, and those of enterprises related to it. */
  own: string[]
}

export type CaseTally = {
  caseId: string
  /** 得票: the clusters that approve it, each by more than half of its ballots. */
  approvals: number
  /** The clusters that could approve it. */
  weight: number
  /** Ballots that name it, before clusters are joined. */
  ballots: number
  /** Ballots that may say nothing on it. */
  own: number
}

/** A count with everything it was counted from. */
export type Tally = {
  eligible: number
  ballots: number
  ineligible: number
  /** Ballots that count, before clusters are joined. */
  counted: number
  /** 合计票数: a cluster is one vote. */
  weight: number
  cases: CaseTally[]
}

/** Counts opened ballots: a cluster of related enterprises is one vote, approving by more than half of it. */
export function countBallots(
  ballots: readonly OpenedBallot[],
  caseIds: readonly string[],
  eligible: number,
): Tally {
  const counted = ballots.filter((ballot) => ballot.eligible)
  const clusters = [...Map.groupBy(counted, ({ cluster }) => cluster).values()]
  return {
    eligible,
    ballots: ballots.length,
    ineligible: ballots.length - counted.length,
    counted: counted.length,
    weight: clusters.length,
    cases: [...caseIds].sort().map((caseId) => caseTally(caseId, counted, clusters)),
  }
}

function caseTally(caseId: string, counted: OpenedBallot[], clusters: OpenedBallot[][]): CaseTally {
  const names = ({ caseIds }: OpenedBallot) => caseIds.includes(caseId)
  const free = clusters
    .map((cluster) => cluster.filter(({ own }) => !own.includes(caseId)))
    .filter((cluster) => cluster.length > 0)
  return {
    caseId,
    approvals: free.filter((cluster) => cluster.filter(names).length * 2 > cluster.length).length,
    weight: free.length,
    ballots: counted.filter(names).length,
    own: counted.filter(({ own }) => own.includes(caseId)).length,
  }
}

type Bar = Pick<CycleRules, 'minTurnout' | 'share'>

/** Whether enough of those who may vote did. */
export const turnoutReached = ({ counted, eligible }: Tally, { minTurnout }: Bar): boolean =>
  counted > 0 && counted * 100 >= minTurnout * eligible

/** Whether a case may be awarded by the rules its round was opened with. */
export function meetsRule(tally: Tally, caseId: string, bar: Bar): boolean {
  const of = tally.cases.find((one) => one.caseId === caseId)
  if (of === undefined || of.approvals === 0) return false
  return turnoutReached(tally, bar) && of.approvals * 100 >= bar.share * of.weight
}
