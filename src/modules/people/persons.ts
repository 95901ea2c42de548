import type { Ctx } from '#platform/database/context.ts'
import { db } from './store.ts'

/** Who is behind an account: the accounts of one staff number are one person's. */
export async function personOf(ctx: Ctx, accountId: string): Promise<string> {
  const own = await db(ctx)
    .selectFrom('people.account')
    .select('staff_number')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return own?.staff_number ?? accountId
}
