import type { Actor } from '#kernel/actor.ts'
import type { Day, Instant } from '#kernel/day.ts'
import type { WorkingCalendar } from '#kernel/working-days.ts'
import type { Attempt, Bad, Level } from '#modules/appeals/domain/types.ts'
import type { CityRules } from '#modules/people/domain/city-rules.ts'
import type {
  Finding,
  ReasonClass,
  RectificationDueKind,
  RectificationEnd,
  RectificationStatus,
  Stage,
} from './words.ts'

/** A date in working days, with what it was counted from. */
export type Due = {
  startOn: Day
  /** Working days, and where that number comes from. */
  count: number
  source: string
  dueOn: Day
  /** From when it is yellow. */
  warnAt: Instant
  ruleVersion: string
  calendarVersion: string
  provisional: boolean
}
export type Dues = Partial<Record<RectificationDueKind, Due>>

/** The appeal that was rated bad, and the rating: which of its bad ratings it is, counted from 1. */
export type Rated = {
  appealId: string
  number: string
  enterpriseId: string
  regionId: string
  /** The office whose work was rated, and all that had a part in it: none of them asks the enterprise. */
  officeId: string | null
  officeIds: string[]
  nth: number
  bad: Bad
}

/** One attempt to call back; who was not reached has judged nothing. */
export type CallBack = Pick<Attempt, 'channel' | 'answeredBy' | 'reached' | 'words'> & {
  on: Day
  at: Instant
  satisfied: Level | null
  pressured: boolean | null
}

export type Rectification = Rated & {
  status: RectificationStatus
  openedOn: Day
  dues: Dues
  ended: Partial<Record<RectificationDueKind, Day>>
  /** The dates that were told, and of what: `rectify:late`. */
  warned: `${RectificationDueKind}:${Stage}`[]
  finding: Finding | null
  reasonClass: ReasonClass | null
  verifiedOn: Day | null
  /** The office appeals the rating as false or malicious, once. */
  contest: { on: Day; reason: string; evidence: string } | null
  ruling: { on: Day; upheld: boolean; reason: string } | null
  measure: string | null
  rectifiedOn: Day | null
  attempts: CallBack[]
  /** How satisfied it is now; the rating itself stays as it was given. */
  satisfied: Level | null
  end: RectificationEnd | null
  closedOn: Day | null
}

export type RectificationCommand =
  | ({ type: 'open' } & Rated)
  | { type: 'verify'; finding: Finding; reasonClass: ReasonClass; note: string | null }
  | { type: 'appealRating'; reason: string; evidence: string }
  | { type: 'ruleAppeal'; uphold: boolean; reason: string }
  | { type: 'rectify'; text: string }
  | { type: 'callBack'; attempt: Omit<CallBack, 'on' | 'at'> }
  | { type: 'giveUp' }
  | { type: 'warn'; kind: RectificationDueKind }
  | { type: 'erase' }

export type RectificationEvent =
  | ({ type: 'opened'; on: Day; dues: Dues } & Rated)
  | {
      type: 'verified'
      finding: Finding
      reasonClass: ReasonClass
      note: string | null
      on: Day
      dues: Dues
    }
  | { type: 'ratingAppealed'; reason: string; evidence: string; on: Day; dues: Dues }
  | { type: 'appealRuled'; upheld: boolean; reason: string; on: Day; dues: Dues }
  | { type: 'rectified'; text: string; on: Day; dues: Dues }
  | { type: 'calledBack'; attempt: CallBack }
  | { type: 'closed'; end: RectificationEnd; on: Day }
  | { type: 'warned'; kind: RectificationDueKind; stage: Stage; on: Day; dueOn: Day }
  | { type: 'erased'; on: Day }

export type RectificationFacts = {
  actor: Actor
  now: Instant
  today: Day
  calendar: WorkingCalendar
  rules: CityRules
}
