import { storedProblems } from '#modules/problems/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load } from '#platform/record/loop-store.ts'
import { db } from '../store.ts'
import { addItem } from './add-item.ts'

type Deferred = {
  problemId: string
  month: string
  officeIds: string[]
  expertIds: string[]
}

/** The problems the last review that had them put off, with whom it was to hear. */
export async function deferredProblems(
  ctx: Ctx,
  { tenantId } = ctx.actor,
): Promise<Map<string, Deferred>> {
  const rows = await db(ctx)
    .selectFrom('reviews.item as i')
    .innerJoin('reviews.review as r', (join) =>
      join.on('r.tenant_id', '=', tenantId).onRef('r.review_id', '=', 'i.review_id'),
    )
    .select([
      'i.problem_id as problemId',
      'i.status',
      'r.month',
      'i.office_ids as officeIds',
      'i.expert_ids as expertIds',
    ])
    .where('i.tenant_id', '=', tenantId)
    .where('i.status', 'not in', ['removed'])
    .where('r.status', '<>', 'cancelled')
    .orderBy('r.month')
    .execute()
  const last = new Map(rows.map((row) => [row.problemId, row]))
  return new Map([...last].filter(([, { status }]) => status === 'deferred'))
}

/** Puts what earlier reviews put off onto an agenda that is still made up. */
export async function carryOver(ctx: Ctx, reviewId: string): Promise<void> {
  for (const { problemId, officeIds, expertIds } of (await deferredProblems(ctx)).values()) {
    const { state } = await load(ctx, storedProblems, problemId)
    if (state.status !== 'confirmed' && state.status !== 'waiting') continue
    await addItem(ctx, reviewId, { problemId, officeIds, expertIds, origin: 'deferred' })
  }
}
