import { openSteps } from '#kernel/loop.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load, recordRefusal } from '#platform/record/loop-store.ts'
import { reviewSteps } from '../domain/review.ts'
import { itemsOf, shownInList } from '../items/store.ts'
import { db, storedReviews } from '../store.ts'
import type { meetingsContract } from './contract.ts'

const selectReviews = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('reviews.review')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .select([
      'review_id as reviewId',
      'status',
      'version',
      'month',
      'number',
      'held_on as heldOn',
      'starts_at as startsAt',
      'place',
      'convener_name as convenerName',
      'convener_account as convenerAccount',
      'convener_office as convenerOffice',
      'statements_on as statementsOn',
      'minutes_on as minutesOn',
      'moved_from as movedFrom',
      'reason',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof selectReviews>['executeTakeFirstOrThrow']>>

function shown({ convenerName, convenerAccount, convenerOffice, ...row }: Row, items: number) {
  const convener = { name: convenerName, accountId: convenerAccount, officeId: convenerOffice }
  return { ...row, convener, items }
}

/** The reviews, the latest month first. */
export async function listReviews(
  ctx: Ctx,
  { before, limit }: InputOf<typeof meetingsContract.reviews>,
): Promise<OutputOf<typeof meetingsContract.reviews>> {
  const rows = await selectReviews(ctx)
    .$if(before !== undefined, (query) => query.where('month', '<', before ?? ''))
    .orderBy('month', 'desc')
    .orderBy('review_id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const counts = await itemCounts(
    ctx,
    page.map(({ reviewId }) => reviewId),
  )
  return {
    items: page.map((row) => shown(row, counts.get(row.reviewId) ?? 0)),
    next: rows.length > limit ? (page.at(-1)?.month ?? null) : null,
  }
}

async function itemCounts(ctx: Ctx, reviewIds: readonly string[]): Promise<Map<string, number>> {
  if (reviewIds.length === 0) return new Map()
  const rows = await db(ctx)
    .selectFrom('reviews.item')
    .select(({ fn }) => ['review_id', fn.countAll<number>().as('n')])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('review_id', 'in', reviewIds)
    .where('status', '<>', 'removed')
    .groupBy('review_id')
    .execute()
  return new Map(rows.map(({ review_id, n }) => [review_id, Number(n)]))
}

/** One review with its agenda, as far as this actor may see it, and the steps he may take. */
export async function describeReview(
  ctx: Ctx,
  reviewId: string,
): Promise<OutputOf<typeof meetingsContract.review>> {
  const row = await selectReviews(ctx).where('review_id', '=', reviewId).executeTakeFirst()
  if (row === undefined) throw recordRefusal('record/missing')
  const { state } = await load(ctx, storedReviews, reviewId)
  const found = await itemsOf(ctx, reviewId)
  const place = (itemId: string) => {
    const at = state.itemIds.indexOf(itemId)
    return at < 0 ? state.itemIds.length : at
  }
  const agenda = found
    .filter(({ status }) => status !== 'removed')
    .sort((one, other) => place(one.itemId) - place(other.itemId))
    .map((item) => shownInList(item, ctx.actor))
  const { convenerChanges, moves, present, excused, observing } = state
  const acts = ctx.actor.role !== 'coordinator' || ctx.actor.regionId === null
  return {
    ...shown(row, agenda.length),
    agenda,
    ...{ convenerChanges, moves, present, excused, observing },
    open: acts ? openSteps(reviewSteps, row.status, ctx.actor.role) : [],
  }
}
