import type { Actor } from '#kernel/actor.ts'
import { tablesOf } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'

type EarlierTable = {
  'notices.address': {
    tenant_id: string
    account_id: string
    email: string | null
    reachable: boolean
  }
}

/** Seals addresses that an earlier release kept in plain, each as the account whose it is. */
export async function sealAddresses(db: Database, clock: Actor): Promise<number> {
  const { tenantId } = clock
  const rows = await db.as(clock, (ctx) =>
    tablesOf<EarlierTable>(ctx)
      .selectFrom('notices.address')
      .select(['account_id as accountId', 'email'])
      .where('tenant_id', '=', tenantId)
      .where('email', 'is not', null)
      .execute(),
  )
  for (const { accountId, email } of rows) {
    await db.as({ ...clock, role: 'enterprise', accountId }, async (ctx) => {
      await ctx.vault.seal(ctx, { kind: 'account', id: accountId }, { email: email ?? '' })
      await tablesOf<EarlierTable>(ctx)
        .updateTable('notices.address')
        .set({ email: null, reachable: true })
        .where('tenant_id', '=', tenantId)
        .where('account_id', '=', accountId)
        .execute()
    })
  }
  return rows.length
}
