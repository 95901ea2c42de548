import { changeEmail } from '#modules/people/index.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { noticesContract } from './contract.ts'
import { isHandling } from './domain/plan.ts'
import { refusal } from './refusals.ts'
import { addressesOf, db } from './store.ts'

type AddressView = OutputOf<typeof noticesContract.address>

/** How this account wants to be told; what holds for its role as long as it has said nothing. */
export async function describeAddress(ctx: Ctx): Promise<AddressView> {
  const { accountId, role } = ctx.actor
  const kept = (await addressesOf(ctx, [accountId])).get(accountId)
  const digestStays = isHandling(role)
  const { reachable, ...usual } = kept ?? {
    ...{ reachable: false, language: 'zh' as const, quiet: true, digest: digestStays },
  }
  return { ...usual, email: reachable ? await ownEmail(ctx) : null, digestStays }
}

const subjectOf = (accountId: string) => ({ kind: 'account', id: accountId })

async function ownEmail(ctx: Ctx): Promise<string | null> {
  const { accountId } = ctx.actor
  const opened = await ctx.vault.open(ctx, [subjectOf(accountId)], { purpose: 'own' })
  return opened.get(accountId)?.email || null
}

/** Keeps how this account wants to be told; the address itself is sealed. */
export async function setAddress(
  ctx: Ctx,
  given: InputOf<typeof noticesContract.setAddress>,
): Promise<AddressView> {
  const { accountId, role, tenantId } = ctx.actor
  const digestStays = isHandling(role)
  if (digestStays && !given.digest) throw refusal('notices/digest-stays', { field: 'digest' })
  const { email, ...ways } = given
  const before = (await addressesOf(ctx, [accountId])).get(accountId)
  const was = role === 'enterprise' && before?.reachable ? await ownEmail(ctx) : null
  if (was !== null && was !== email) await changeEmail(ctx, { accountId, was })
  const kept = { ...ways, reachable: email !== null, changed_at: ctx.now }
  await db(ctx)
    .insertInto('notices.address')
    .values({ tenant_id: tenantId, account_id: accountId, ...kept })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'account_id']).doUpdateSet(kept))
    .execute()
  await ctx.vault.seal(ctx, subjectOf(accountId), { email: email ?? '' })
  return { ...given, digestStays }
}

/** Marks one notice as read; reading it again changes nothing. */
export async function readNotice(ctx: Ctx, noticeId: string) {
  const own = await unreadOf(ctx).where('delivery_id', '=', noticeId).execute()
  if (own.length === 0) await findOwn(ctx, noticeId)
  await endManual(ctx, own)
  return { noticeId, read: true as const }
}

/** Marks every notice of this account as read. */
export async function readAllNotices(ctx: Ctx) {
  const own = await unreadOf(ctx).execute()
  await endManual(ctx, own)
  return { read: own.length }
}

const unreadOf = (ctx: Ctx) =>
  db(ctx)
    .updateTable('notices.delivery')
    .set({ read_at: ctx.now })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('account_id', '=', ctx.actor.accountId)
    .where('channel', '=', 'inapp')
    .where('read_at', 'is', null)
    .returning(['notice_id as noticeId', 'made_at as madeAt'])

async function findOwn(ctx: Ctx, noticeId: string): Promise<void> {
  const found = await db(ctx)
    .selectFrom('notices.delivery')
    .select('delivery_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('delivery_id', '=', noticeId)
    .where('account_id', '=', ctx.actor.accountId)
    .where('channel', '=', 'inapp')
    .executeTakeFirst()
  if (found === undefined) throw refusal('notices/missing')
}

/** What an enterprise has read in the pages nobody needs to tell it by telephone. */
async function endManual(
  ctx: Ctx,
  read: readonly { noticeId: string; madeAt: string }[],
): Promise<void> {
  if (ctx.actor.role !== 'enterprise' || read.length === 0) return
  await db(ctx)
    .updateTable('notices.delivery')
    .set({ state: 'done', done_by: ctx.actor.accountId, done_words: '企业已在线查看' })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('made_at', 'in', [...new Set(read.map(({ madeAt }) => madeAt))])
    .where(
      'notice_id',
      'in',
      read.map(({ noticeId }) => noticeId),
    )
    .where('enterprise_id', 'in', ctx.actor.enterpriseIds)
    .where('channel', '=', 'manual')
    .where('state', '=', 'waiting')
    .execute()
}

/** Writes down how an enterprise was told by hand. */
export async function completeManual(
  ctx: Ctx,
  { noticeId, words }: InputOf<typeof noticesContract.completeManual>,
) {
  const done = await db(ctx)
    .updateTable('notices.delivery')
    .set({ state: 'done', done_by: ctx.actor.accountId, done_words: words, sent_at: ctx.now })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('delivery_id', '=', noticeId)
    .where('channel', '=', 'manual')
    .where('state', '=', 'waiting')
    .returning('delivery_id')
    .executeTakeFirst()
  if (done === undefined) throw await whyNot(ctx, noticeId)
  return { noticeId, done: true as const }
}

async function whyNot(ctx: Ctx, noticeId: string) {
  const found = await db(ctx)
    .selectFrom('notices.delivery')
    .select('state')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('delivery_id', '=', noticeId)
    .where('channel', '=', 'manual')
    .executeTakeFirst()
  return refusal(found === undefined ? 'notices/missing' : 'notices/already-done')
}
