import { dayOf } from '#kernel/day.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { correctionsContract } from './contract.ts'
import { db, openAsked } from './store.ts'

/** Wishes to be put right that this actor may see, the newest first. */
export async function listCorrections(
  ctx: Ctx,
  { cursor, limit }: InputOf<typeof correctionsContract.corrections>,
): Promise<OutputOf<typeof correctionsContract.corrections>> {
  const rows = await db(ctx)
    .selectFrom('rights.correction')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .$if(cursor !== undefined, (query) => query.where('correction_id', '<', cursor ?? ''))
    .orderBy('correction_id', 'desc')
    .limit(limit + 1)
    .execute()
  const items = await Promise.all(
    rows.slice(0, limit).map(async (row) => ({
      ...{ correctionId: row.correction_id, enterpriseId: row.enterprise_id, field: row.field },
      ...(await openAsked(ctx, row.correction_id, row.sealed)),
      ...{ askedOn: dayOf(row.asked_at), dueOn: row.due_on, state: row.state },
      decidedOn: row.decided_at === null ? null : dayOf(row.decided_at),
      refusal: row.refusal,
    })),
  )
  return { items, next: rows.length > limit ? (items.at(-1)?.correctionId ?? null) : null }
}
