import type { Actor } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import type { CheckReason, CheckStatus, FindingKind, How } from './words.ts'

/** What is drawn: an appeal of the week, and the office that answered it. */
export type DrawnCheck = {
  period: string
  appealId: string
  number: string
  regionId: string
  officeId: string | null
  environment: string
  channel: string
  reason: CheckReason
  /** Its reply was flagged, whatever it was drawn for. */
  flagged: boolean
}

export type Finding = { finding: FindingKind; how: How; words: string; by: string; on: Day }

export type Check = DrawnCheck & {
  status: CheckStatus
  drawnOn: Day
  checkerId: string | null
  checkerName: string | null
  finding: Finding | null
  /** Whether a second person agreed that it is false. */
  settled: { agree: boolean; words: string; by: string; on: Day } | null
  closedOn: Day | null
  reopenedOn: Day | null
}

export type CheckCommand =
  | ({ type: 'draw' } & DrawnCheck)
  | { type: 'assign'; checkerId: string; checkerName: string; involved: boolean }
  | { type: 'find'; finding: FindingKind; how: How; words: string }
  | { type: 'settle'; agree: boolean; words: string; involved: boolean }
  | { type: 'reopen' }
  | { type: 'erase' }

export type CheckEvent =
  | ({ type: 'drawn'; on: Day } & DrawnCheck)
  | { type: 'assigned'; checkerId: string; checkerName: string; on: Day }
  | { type: 'found'; finding: FindingKind; how: How; words: string; by: string; on: Day }
  | { type: 'settled'; agree: boolean; words: string; by: string; on: Day }
  | { type: 'reopened'; on: Day }
  /** Its words are gone for good, with those of the appeal. */
  | { type: 'erased'; on: Day }

export type CheckFacts = { actor: Actor; today: Day; now: string }
