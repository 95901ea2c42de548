import type { ColumnType } from 'kysely'
import { type Day, type Instant, startOfDay } from '#kernel/day.ts'
import { passesAt } from '#kernel/limits.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import type { StoredLoop } from '#platform/record/loop-store.ts'
import type { Deadline } from '#platform/record/tables.ts'
import type { ReviewDues } from './domain/dates.ts'
import { itemLoop } from './domain/item.ts'
import type { Decision, Item, ItemCommand, ItemEvent, ItemFacts } from './domain/item-types.ts'
import { reviewLoop } from './domain/review.ts'
import type { Review, ReviewCommand, ReviewEvent, ReviewFacts } from './domain/review-types.ts'
import type { Convener } from './domain/rota.ts'
import type { ItemOrigin, ItemStatus, ReviewDueKind, ReviewStatus } from './domain/words.ts'

export type ReviewsTables = {
  'reviews.rota': {
    tenant_id: string
    version: number
    conveners: ColumnType<Convener[], string, never>
    reason: string | null
    set_at: Instant
    set_by: string
  }
  'reviews.review': {
    tenant_id: string
    review_id: string
    version: number
    status_before: ReviewStatus
    status: ReviewStatus
    month: string
    number: number
    held_on: Day
    starts_at: string
    place: string | null
    convener_name: string
    convener_account: string | null
    convener_office: string | null
    item_ids: string[]
    statements_on: Day
    minutes_on: Day
    moved_from: Day | null
    reason: string | null
  }
  'reviews.item': {
    tenant_id: string
    item_id: string
    version: number
    status_before: ItemStatus
    status: ItemStatus
    review_id: string
    problem_id: string
    title: string
    origin: ItemOrigin
    office_ids: string[]
    expert_ids: string[]
    stated_ids: string[]
    comments: number
    score_counts: number[] | null
    score_asked: number | null
    decision: Decision | null
    decided_on: Day | null
    reason: string | null
  }
  'reviews.ballot': {
    tenant_id: string
    item_id: string
    enterprise_id: string
    review_id: string
    score: number | null
    scored_at: Instant | null
  }
  'people.account': {
    tenant_id: string
    account_id: string
    name: string
    role: string
    disabled: boolean
  }
  'people.office': {
    tenant_id: string
    office_id: string
    name: string
    kind: string
    region_id: string
    handles: boolean
  }
  'people.region': { tenant_id: string; region_id: string; kind: 'city' | 'district' | 'zone' }
}

export const db = tablesOf<ReviewsTables>

/** Every review has its dates from its first event on. */
function duesOf({ dues }: Review): ReviewDues {
  if (dues === null) throw new Error('A review without dates.')
  return dues
}

function summarizeReview(state: Review) {
  const dues = duesOf(state)
  const last = state.moves.at(-1)
  return {
    status: state.status,
    month: state.month,
    number: state.number,
    held_on: state.heldOn,
    starts_at: state.startsAt,
    place: state.place,
    convener_name: state.convener.name,
    convener_account: state.convener.accountId,
    convener_office: state.convener.officeId,
    item_ids: state.itemIds,
    statements_on: dues.statements.dueOn,
    minutes_on: dues.minutes.dueOn,
    moved_from: last?.from ?? null,
    reason: state.reason ?? last?.reason ?? null,
  }
}

/** The clock reminds offices on the morning their statements are due; the minutes wait for a person. */
function deadlines(state: Review): Deadline[] {
  // Why `as`: the keys of dates are their kinds.
  const all = Object.entries(duesOf(state)) as [ReviewDueKind, ReviewDues[ReviewDueKind]][]
  const reminds = state.status === 'agenda' && state.remindedOn === null
  return all.map(([kind, due]) => ({
    ...due,
    kind,
    dueAt: null,
    warnAt: startOfDay(due.dueOn),
    passesAt: passesAt(due),
    wakeAt: kind === 'statements' && reminds ? startOfDay(due.dueOn) : null,
    endedOn: state.ended[kind] ?? null,
  }))
}

export const storedReviews: StoredLoop<Review, ReviewCommand, ReviewEvent, ReviewFacts> = {
  loop: reviewLoop,
  table: 'reviews.review',
  idColumn: 'review_id',
  summarize: summarizeReview,
  deadlines,
}

function summarizeItem(state: Item) {
  return {
    status: state.status,
    review_id: state.reviewId,
    problem_id: state.problemId,
    title: state.title,
    origin: state.origin,
    office_ids: state.officeIds,
    expert_ids: state.expertIds,
    stated_ids: state.statements.map(({ officeId }) => officeId),
    comments: state.comments.length,
    score_counts: state.scores ? [...state.scores.counts] : null,
    score_asked: state.scores?.asked ?? null,
    decision: state.decision,
    decided_on: state.decidedOn,
    reason: state.reason,
  }
}

export const storedItems: StoredLoop<Item, ItemCommand, ItemEvent, ItemFacts> = {
  loop: itemLoop,
  table: 'reviews.item',
  idColumn: 'item_id',
  summarize: summarizeItem,
  deadlines: () => [],
}

/** The accounts in use of a role, as far as this actor may know them. */
export const accountsOf = (ctx: Ctx, role: 'leader' | 'expert') =>
  db(ctx)
    .selectFrom('people.account')
    .select(['account_id as accountId', 'name'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('role', '=', role)
    .where('disabled', '=', false)
    .orderBy('name')
    .orderBy('account_id')
    .execute()
