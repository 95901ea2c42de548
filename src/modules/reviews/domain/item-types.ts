import type { Actor } from '#kernel/actor.ts'
import type { Day, Instant } from '#kernel/day.ts'
import type { Scores } from './scores.ts'
import type { HigherLevel, ItemOrigin, ItemStatus } from './words.ts'

/** Which offices are heard on an item and which experts are asked. */
export type Heard = { officeIds: string[]; expertIds: string[] }

/** What an office says of a problem (部门陈述). */
export type Statement = { officeId: string; text: string; by: string; at: Instant }

/** What an expert says of it. The client makes the id, so that a repeat is known as one. */
export type Comment = { commentId: string; expert: string; text: string }

export type Measure = { measureId: string; text: string; ownerOfficeId: string; dueOn: Day }

/** What the review decides of one problem. */
export type Decision =
  | { kind: 'measures'; measures: Measure[] }
  | { kind: 'higher'; level: HigherLevel; reason: string; lookAgainOn: Day }
  | { kind: 'not-yet'; reason: string; lookAgainOn: Day }
  | { kind: 'not-adopted'; reason: string }

/** What is known of a problem when it is announced: what offices are told of it. */
export type About = {
  number: string
  rootCause: string | null
  enterprises: number
  venues: number
  appeals: number
  ageDays: number
}

export type Item = Heard & {
  status: ItemStatus
  reviewId: string
  problemId: string
  /** What the problem was called when it came onto the agenda. */
  title: string
  origin: ItemOrigin
  about: About | null
  statements: Statement[]
  comments: (Comment & { by: string; at: Instant })[]
  /** The scores as they stood when the review began; null until then. */
  scores: Scores | null
  decision: Decision | null
  decidedOn: Day | null
  decidedBy: string | null
  /** Why it was put off or taken off the agenda. */
  reason: string | null
}

export type ItemCommand =
  | ({ type: 'list' } & Listed)
  | ({ type: 'hear' } & Heard)
  | { type: 'announce'; about: About }
  | { type: 'state'; officeId: string; text: string }
  | ({ type: 'comment' } & Comment)
  | { type: 'discuss'; scores: Scores }
  | { type: 'decide'; decision: Decision }
  | { type: 'defer'; reason: string }
  | { type: 'remove'; reason: string | null }

type Listed = Heard & { reviewId: string; problemId: string; title: string; origin: ItemOrigin }

export type ItemEvent =
  | ({ type: 'listed'; on: Day } & Listed)
  | ({ type: 'heard' } & Heard)
  | { type: 'announced'; about: About; on: Day }
  | ({ type: 'stated' } & Statement)
  | ({ type: 'commented'; by: string; at: Instant } & Comment)
  | { type: 'discussed'; scores: Scores; on: Day }
  | { type: 'decided'; decision: Decision; by: string; on: Day }
  | { type: 'deferred'; reason: string; on: Day }
  | { type: 'removed'; reason: string | null; on: Day }

export type ItemFacts = {
  actor: Actor
  now: Instant
  today: Day
  /** The account of the leader who convenes the review; null where an office does. */
  convenerId: string | null
}
