import type { Actor } from '#kernel/actor.ts'
import type { Day, Instant } from '#kernel/day.ts'
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
  /** What has been told of its date. */
  told: 'near' | 'late' | null
  asked: Asked | null
  moves: Move[]
  report: Report | null
  returns: { reason: string | null; by: Keeper; on: Day }[]
  /** When its date passed without it being kept; it stays said when it is kept late. */
  brokenOn: Day | null
  /** The day it was reported, once that was accepted. */
  keptOn: Day | null
  keeper: Keeper | null
  endedOn: Day | null
  reason: string | null
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
  | { type: 'withdraw'; reason: string }
  | { type: 'erase' }

type Made = { content: Content; said: Said | null; due: Due; on: Day }
type Recorded = { recordedBy: { accountId: string; name: string; role: string } }

export type PromiseEvent =
  | ({ type: 'made' } & Made & Recorded)
  | ({ type: 'instructed' } & Made & Recorded)
  | ({ type: 'reported' } & Report)
  | { type: 'kept'; by: Keeper; on: Day }
  | { type: 'returned'; by: Keeper; reason: string | null; late: boolean; on: Day }
  | ({ type: 'dateAsked' } & Asked)
  | { type: 'dateDecided'; granted: boolean; reason: string | null; due: Due | null; on: Day }
  | { type: 'warned'; stage: 'near' | 'late'; on: Day }
  | { type: 'withdrawn'; reason: string; on: Day }
  /** Its words are gone for good, with those of the appeal it came from. */
  | { type: 'erased'; on: Day }

export type PromiseFacts = {
  actor: Actor
  now: Instant
  today: Day
  calendarVersion: string
  rules: { version: string; yellowAt: number }
}
