import type { Actor } from '#kernel/actor.ts'
import type { Day, Instant } from '#kernel/day.ts'
import type { ProblemTriggers } from '#modules/people/domain/city-rules.ts'
import type { Measured } from './heat.ts'
import type {
  DecisionKind,
  Finding,
  ProblemEnd,
  ProblemStatus,
  ReformStep,
  RootCause,
  TriggerReason,
} from './words.ts'

/** An appeal of a problem; one the comparison proposes is not accepted before a person adds it. */
export type Member = { appealId: string; accepted: boolean }

/** What asked for the problem to be looked at (R13): how many, within how many days, or a leader's words. */
export type Trigger = {
  reason: TriggerReason
  count: number
  days: number
  on: Day
  words: string | null
}

/** A measure as the review decides it. */
export type Ordered = { measureId: string; text: string; ownerOfficeId: string; dueOn: Day }

/** 措施: owned by one office, due on a day; `stage` is what has been told of its date. */
export type Measure = Ordered & {
  startOn: Day
  warnAt: Instant
  passesAt: Instant
  ruleVersion: string
  calendarVersion: string
  stage: Stage | null
  fulfilled: Fulfilment | null
}
export type Stage = 'near' | 'late'
export type Fulfilment = { on: Day; words: string; ruleChanged: boolean; evidence: string | null }

export type Decision = {
  kind: DecisionKind
  reason: string | null
  lookAgainOn: Day | null
  on: Day
}

export type Scores = Record<ReformStep, number>

/** What can be taken back as one: what the step changed, and the other problem it concerned. */
export type Undo = {
  step: UndoableStep
  was: Pick<Problem, 'status' | 'title' | 'named' | 'rootCause' | 'officeId' | 'end'>
  /** Appeals that left with the step, those that came, and those that were accepted by it. */
  gone: Member[]
  come: string[]
  accepted: string[]
  other: string | null
}
export type UndoableStep =
  | 'confirm'
  | 'dismiss'
  | 'rename'
  | 'setCause'
  | 'addAppeals'
  | 'removeAppeals'
  | 'split'
  | 'merge'
  | 'absorb'

export type Problem = {
  status: ProblemStatus
  end: ProblemEnd | null
  number: string
  title: string
  /** Whether a person has given it its title; it has none before. */
  named: boolean
  /** Its appeal whose title stands for it until then; the title itself is the appeal's, and goes with it. */
  titleOf: string | null
  found: Finding
  foundOn: Day
  members: Member[]
  /** Appeals a person has taken out: they are never proposed again. */
  apart: string[]
  rootCause: RootCause | null
  /** 牵头单位, where one is named. */
  officeId: string | null
  measured: Measured
  trigger: Trigger | null
  confirmedOn: Day | null
  /** The problem it was split from, or merged into. */
  from: string | null
  into: string | null
  reviewId: string | null
  reviews: { reviewId: string; on: Day }[]
  decision: Decision | null
  measures: Measure[]
  /** 首次规则修改 */
  ruleChangedOn: Day | null
  /** For so many days before and after it arrivals are compared. */
  effectDays: number
  scores: Scores | null
  finding: string | null
  reason: string | null
  closedOn: Day | null
  /** What has been told of the other dates. */
  told: string[]
  /** What can be taken back, the last first to go. */
  past: Undo[]
}

