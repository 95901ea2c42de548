import { declareRefusals } from '#kernel/refusal.ts'
import type { Ctx } from '#platform/database/context.ts'
import { contextFor } from '#platform/database/database.ts'
import { classOf } from '#platform/database/user-classes.ts'
import type { RequestCtx } from '#platform/http/serve.ts'
import { type AccountEventKind, noteAccount } from '../account-events.ts'
import { isEnrolled } from '../accounts/recovery.ts'
import { isFreshAfter, requireFresh } from '../fresh.ts'
import { contextKnowing, hashOf } from '../secrets.ts'
import { enter } from '../sign-in/enter.ts'
import { isDemo } from '../sign-in/factors.ts'
import { ownSession } from '../sign-in/own-session.ts'
import { db } from '../sign-in/store.ts'
import { type AccountRow, actorOf, selectAccounts } from '../store.ts'
import type { Shown } from './provider.ts'

const refusal = declareRefusals({
  'people/identity-unknown': 'unauthenticated',
  'people/identity-taken': 'conflict',
})

/** What an identity is found by; of who it is at the provider no more is kept. */
const keyOf = ({ issuer, subject }: Shown) => `provider ${issuer} ${subject}`

/**
 * Lets in whoever the provider has shown, by the account they had bound. One factor of theirs is no more
 * than a link is; a session is fresh only when they have just signed in there.
 */
export async function signInAs(asked: RequestCtx, shown: Shown) {
  const knowing = await contextKnowing(asked, keyOf(shown))
  const found = await db(knowing)
    .selectFrom('people.provider_identity')
    .select(['account_id', 'bound_at'])
    .where('tenant_id', '=', asked.actor.tenantId)
    .where('subject_hash', '=', hashOf(keyOf(shown)))
    .executeTakeFirst()
  const account =
    found &&
    (await selectAccounts(knowing).where('a.account_id', '=', found.account_id).executeTakeFirst())
  if (!found || !account || classOf(account.role) !== 'staff') {
    throw refusal('people/identity-unknown')
  }
  const restricted = !shown.twoFactors && (await needsTwo(asked, account))
  const confirmed = shown.twoFactors ? isFreshAfter(shown.secondsAgo) : !restricted
  return enter(asked, account, { confirmed, restricted, since: found.bound_at })
}

async function note(asked: RequestCtx, account: AccountRow, kind: AccountEventKind) {
  await noteAccount(await asOwner(asked, account), account.account_id, kind)
}

const asOwner = ({ tx, now, actor }: RequestCtx, account: AccountRow) =>
  contextFor(tx, actorOf(actor.tenantId, account), now)

/** As with a link: all do but the accounts of a demo city that have enrolled nothing. */
async function needsTwo(asked: RequestCtx, account: AccountRow): Promise<boolean> {
  const own = await asOwner(asked, account)
  return !(await isDemo(own)) || (await isEnrolled(own, account.account_id))
}

/** Binds who the asker is at the provider to their account, in place of what was bound before. */
export async function bindIdentity(asked: RequestCtx, shown: Shown) {
  requireFresh(asked)
  const { ctx, account } = await ownSession(asked)
  await forgetIdentity(ctx, account.account_id)
  const added = await db(ctx)
    .insertInto('people.provider_identity')
    .values({
      ...{ tenant_id: ctx.actor.tenantId, subject_hash: hashOf(keyOf(shown)) },
      ...{ account_id: account.account_id, bound_at: ctx.now },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (Number(added.numInsertedOrUpdatedRows) === 0) throw refusal('people/identity-taken')
  await note(asked, account, 'identity-bound')
  return { boundAt: ctx.now }
}

/** Unbinds it; the other ways to sign in stay. */
export async function unbindIdentity(asked: RequestCtx) {
  requireFresh(asked)
  const { ctx, account } = await ownSession(asked)
  if (await forgetIdentity(ctx, account.account_id)) {
    await note(asked, account, 'identity-unbound')
  }
  return { boundAt: null }
}

/** Whether and since when the asker's account is bound. */
export async function ownIdentity(asked: RequestCtx) {
  const { ctx, account } = await ownSession(asked)
  const found = await db(ctx)
    .selectFrom('people.provider_identity')
    .select('bound_at')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('account_id', '=', account.account_id)
    .executeTakeFirst()
  return { boundAt: found?.bound_at ?? null }
}

/** Takes away what an account was bound to; answers whether there was something. */
export async function forgetIdentity(ctx: Ctx, accountId: string): Promise<boolean> {
  const gone = await db(ctx)
    .deleteFrom('people.provider_identity')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return Number(gone.numDeletedRows) > 0
}
