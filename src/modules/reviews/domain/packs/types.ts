import type { Actor } from '#kernel/actor.ts'
import type { Day, Instant } from '#kernel/day.ts'
import type { WorkingCalendar } from '#kernel/working-days.ts'
import type { PackKind, PackStatus, RecheckResult, TopicReason } from '../words.ts'
import type { Period } from './period.ts'

/** A figure as it was published, with what it is made of; its code is one of the indicators'. */
export type FrozenFigure = {
  code: string
  n: number | null
  of: number | null
  excluded: { why: string; n: number }[]
  interval: { low: number; high: number } | null
}

/** The figures of one month of a period. */
export type MonthOfFigures = { month: string; figures: readonly FrozenFigure[] }

export type Five = {
  due: number
  keptInTime: number
  keptLate: number
  broken: number
  open: number
}

/** 问题、交办、解决、反馈, of what was submitted in a month. */
export type Chain = {
  month: string
  submitted: number
  dispatched: number
  replied: number
  /** As the enterprise says: solved, not solved; and of how many nobody knows. */
  solved: number
  unsolved: number
  unknown: number
  closed: number
}

export type PackPromise = {
  number: string
  source: string
  text: string
  officeId: string
  firstDueOn: Day
  dueOn: Day
  keptOn: Day | null
  result: string
}

export type PackDecision = {
  month: string
  problem: string
  text: string
  officeId: string | null
  dueOn: Day | null
  /** 已落实, 逾期 and so on, as the papers of the monthly reviews say it. */
  standing: 'done' | 'late' | 'under-way' | 'no-measure'
}

export type Relapse = { appealId: string; number: string; on: Day }

/** Files drawn for a second look, with what anybody draws them again by. */
export type Sample = {
  head: { size: number; root: string; at: Instant }
  /** How many ended in the period, and how many the rule of the sample picks of them. */
  ended: number
  picked: number
  items: { appealId: string; number: string; reason: string }[]
}

export type Topic = {
  topicKey: string
  title: string
  environment: string | null
  leadOfficeId: string | null
  reasons: { code: TopicReason; count: number }[]
  /** The topic of the library it is, or became. */
  topicId: string | null
}

/** What a pack rests on, frozen as it stood. */
export type Pack = {
  asOf: Instant
  figures: readonly FrozenFigure[]
  /** The three rates month by month; not in a pack that was drawn before there were pictures of them. */
  months?: readonly MonthOfFigures[]
  chain: readonly Chain[]
  promises: Five
  promisesBySource: readonly (Five & { source: string })[]
  /** Broken, kept late, or past what was promised at first, the earliest first. */
  missed: readonly PackPromise[]
  relapses: readonly Relapse[]
  decisions: readonly PackDecision[]
  topics: readonly Topic[]
}

export type Recheck = {
  appealId: string
  result: RecheckResult
  words: string
  by: string
  on: Day
}
export type Decision = { decisionId: string; text: string; officeId: string; dueOn: Day }
export type Meeting = { metOn: Day; chair: string; present: string[] }

export type Retrospective = {
  status: PackStatus
  kind: PackKind
  period: Period
  from: Day
  to: Day
  /** When its meeting is to be held. */
  meetsOn: Day
  pack: Pack | null
  sample: Sample | null
  rechecks: Recheck[]
  topics: Topic[]
  submittedOn: Day | null
  meeting: Meeting | null
  decisions: Decision[]
  decidedOn: Day | null
  closedOn: Day | null
  reason: string | null
}

export type RetrospectiveCommand =
  | { type: 'plan'; period: Period; meetsOn: Day }
  | { type: 'arrange'; meetsOn: Day }
  | { type: 'draw'; pack: Pack; sample: Sample | null }
  | { type: 'drawSample'; sample: Sample | null }
  | { type: 'recheck'; appealId: string; result: RecheckResult; words: string }
  | { type: 'adoptTopic'; topicKey: string; topicId: string }
  | { type: 'submit' }
  | ({ type: 'meet' } & Meeting)
  | { type: 'decide'; decisions: Decision[] }
  | { type: 'close'; decisionsOpen: number }
  | { type: 'cancel'; reason: string }
  | { type: 'erase' }

export type RetrospectiveEvent =
  | { type: 'planned'; kind: PackKind; period: Period; from: Day; to: Day; meetsOn: Day; on: Day }
  | { type: 'arranged'; meetsOn: Day; on: Day }
  | { type: 'drawn'; pack: Pack; sample: Sample | null; on: Day }
  | { type: 'sampled'; sample: Sample; on: Day }
  | ({ type: 'rechecked' } & Recheck)
  | { type: 'topicAdopted'; topicKey: string; topicId: string; on: Day }
  | { type: 'submitted'; on: Day }
  | ({ type: 'met'; on: Day } & Meeting)
  | { type: 'decided'; decisions: Decision[]; on: Day }
  | { type: 'closed'; on: Day }
  | { type: 'cancelled'; reason: string; on: Day }
  /** What it had copied of an appeal is gone for good, with the words of the appeal. */
  | { type: 'erased'; on: Day }

export type RetrospectiveFacts = {
  actor: Actor
  now: Instant
  today: Day
  calendar: WorkingCalendar
}
