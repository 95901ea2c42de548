import type { OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { isFresh } from '../fresh.ts'
import { contextKnowing } from '../secrets.ts'
import { db as peopleDb } from '../store.ts'
import type { signInContract } from './contract.ts'
import type { OwnSession } from './own-session.ts'
import { db } from './store.ts'

/** Whether the city is one for showing, whose accounts hold nothing of anybody. */
export async function isDemo(ctx: Ctx): Promise<boolean> {
  const tenant = await peopleDb(ctx)
    .selectFrom('people.tenant')
    .select('demo')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .executeTakeFirst()
  return tenant?.demo ?? false
}

/** The second factors of an account, to a context that knows its session or link. */
export async function factorsOf(ctx: Ctx, accountId: string) {
  const passkeys = await db(ctx)
    .selectFrom('people.passkey')
    .select([
      'credential_hash as passkeyId',
      'name',
      'created_at as createdAt',
      'last_used_at as lastUsedAt',
    ])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .execute()
  const generator = await db(ctx)
    .selectFrom('people.totp')
    .select('account_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('account_id', '=', accountId)
    .where('active', '=', true)
    .executeTakeFirst()
  const count = passkeys.length + (generator ? 1 : 0)
  return { passkeys, generator: generator !== undefined, count }
}

/** The ways to sign in of whoever asks, and what this session may do about them. */
export async function describeFactors({
  ctx,
  session,
  account,
  token,
}: OwnSession): Promise<OutputOf<typeof signInContract.factors>> {
  const knowing = await contextKnowing(ctx, token)
  const { count, ...factors } = await factorsOf(knowing, account.account_id)
  const { restricted, recovers, confirmedAt } = session
  return {
    ...factors,
    restricted,
    mayEnrol: restricted ? recovers || count === 0 : isFresh(confirmedAt, ctx.now),
    demo: count === 0 && (await isDemo(knowing)),
  }
}
