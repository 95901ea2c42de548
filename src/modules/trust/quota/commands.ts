import { requireFresh } from '#modules/people/index.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { db, shippedQuota } from '../reads/store.ts'
import type { quotaContract } from './contract.ts'

/** What holds in the city; what is shipped where nobody has set anything. */
export async function showQuota(ctx: Ctx): Promise<OutputOf<typeof quotaContract.readQuota>> {
  const row = await db(ctx)
    .selectFrom('trust.quota')
    .select(['per_hour as perHour', 'per_day as perDay', 'changed_at as changedAt'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .executeTakeFirst()
  return row ?? { ...shippedQuota, changedAt: null }
}

/** Sets it from now on; who has opened more already is held to it at once. */
export async function setQuota(
  ctx: Ctx,
  { perHour, perDay }: InputOf<typeof quotaContract.setReadQuota>,
): Promise<OutputOf<typeof quotaContract.setReadQuota>> {
  requireFresh(ctx)
  const set = {
    ...{ per_hour: perHour, per_day: perDay },
    ...{ changed_at: ctx.now, changed_by: ctx.actor.accountId },
  }
  await db(ctx)
    .insertInto('trust.quota')
    .values({ tenant_id: ctx.actor.tenantId, ...set })
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(set))
    .execute()
  return { perHour, perDay }
}