export type ProblemCommand =
  | {
      type: 'suggest'
      number: string
      title: string
      titleOf: string | null
      found: Finding
      appealIds: string[]
      measured: Measured
    }
  | { type: 'splitOff'; number: string; title: string; from: string; given: Given }
  | { type: 'propose'; appealIds: string[] }
  | { type: 'measure'; measured: Measured }
  | { type: 'mark'; words: string }
  | { type: 'confirm'; title: string; rootCause: RootCause; officeId: string | null }
  | { type: 'dismiss'; reason: string }
  | { type: 'rename'; title: string }
  | { type: 'setCause'; rootCause: RootCause; officeId: string | null }
  | { type: 'addAppeals'; appealIds: string[] }
  | { type: 'removeAppeals'; appealIds: string[] }
  | { type: 'split'; appealIds: string[]; into: string }
  | { type: 'merge'; intoProblemId: string }
  | { type: 'absorb'; from: string; members: Member[] }
  | { type: 'release'; to: string; appealIds: string[] }
  | { type: 'undo'; also?: Member[] }
  | { type: 'unconfirm' }
  | { type: 'restore'; kept: string[] }
  | { type: 'dissolve' }
  | { type: 'schedule'; reviewId: string }
  | { type: 'unschedule' }
  | {
      type: 'decide'
      decision: DecisionKind
      reason: string | null
      measures: Ordered[]
      lookAgainOn: Day | null
    }
  | {
      type: 'fulfilMeasure'
      measureId: string
      words: string
      ruleChanged: boolean
      evidence: string | null
    }
  | { type: 'warn'; kind: string }
  | ({ type: 'score' } & Scores)
  | { type: 'close'; finding: string }
  | { type: 'reopen'; reason: string }

/** What a problem that is split off takes along. */
export type Given = {
  members: Member[]
  rootCause: RootCause | null
  officeId: string | null
  confirmed: boolean
  measured: Measured
}

export type ProblemEvent =
  | (Omit<Extract<ProblemCommand, { type: 'suggest' }>, 'type'> & { type: 'suggested'; on: Day })
  | (Omit<Extract<ProblemCommand, { type: 'splitOff' }>, 'type'> & {
      type: 'splitFrom'
      on: Day
    })
  | { type: 'proposed'; appealIds: string[]; on: Day }
  | { type: 'measured'; measured: Measured; trigger: Trigger | null; on: Day }
  | { type: 'marked'; trigger: Trigger }
  | {
      type: 'confirmed'
      title: string
      rootCause: RootCause
      officeId: string | null
      on: Day
    }
  | { type: 'dismissed'; reason: string; on: Day }
  | { type: 'renamed'; title: string; on: Day }
  | { type: 'causeSet'; rootCause: RootCause; officeId: string | null; on: Day }
  | { type: 'added'; appealIds: string[]; on: Day }
  | { type: 'removed'; appealIds: string[]; on: Day }
  | { type: 'split'; appealIds: string[]; into: string; on: Day }
  | { type: 'merged'; into: string; on: Day }
  | { type: 'absorbed'; from: string; members: Member[]; on: Day }
  | { type: 'released'; to: string; appealIds: string[]; on: Day }
  | ({ type: 'undone'; also: Member[]; on: Day } & Undo)
  | { type: 'restored'; step: UndoableStep; kept: string[]; on: Day }
  | { type: 'dissolved'; into: string; on: Day }
  | { type: 'scheduled'; reviewId: string; on: Day }
  | { type: 'unscheduled'; reviewId: string; on: Day }
  | { type: 'decided'; decision: Decision; measures: Measure[]; reviewId: string | null; on: Day }
  | ({
      type: 'measureFulfilled'
      measureId: string
      observed: boolean
      effectDays: number
    } & Fulfilment)
  | { type: 'warned'; kind: string; stage: Stage; on: Day }
  | { type: 'scored'; scores: Scores; on: Day }
  | { type: 'closed'; finding: string; on: Day }
  | { type: 'reopened'; reason: string; on: Day }

export type EventOf<T extends ProblemEvent['type']> = Extract<ProblemEvent, { type: T }>

/** The city's numbers of R13, and from which share of its time a measure is near. */
export type ProblemRules = Omit<ProblemTriggers, 'source'> & { version: string; yellowAt: number }

export type Facts = {
  actor: Actor
  now: Instant
  today: Day
  calendarVersion: string
  rules: ProblemRules
}
