import type { Actor } from '#kernel/actor.ts'
import type { Day, Instant } from '#kernel/day.ts'
import type { WorkingCalendar } from '#kernel/working-days.ts'
import type { Drawn } from '#modules/trust/domain/sample.ts'
import type {
  DecisionKind,
  PackKind,
  PackStatus,
  RecheckResult,
  Standing,
  TopicReason,
} from '../words.ts'
import type { Period } from './period.ts'

export { leftOutWords } from '#modules/insight/domain/left-out.ts'

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
  /** Withdrawn before it was broken: not among what is due. */
  withdrawn: number
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
  /** Null in packs that froze a promise which was withdrawn after its day. */
  result: string | null
}

export type PackDecision = {
  month: string
  /** Of an earlier half-yearly or yearly review its period. */
  problem: string
  /** None in packs that told measures alone. */
  kind?: DecisionKind
  /** What was decided, or why no measure was. */
  text: string
  officeId: string | null
  /** When it is due, or is looked at again. */
  dueOn: Day | null
  standing: Standing
}

/** How many there are of what is told one by one up to a limit. */
export type Told = {
  missed: number
  relapses: number
  /** Of these, what is no measure is in `others` alone. */
  decisions: { all: number; done: number; late: number; others: number }
  earlier: { all: number; done: number; late: number }
}

export type Relapse = { appealId: string; number: string; on: Day }

/** Files drawn for a second look, with what anybody draws them again by. */
export type Sample = {
  head: { size: number; root: string; at: Instant }
  /** How many ended in the period, and how many the rule of the sample picks of them. */
  ended: number
  picked: number
  items: { appealId: string; number: string; reason: Drawn['reason'] }[]
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
  /** What earlier half-yearly and yearly reviews decided; not in packs of before it was told. */
  earlier?: readonly PackDecision[]
  /** Not in packs of before more was counted than told. */
  told?: Told
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
  /** Why its meeting decided nothing. */
  note: string | null
  decidedOn: Day | null
  closedOn: Day | null
  reason: string | null
}

export type RetrospectiveCommand =
  | { type: 'plan'; period: Period; meetsOn: Day }
  | { type: 'arrange'; meetsOn: Day }
  | { type: 'draw'; pack: Pack; sample: Sample | null; found: readonly Recheck[] }
  | { type: 'drawSample'; sample: Sample | null }
  | { type: 'recheck'; appealId: string; result: RecheckResult; words: string }
  | { type: 'adoptTopic'; topicKey: string; topicId: string }
  | { type: 'submit' }
  | ({ type: 'meet' } & Meeting)
  | { type: 'decide'; decisions: Decision[]; note: string | null }
  | { type: 'close'; decisionsOpen: number }
  | { type: 'cancel'; reason: string }
  | { type: 'erase' }

export type RetrospectiveEvent =
  | { type: 'planned'; kind: PackKind; period: Period; from: Day; to: Day; meetsOn: Day; on: Day }
  | { type: 'arranged'; meetsOn: Day; on: Day }
  | { type: 'drawn'; pack: Pack; sample: Sample | null; rechecks?: Recheck[]; on: Day }
  | { type: 'sampled'; sample: Sample; on: Day }
  | ({ type: 'rechecked' } & Recheck)
  | { type: 'topicAdopted'; topicKey: string; topicId: string; on: Day }
  | { type: 'submitted'; on: Day }
  | ({ type: 'met'; on: Day } & Meeting)
  | { type: 'decided'; decisions: Decision[]; note?: string | null; on: Day }
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
