import type { Ctx } from '#platform/database/context.ts'
import type { Month } from '../domain/dates.ts'
import type { ReviewStatus } from '../domain/words.ts'
import { db } from '../store.ts'

/** Whether the month has a review that was not called off. */
export async function reviewOfMonth(ctx: Ctx, month: Month): Promise<boolean> {
  const row = await db(ctx)
    .selectFrom('reviews.review')
    .select('review_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('month', '=', month)
    .where('status', '<>', 'cancelled')
    .executeTakeFirst()
  return row !== undefined
}

/** Whether the month was ever planned for: the clock does not propose again what was called off. */
export async function plannedBefore(ctx: Ctx, month: Month): Promise<boolean> {
  const row = await db(ctx)
    .selectFrom('reviews.review')
    .select('review_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('month', '>=', month)
    .executeTakeFirst()
  return row !== undefined
}

/** 期: one more than the last that was not called off; two never have one number. */
export async function nextReviewNumber(ctx: Ctx): Promise<number> {
  const { last } = await db(ctx)
    .selectFrom('reviews.review')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('status', '<>', 'cancelled')
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

/** The nearest review after this one whose agenda is still made up. */
export async function nextPlanned(ctx: Ctx, after: Month): Promise<string | null> {
  const row = await db(ctx)
    .selectFrom('reviews.review')
    .select('review_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('status', '=', 'planned' satisfies ReviewStatus)
    .where('month', '>', after)
    .orderBy('month')
    .limit(1)
    .executeTakeFirst()
  return row?.review_id ?? null
}
