import type { Actor } from '#kernel/actor.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Item } from '../domain/item-types.ts'
import { type Distribution, forOffices, type Scores } from '../domain/scores.ts'
import type { ItemStatus } from '../domain/words.ts'
import { db } from '../store.ts'

const selectItems = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('reviews.item')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .select([
      'item_id as itemId',
      'status',
      'version',
      'review_id as reviewId',
      'problem_id as problemId',
      'title',
      'origin',
      'office_ids as officeIds',
      'stated_ids as statedIds',
      'expert_ids as expertIds',
      'comments',
      'score_counts as scoreCounts',
      'score_asked as scoreAsked',
      'decision',
      'decided_on as decidedOn',
      'reason',
    ])

export type ItemRow = Awaited<ReturnType<ReturnType<typeof selectItems>['executeTakeFirstOrThrow']>>

/** The items of a review, as far as this actor may see them. */
export async function itemsOf(
  ctx: Ctx,
  reviewId: string,
  statuses?: readonly ItemStatus[],
): Promise<ItemRow[]> {
  return selectItems(ctx)
    .where('review_id', '=', reviewId)
    .$if(statuses !== undefined, (query) => query.where('status', 'in', statuses ?? []))
    .orderBy('item_id')
    .execute()
}

export const itemRow = (ctx: Ctx, itemId: string) =>
  selectItems(ctx).where('item_id', '=', itemId).executeTakeFirst()

/** A row as the contract shows it to this actor. */
export function shownInList({ scoreCounts, scoreAsked, ...row }: ItemRow, actor: Actor) {
  const expertIds = actor.role === 'coordinator' ? row.expertIds : []
  return { ...row, expertIds, scores: scoresShown({ scoreCounts, scoreAsked }, actor) }
}

/** Offices are told the distribution only where nobody can be guessed from it. */
function scoresShown(
  { scoreCounts, scoreAsked }: Pick<ItemRow, 'scoreCounts' | 'scoreAsked'>,
  { role }: Actor,
) {
  if (scoreCounts === null || scoreAsked === null) return null
  // Why `as`: five counts were written, one for each score.
  const counts = scoreCounts as unknown as Distribution
  const scores: Scores = {
    counts,
    given: scoreCounts.reduce((sum, count) => sum + count, 0),
    asked: scoreAsked,
  }
  const seen = role === 'handler' || role === 'lead' ? forOffices(scores) : scores
  return { ...seen, counts: seen.counts === null ? null : [...seen.counts] }
}

/** The account that convenes the review an item is on; null where an office does. */
export async function convenerOf(ctx: Ctx, { reviewId }: Pick<Item, 'reviewId'>) {
  const row = await db(ctx)
    .selectFrom('reviews.review')
    .select('convener_account as accountId')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('review_id', '=', reviewId)
    .executeTakeFirst()
  return row?.accountId ?? null
}

/** Lets one step at a time be taken in an item, until the transaction ends. */
export async function holdItem(ctx: Ctx, itemId: string): Promise<void> {
  await db(ctx)
    .selectFrom('reviews.item')
    .select('item_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('item_id', '=', itemId)
    .forUpdate()
    .execute()
}
