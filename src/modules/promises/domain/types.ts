import type { Actor } from '#kernel/actor.ts'
import type { Day, Instant } from '#kernel/day.ts'
import type { WorkingCalendar } from '#kernel/working-days.ts'
import type { AboutKind, PromiseSource, PromiseStatus } from './words.ts'

/** What a promise is about: a record by its id, and the words by which people know it. */
export type About = { kind: AboutKind; id: string | null; label: string }

/** Who must do what by when, and where that was said. */
export type Content = {
  number: string
  source: PromiseSource
  /** 责任单位. */
  officeId: string
  regionId: string | null
  /** The appeal whose enterprise may follow it; of an instruction there is none. */
  appealId: string | null
  about: About
  text: string
  dueOn: Day
}

/** Who said it on which day, and the leader's own words (批示原文). */
export type Said = { by: string; on: Day; words: string | null }

export type Due = {
  startOn: Day
  dueOn: Day
  warnAt: Instant
  passesAt: Instant
  ruleVersion: string
  calendarVersion: string
}

/** Until when a report has to be judged, and whether its judge was told that the day has passed. */
export type Judging = Due & { provisional: boolean; told: boolean; endedOn: Day | null }

/** Who asked for a withdrawal: the first of two people. */
export type Proposer = { accountId: string; name: string }

/** 撤销: by two people; by the leader alone of what he instructed himself. */
export type Withdrawal = { reason: string; proposedBy: string | null; by: string; on: Day }

/** 报告办结, with the evidence. */
export type Report = { text: string; evidence: string | null; by: string; on: Day }
export type Move = { from: Day; to: Day; reason: string; on: Day }
export type Asked = { dueOn: Day; reason: string; by: string; on: Day }
export type Keeper = 'coordinator' | 'leader' | 'enterprise'

export type Promised = Omit<Content, 'dueOn'> & {
  status: PromiseStatus
  said: Said | null
  /** Who put it down: the leader, or whoever recorded a leader's words. */
  recordedBy: { accountId: string; name: string; role: string } | null
  madeOn: Day
  /** The date as it was promised at first: it counts, whatever was agreed later. */
  firstDueOn: Day
  due: Due | null
  /** What has been told of the date that is agreed. */
  told: 'near' | 'late' | null
  asked: Asked | null
  moves: Move[]
  report: Report | null
  judging: Judging | null
  returns: { reason: string | null; by: Keeper; on: Day }[]
  /**
   * When the date promised at first was found to have passed without it being kept, whatever was agreed
   * or reported since; it stays said when it is kept late. None of what was kept in time.
   */
  brokenOn: Day | null
  /** The day it was reported, once that was accepted. */
  keptOn: Day | null
  keeper: Keeper | null
  endedOn: Day | null
  withdrawal: Withdrawal | null
}

export type PromiseCommand =
  | { type: 'make'; content: Content; said: Said | null }
  | { type: 'instruct'; content: Content; said: Said }
  | { type: 'report'; text: string; evidence: string | null }
  | { type: 'acceptReport' }
  | { type: 'returnReport'; reason: string | null }
  | { type: 'askDate'; dueOn: Day; reason: string }
  | { type: 'decideDate'; grant: boolean; reason: string | null }
  | { type: 'warn' }
  | { type: 'withdraw'; reason: string; proposed: Proposer }
  | { type: 'takeBack'; reason: string }
  | { type: 'erase' }

/** `first`: the date promised at first has passed; `late`: the one that is agreed by now. */
export type Stage = 'near' | 'first' | 'late' | 'judge'

type Made = { content: Content; said: Said | null; due: Due; on: Day }
type Recorded = { recordedBy: { accountId: string; name: string; role: string } }

export type PromiseEvent =
  | ({ type: 'made' } & Made & Recorded)
  | ({ type: 'instructed' } & Made & Recorded)
  | ({ type: 'reported'; judge: Due & { provisional: boolean } } & Report)
  | { type: 'kept'; by: Keeper; on: Day }
  | { type: 'returned'; by: Keeper; reason: string | null; late: boolean; on: Day }
  | ({ type: 'dateAsked' } & Asked)
  | { type: 'dateDecided'; granted: boolean; reason: string | null; due: Due | null; on: Day }
  | { type: 'warned'; stage: Stage; on: Day }
  | ({ type: 'withdrawn' } & Withdrawal)
  /** Its words are gone for good, with those of the appeal it came from. */
  | { type: 'erased'; on: Day }

export type PromiseFacts = {
  actor: Actor
  now: Instant
  today: Day
  calendar: WorkingCalendar
  rules: { version: string; yellowAt: number }
}
