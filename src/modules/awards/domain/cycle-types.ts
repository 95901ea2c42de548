import type { Actor } from '#kernel/actor.ts'
import type { Day, Instant } from '#kernel/day.ts'
import type { WorkingCalendar } from '#kernel/working-days.ts'
import type { LeftOut, Tally } from './tally.ts'
import type { CycleStatus } from './words.ts'

/** The last day of each part of a round, and the first of the vote. */
export type CycleDays = {
  nominateUntil: Day
  /** Objections to candidates are heard until then. */
  publishUntil: Day
  voteFrom: Day
  voteUntil: Day
  /** Objections to the result are heard until then. */
  resultUntil: Day
}

/** By what a round is voted and decided; set when it opens and told to everybody. */
export type CycleRules = {
  /** 赞成投票: a ballot approves so many cases at the most. */
  maxChoices: number
  /** In per cent of the enterprises that may vote. */
  minTurnout: number
  /** In per cent of the weight that could approve a case. */
  share: number
  /** Whether ballots from one public network (/24) count as one. */
  networkJoins: boolean
}

export type Cycle = CycleDays &
  CycleRules & {
    status: CycleStatus
    title: string
    openedOn: Day
    moves: { from: CycleDays; reason: string; on: Day }[]
    caseIds: string[]
    /** How many enterprises may vote, counted when the vote begins. */
    eligible: number | null
    /** How many ballots the log has commitments of. */
    committed: number
    tally: Tally | null
    countedOn: Day | null
    awarded: number | null
    reason: string | null
  }

export type CycleCommand =
  | ({ type: 'open'; title: string } & CycleDays & CycleRules)
  | ({ type: 'move'; reason: string } & CycleDays)
  | { type: 'beginVoting'; caseIds: string[]; eligible: number }
  | { type: 'commit'; commitments: string[] }
  | { type: 'count'; tally: Tally; leftOut: LeftOut[] }
  | { type: 'finish'; awarded: number; undecided: number }
  | { type: 'cancel'; reason: string }

export type CycleEvent =
  | ({ type: 'opened'; title: string; on: Day } & CycleDays & CycleRules)
  | ({ type: 'moved'; reason: string; on: Day } & CycleDays)
  | { type: 'votingBegun'; caseIds: string[]; eligible: number; on: Day }
  /** Commitments of ballots in the order of their letters: it tells nothing of who cast them or when. */
  | { type: 'ballotsCommitted'; commitments: string[] }
  /** Objections to the result are heard until `resultUntil`: later than was set where the count was late. */
  | { type: 'counted'; tally: Tally; leftOut: LeftOut[]; resultUntil: Day; on: Day }
  | { type: 'finished'; awarded: number; reason: string | null; on: Day }
  | { type: 'cancelled'; reason: string; on: Day }

export type CycleFacts = { actor: Actor; now: Instant; today: Day; calendar: WorkingCalendar }
