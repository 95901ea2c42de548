import type { Actor } from '#kernel/actor.ts'
import type { Day, Instant } from '#kernel/day.ts'
import type { WorkingCalendar } from '#kernel/working-days.ts'
import type { CityRules } from '#modules/people/domain/city-rules.ts'
import type { Channel, End, Environment, Kind, Outcome, SolvedAnswer, Status } from './words.ts'

/** What the enterprise tells us. Money is in 万元. */
export type Content = {
  title: string
  body: string
  kind: Kind
  environment: Environment
  tags: string[]
  regionId: string
  place: string | null
  project: string | null
  peopleAffected: number | null
  moneyAffected: number | null
}

export type Reply = {
  outcome: Outcome
  text: string
  evidence: string | null
  legalBasis: string | null
  remains: string | null
  remainsBy: Day | null
}

export type Rating = {
  level: 1 | 2 | 3 | 4 | 5
  words: string | null
}

/** A date with everything it was computed from. */
export type Due = {
  startOn: Day
  dueOn: Day
  ruleVersion: string
  calendarVersion: string
  provisional: boolean
}

export type Attempt = {
  on: Day
  reached: boolean
  solved: SolvedAnswer | null
  /** Not solved, or only in part: whether the enterprise accepts the reasons given. */
  accepts: boolean | null
  /** 是否被要求好评: whether somebody asked the enterprise for a good rating. */
  pressured: boolean | null
  words: string | null
}

export type Appeal = {
  status: Status
  end: End | null
  content: Content
  number: string
  enterpriseId: string
  channel: Channel
  source: string | null
  sourceRef: string | null
  submittedAt: Instant
  submittedOn: Day
  supplements: { on: Day; text: string }[]
  question: string | null
  dispatchDue: Due
  replyDue: Due
  confirmDue: Due | null
  redoDue: Due | null
  officeId: string | null
  officesBefore: string[]
  requirement: string | null
  dispatchedOn: Day | null
  draft: Reply | null
  reply: Reply | null
  firstReplyOn: Day | null
  repliedOn: Day | null
  /** Attempts and answers belong to the latest reply; a redo starts them afresh. */
  attempts: Attempt[]
  solved: boolean | null
  confirmedBy: 'enterprise' | 'caller' | null
  denied: boolean
  rating: Rating | null
  redoCount: number
  closedOn: Day | null
}

export type AppealCommand =
  | {
      type: 'submit'
      number: string
      content: Content
      enterpriseId: string
      channel: Channel
      source: string | null
      sourceRef: string | null
    }
  | { type: 'askSupplement'; question: string }
  | { type: 'supplement'; text: string }
  | { type: 'addDetail'; text: string }
  | { type: 'register'; kind: Kind; environment: Environment; tags: string[] }
  | { type: 'dispatch'; officeId: string; requirement: string | null }
  | { type: 'sign' }
  | { type: 'draft'; reply: Reply }
  | { type: 'returnDraft'; reason: string }
  | { type: 'reply'; reply: Reply }
  | { type: 'followUp'; attempt: Omit<Attempt, 'on'> }
  | { type: 'confirm'; solved: boolean; words: string | null }
  | { type: 'deny'; reason: string }
  | { type: 'rate'; rating: Rating }
  | { type: 'redo'; officeId: string; requirement: string }
  | { type: 'close'; reason: string | null }
  | { type: 'lapse' }
  | { type: 'withdraw'; reason: string | null }
  | { type: 'refer'; destination: string; reason: string }

export type AppealEvent =
  | {
      type: 'submitted'
      number: string
      content: Content
      enterpriseId: string
      channel: Channel
      source: string | null
      sourceRef: string | null
      at: Instant
      on: Day
      dispatchDue: Due
      replyDue: Due
    }
  | { type: 'supplementAsked'; question: string }
  | { type: 'supplemented'; text: string; on: Day }
  | { type: 'registered'; kind: Kind; environment: Environment; tags: string[] }
  | { type: 'dispatched'; officeId: string; requirement: string | null; on: Day }
  | { type: 'signed'; on: Day }
  | { type: 'drafted'; reply: Reply }
  | { type: 'draftReturned'; reason: string }
  | { type: 'replied'; reply: Reply; on: Day; confirmDue: Due }
  | { type: 'followedUp'; attempt: Attempt }
  | { type: 'confirmed'; solved: boolean; by: 'enterprise' | 'caller'; words: string | null }
  | { type: 'denied'; by: 'enterprise' | 'caller'; reason: string; redoDue: Due }
  | { type: 'rated'; rating: Rating }
  | { type: 'redone'; officeId: string; requirement: string; on: Day }
  | { type: 'closed'; end: End; reason: string | null; on: Day }
  | { type: 'withdrawn'; reason: string | null; on: Day }
  | { type: 'referred'; destination: string; reason: string; on: Day }

/** What a rule may know beside the state: who acts, when, and the city's rules and calendar. */
export type Facts = {
  actor: Actor
  now: Instant
  today: Day
  calendar: WorkingCalendar
  rules: AppealRules
}

/** The part of a profile that times appeals. `version` is stored with every date it made. */
export type AppealRules = CityRules
