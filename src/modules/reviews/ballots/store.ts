import { type Ctx, tablesOf } from '#platform/database/context.ts'
import { type Scores, tally } from '../domain/scores.ts'
import { db } from '../store.ts'

type MemberTables = {
  'problems.member': {
    tenant_id: string
    problem_id: string
    standing: string
    counted_as: string
  }
}

/** Lays a ballot for each enterprise that raised a problem; two records of one are asked once. */
export async function layBallots(
  ctx: Ctx,
  { reviewId, itemId, problemId }: { reviewId: string; itemId: string; problemId: string },
): Promise<void> {
  const { tenantId } = ctx.actor
  const rows = await tablesOf<MemberTables>(ctx)
    .selectFrom('problems.member')
    .select('counted_as')
    .distinct()
    .where('tenant_id', '=', tenantId)
    .where('problem_id', '=', problemId)
    .where('standing', '=', 'accepted')
    .execute()
  if (rows.length === 0) return
  const blank = { tenant_id: tenantId, item_id: itemId, review_id: reviewId }
  await db(ctx)
    .insertInto('reviews.ballot')
    .values(
      rows.map((row) => ({
        ...{ ...blank, enterprise_id: row.counted_as, score: null, scored_at: null },
      })),
    )
    .execute()
}

/** The scores of an item so far. */
export async function scoresOf(ctx: Ctx, itemId: string): Promise<Scores> {
  const rows = await db(ctx)
    .selectFrom('reviews.ballot')
    .select('score')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('item_id', '=', itemId)
    .execute()
  return tally(rows.map(({ score }) => score))
}

/** Whom a problem on an agenda was laid before. */
export async function askedOf(ctx: Ctx, itemId: string): Promise<string[]> {
  const rows = await db(ctx)
    .selectFrom('reviews.ballot')
    .select('enterprise_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('item_id', '=', itemId)
    .orderBy('enterprise_id')
    .execute()
  return rows.map((row) => row.enterprise_id)
}

/** Casts an enterprise's ballot; false when it was cast before, or the review has begun. */
export async function cast(ctx: Ctx, itemId: string, score: number): Promise<boolean> {
  const cast = await db(ctx)
    .updateTable('reviews.ballot')
    .set({ score, scored_at: ctx.now })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('item_id', '=', itemId)
    .where('enterprise_id', 'in', [...ctx.actor.enterpriseIds])
    .where('score', 'is', null)
    .executeTakeFirst()
  return Number(cast.numUpdatedRows) > 0
}
