import { type Instant, later } from '#kernel/day.ts'
import { declareRefusals } from '#kernel/refusal.ts'
import type { Ctx } from '#platform/database/context.ts'
import { classOf } from '#platform/database/user-classes.ts'
import { classOfToken, contextOfSecret, hashOf, newToken } from './secrets.ts'
import { type AccountRow, db, selectAccounts } from './store.ts'

const refusal = declareRefusals({ 'people/link-spent': 'unauthenticated' })

const linkLastsMs = 24 * 3_600_000

/** Whose link it was, and the context that knows it; a second use, or one too late, is refused. */
export async function spendLink(
  { tx, now }: Pick<Ctx, 'tx' | 'now'>,
  link: string,
): Promise<{ knowing: Ctx; account: AccountRow; recovers: boolean; since: Instant }> {
  const knowing = await contextOfSecret(tx, link, now)
  const spent = await db(knowing)
    .updateTable('people.sign_in_link')
    .set({ used_at: now })
    .where('tenant_id', '=', knowing.actor.tenantId)
    .where('token_hash', '=', hashOf(link))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['account_id', 'recovers', 'created_at'])
    .executeTakeFirst()
  if (spent === undefined) throw refusal('people/link-spent')
  const account = await selectAccounts(knowing)
    .where('a.account_id', '=', spent.account_id)
    .executeTakeFirst()
  if (account === undefined || classOf(account.role) !== classOfToken(link)) {
    throw refusal('people/link-spent')
  }
  return { knowing, account, recovers: spent.recovers, since: spent.created_at }
}

/** Makes worthless the links that were issued for an account and not used yet. */
export async function spendLinksOf(ctx: Ctx, accountId: string): Promise<void> {
  await db(ctx)
    .updateTable('people.sign_in_link')
    .set({ used_at: ctx.now })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .execute()
}

/**
 * Makes a link that signs one account in once, within a day. Only its hash is stored. `recovers`: its
 * owner has lost the second factor and may enrol another in place of all before.
 */
export async function issueSignInLink(
  ctx: Ctx,
  accountId: string,
  { recovers = false } = {},
): Promise<string> {
  const account = await db(ctx)
    .selectFrom('people.account')
    .select('role')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  const token = newToken(ctx.actor.tenantId, classOf(account.role))
  await db(ctx)
    .insertInto('people.sign_in_link')
    .values({
      tenant_id: ctx.actor.tenantId,
      token_hash: hashOf(token),
      account_id: accountId,
      created_at: ctx.now,
      expires_at: later(ctx.now, linkLastsMs),
      recovers,
    })
    .execute()
  return token
}
