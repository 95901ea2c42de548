import type { Ctx } from '#platform/database/context.ts'
import { takeStep } from '#platform/record/loop-store.ts'
import { db, storedChecks } from './store.ts'

/** The checks of an appeal, whatever came of them. */
export async function checksOf(ctx: Ctx, appealId: string): Promise<string[]> {
  const rows = await db(ctx)
    .selectFrom('checks.task')
    .select('check_id as id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('appeal_id', '=', appealId)
    .orderBy('check_id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Notes that the words of a check were erased with those of the appeal. */
export async function noteCheckErased(ctx: Ctx, checkId: string): Promise<void> {
  const { actor, now, today } = ctx
  await takeStep(ctx, storedChecks, checkId, { type: 'erase' }, { actor, now, today })
}
