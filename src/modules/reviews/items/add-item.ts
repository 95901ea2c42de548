import { problemFacts } from '#modules/problems/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load, recordRefusal, startAll, takeStep } from '#platform/record/loop-store.ts'
import type { Heard, Item } from '../domain/item-types.ts'
import { refusal } from '../domain/refusals.ts'
import type { ItemOrigin } from '../domain/words.ts'
import { reviewFacts } from '../meetings/facts.ts'
import { db, storedItems, storedReviews } from '../store.ts'

type Adding = Heard & { problemId: string; origin: ItemOrigin }

/** Puts a problem at the end of an agenda; where no office is named the problem's own is heard. */
export async function addItem(
  ctx: Ctx,
  reviewId: string,
  { problemId, officeIds, expertIds, origin }: Adding,
): Promise<{ id: string; state: Item; version: number }> {
  const [problem] = await problemFacts(ctx, [problemId])
  if (problem === undefined) throw recordRefusal('record/missing')
  if (problem.status !== 'confirmed' && problem.status !== 'waiting') {
    throw refusal('reviews/on-agenda', { status: problem.status })
  }
  if (await standsOnAgenda(ctx, problemId)) throw refusal('reviews/on-agenda')
  const offices = officeIds.length > 0 || problem.officeId === null ? officeIds : [problem.officeId]
  const { actor, now, today } = ctx
  const itemId = ctx.newId()
  const command = {
    ...{ type: 'list' as const, reviewId, problemId, title: problem.title, origin },
    ...{ officeIds: offices, expertIds },
  }
  const facts = { actor, now, today, convenerId: null }
  const { state: review } = await load(ctx, storedReviews, reviewId)
  const order = { type: 'order' as const, itemIds: [...review.itemIds, itemId] }
  if (review.status !== 'planned') throw refusal('reviews/agenda-announced')
  await takeStep(ctx, storedReviews, reviewId, order, await reviewFacts(ctx))
  const [loaded] = await startAll(ctx, storedItems, [{ id: itemId, command, facts }])
  if (loaded === undefined) throw new Error('An item was decided and not saved.')
  return loaded
}

/** Whether a problem stands on an agenda that was not held yet. */
async function standsOnAgenda(ctx: Ctx, problemId: string): Promise<boolean> {
  const row = await db(ctx)
    .selectFrom('reviews.item')
    .select('item_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('problem_id', '=', problemId)
    .where('status', 'in', ['listed', 'announced', 'discussed'])
    .executeTakeFirst()
  return row !== undefined
}
