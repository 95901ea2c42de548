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
}

/** The cases that enterprises of a cluster have a part in: none of its ballots counts for one of these. */
export type OwnOf = (cluster: number) => readonly string[]

/**
 * What was left out of the count of a case. It goes into the record with the count, so that the count can be
 * redone; it does not tell which ballots they are, for whose case it is may be known.
 */
export type LeftOut = {
  caseId: string
  clusters: number
  /** Those of the clusters that would have approved it. */
  approving: number
  ballots: number
  /** One a ballot: its enterprise, which has the salt, can show that it was left out. */
  marks: string[]
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
  ownOf: OwnOf,
): Tally {
  const { counted, clusters } = clustersOfCounted(ballots)
  return {
    eligible,
    ballots: ballots.length,
    ineligible: ballots.length - counted.length,
    counted: counted.length,
    weight: clusters.length,
    cases: [...caseIds].sort().map((caseId) => {
      const [own, free] = partsFor(caseId, clusters, ownOf)
      return {
        caseId,
        approvals: free.filter((cluster) => approves(cluster, caseId)).length,
        weight: free.length,
        ballots: counted.filter((ballot) => ballot.caseIds.includes(caseId)).length,
        own: own.flat().length,
      }
    }),
  }
}

/** What is left out case by case, with the commitments of the ballots; cases of which nothing is are not told. */
export function leftOutOf(
  ballots: readonly OpenedBallot[],
  caseIds: readonly string[],
  ownOf: OwnOf,
): (Omit<LeftOut, 'marks'> & { commitments: string[] })[] {
  const { clusters } = clustersOfCounted(ballots)
  return [...caseIds].sort().flatMap((caseId) => {
    const [own] = partsFor(caseId, clusters, ownOf)
    if (own.length === 0) return []
    const approving = own.filter((cluster) => approves(cluster, caseId)).length
    const commitments = own.flat().map(({ commitment }) => commitment)
    return { caseId, clusters: own.length, approving, ballots: commitments.length, commitments }
  })
}

type Cluster = readonly OpenedBallot[]

function clustersOfCounted(ballots: readonly OpenedBallot[]) {
  const counted = ballots.filter((ballot) => ballot.eligible)
  return { counted, clusters: [...Map.groupBy(counted, ({ cluster }) => cluster).values()] }
}

/** The clusters that a case is an own case of, and the others. */
function partsFor(caseId: string, clusters: readonly Cluster[], ownOf: OwnOf) {
  const isOwn = ([one]: Cluster) => one !== undefined && ownOf(one.cluster).includes(caseId)
  return [clusters.filter(isOwn), clusters.filter((cluster) => !isOwn(cluster))] as const
}

const approves = (cluster: Cluster, caseId: string): boolean =>
  cluster.filter(({ caseIds }) => caseIds.includes(caseId)).length * 2 > cluster.length

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
