/**
 * Counts the votes for good cases again, from the record and the ballots as they were opened. Like the other
 * recounts it shares no code with what publishes them.
 */
import { type EventLine, type Lines, list, part, streamsIn, text } from '../lines.ts'
import { type Ballot, type BallotBox, checkBallots } from './ballots.ts'
import { approvedBy, checkLeftOut, type LeftOut, readLeftOut } from './left-out.ts'

export type CaseCount = {
  caseId: string
  approvals: number
  weight: number
  ballots: number
  own: number
}

export type VoteCount = {
  eligible: number
  ballots: number
  ineligible: number
  counted: number
  weight: number
  cases: CaseCount[]
}

type Round = {
  maxChoices: number
  minTurnout: number
  share: number
  eligible: number
  caseIds: string[]
  committed: string[]
  counted: unknown
  leftOut: LeftOut[]
}

/** The votes counted again as they stood at a moment, by their rounds. */
export async function recountVotes(
  lines: Lines,
  { asOf, boxes }: { asOf: string; boxes: readonly BallotBox[] },
) {
  const votes: Record<string, VoteCount> = {}
  const rounds = new Map<string, Round>()
  const awarded: { caseId: string; cycleId: string }[] = []
  const parties = new Map<string, number>()
  const faults: string[] = []
  for await (const all of streamsIn(
    lines,
    (loop) => loop === 'award-cycle' || loop === 'good-case',
  )) {
    const events = all.filter(({ at }) => at <= asOf)
    const [first] = events
    if (first === undefined) continue
    if (first.loop === 'award-cycle') rounds.set(first.stream, readRound(events))
    else parties.set(first.stream, partiesIn(events))
    if (events.some(({ type }) => type === 'awarded')) {
      awarded.push({ caseId: first.stream, cycleId: text(first.body.cycleId) })
    }
  }
  for (const [cycleId, round] of rounds) {
    if (round.counted === null) continue
    const box = boxes.find((one) => one.cycleId === cycleId) ?? { cycleId, items: [] }
    faults.push(...checkBallots(box, round.committed, round.maxChoices))
    const together = clustersOf(box.items)
    for (const left of round.leftOut) {
      faults.push(...checkLeftOut(left, together, parties.get(left.caseId) ?? 0))
    }
    votes[cycleId] = countVotes(box.items, together, round)
    if (JSON.stringify(sorted(round.counted)) !== JSON.stringify(sorted(votes[cycleId]))) {
      faults.push(`awards.${cycleId}: the recorded count is not what its ballots add up to`)
    }
  }
  for (const { caseId, cycleId } of awarded) {
    if (!mayBeAwarded(caseId, votes[cycleId], rounds.get(cycleId))) {
      faults.push(`awards.${caseId}: awarded below the rule of its round`)
    }
  }
  return { votes, faults }
}

/** A value with the names of its parts in the order of their letters. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const names = Object.keys(value).toSorted()
  return Object.fromEntries(names.map((name) => [name, sorted(part(value, name))]))
}

const numberIn = (value: unknown): number => (typeof value === 'number' ? value : 0)

function readRound(events: readonly EventLine[]): Round {
  const round: Round = {
    ...{ maxChoices: 0, minTurnout: 0, share: 0, eligible: 0 },
    ...{ caseIds: [], committed: [], counted: null, leftOut: [] },
  }
  for (const { type, body } of events) {
    if (type === 'opened') {
      for (const name of ['maxChoices', 'minTurnout', 'share'] as const) {
        round[name] = numberIn(body[name])
      }
    }
    if (type === 'votingBegun') {
      round.eligible = numberIn(body.eligible)
      round.caseIds = list(body.caseIds).map(text)
    }
    if (type === 'ballotsCommitted') round.committed.push(...list(body.commitments).map(text))
    if (type === 'counted') {
      round.counted = body.tally
      round.leftOut = readLeftOut(body.leftOut)
    }
  }
  return round
}

/** How many enterprises have a part in a case: the nominator, and whose appeals it tells of. */
function partiesIn(events: readonly EventLine[]): number {
  let n = 0
  for (const { type, actorRole, body } of events) {
    if (type === 'nominated') n += list(body.ownPartyIds).length
    if (type === 'nominated' && actorRole === 'enterprise') n += 1
    if (type === 'consentAsked') n += list(body.partyIds).length
  }
  return n
}

/** The ballots that count, cluster by cluster. */
function clustersOf(items: readonly Ballot[]): Ballot[][] {
  const clusters = new Map<number, Ballot[]>()
  for (const one of items) {
    if (!one.eligible) continue
    const known = clusters.get(one.cluster)
    if (known === undefined) clusters.set(one.cluster, [one])
    else known.push(one)
  }
  return [...clusters.values()]
}

/** Adds the ballots up, and takes off what the record says was left out of each case. */
function countVotes(
  items: readonly Ballot[],
  together: readonly Ballot[][],
  { eligible, caseIds, leftOut }: Round,
): VoteCount {
  const cases = caseIds.toSorted().map((caseId): CaseCount => {
    const left = leftOut.find((one) => one.caseId === caseId)
    const sum = { caseId, approvals: 0, weight: together.length, ballots: 0, own: 0 }
    for (const cluster of together) {
      if (approvedBy(cluster, caseId)) sum.approvals += 1
      sum.ballots += cluster.filter((one) => one.caseIds.includes(caseId)).length
    }
    if (left === undefined) return sum
    return {
      ...{ ...sum, approvals: sum.approvals - left.approving },
      ...{ weight: sum.weight - left.clusters, own: left.ballots },
    }
  })
  const [ballots, counted] = [items.length, together.flat().length]
  const weight = together.length
  return { eligible, ballots, ineligible: ballots - counted, counted, weight, cases }
}

function mayBeAwarded(caseId: string, vote?: VoteCount, round?: Round): boolean {
  const of = vote?.cases.find((one) => one.caseId === caseId)
  if (vote === undefined || round === undefined || of === undefined) return false
  const turnout = vote.counted > 0 && (vote.counted / vote.eligible) * 100 >= round.minTurnout
  return turnout && of.approvals > 0 && (of.approvals / of.weight) * 100 >= round.share
}
