/**
 * Counts the votes for good cases again, from the record and the ballots as they were opened. Like the other
 * recounts it shares no code with what publishes them.
 */
import { type EventLine, type Lines, list, part, streamsIn, text } from '../lines.ts'
import { type Ballot, type BallotBox, checkBallots } from './ballots.ts'

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
}

/** The votes counted again as they stood at a moment, by their rounds. */
export async function recountVotes(
  lines: Lines,
  { asOf, boxes }: { asOf: string; boxes: readonly BallotBox[] },
) {
  const votes: Record<string, VoteCount> = {}
  const rounds = new Map<string, Round>()
  const awarded: { caseId: string; cycleId: string }[] = []
  const faults: string[] = []
  for await (const all of streamsIn(
    lines,
    (loop) => loop === 'award-cycle' || loop === 'good-case',
  )) {
    const events = all.filter(({ at }) => at <= asOf)
    const [first] = events
    if (first === undefined) continue
    if (first.loop === 'award-cycle') rounds.set(first.stream, readRound(events))
    else if (events.some(({ type }) => type === 'awarded')) {
      awarded.push({ caseId: first.stream, cycleId: text(first.body.cycleId) })
    }
  }
  for (const [cycleId, round] of rounds) {
    if (round.counted === null) continue
    const box = boxes.find((one) => one.cycleId === cycleId) ?? { cycleId, items: [] }
    faults.push(...checkBallots(box, round.committed, round.maxChoices))
    votes[cycleId] = countVotes(box.items, round)
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
    ...{ caseIds: [], committed: [], counted: null },
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
    if (type === 'counted') round.counted = body.tally
  }
  return round
}

/** Adds the ballots up cluster by cluster. */
function countVotes(items: readonly Ballot[], { eligible, caseIds }: Round): VoteCount {
  const valid = items.filter((one) => one.eligible)
  const clusters = new Map<number, Ballot[]>()
  for (const one of valid) clusters.set(one.cluster, [...(clusters.get(one.cluster) ?? []), one])
  const cases = caseIds.toSorted().map((caseId): CaseCount => {
    const sum = { caseId, approvals: 0, weight: 0, ballots: 0, own: 0 }
    for (const together of clusters.values()) {
      let [yes, no] = [0, 0]
      for (const { caseIds: named, own } of together) {
        if (named.includes(caseId)) sum.ballots += 1
        if (own.includes(caseId)) sum.own += 1
        else if (named.includes(caseId)) yes += 1
        else no += 1
      }
      if (yes + no > 0) sum.weight += 1
      if (yes > no) sum.approvals += 1
    }
    return sum
  })
  const [ballots, counted] = [items.length, valid.length]
  return { eligible, ballots, ineligible: ballots - counted, counted, weight: clusters.size, cases }
}

function mayBeAwarded(caseId: string, vote?: VoteCount, round?: Round): boolean {
  const of = vote?.cases.find((one) => one.caseId === caseId)
  if (vote === undefined || round === undefined || of === undefined) return false
  const turnout = vote.counted > 0 && (vote.counted / vote.eligible) * 100 >= round.minTurnout
  return turnout && of.approvals > 0 && (of.approvals / of.weight) * 100 >= round.share
}
