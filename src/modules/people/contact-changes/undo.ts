import { declareRefusals } from '#kernel/refusal.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Ctx } from '#platform/database/context.ts'
import { contextFor } from '#platform/database/database.ts'
import { requireFresh } from '../fresh.ts'
import { contextOfSecret, hashOf } from '../secrets.ts'
import { endSessionsOf } from '../sessions.ts'
import { sealContacts } from './commands.ts'
import { type ContactChange, db, openChange, openWas, selectChanges } from './store.ts'

const refusal = declareRefusals({ 'people/nothing-to-undo': 'conflict' })
const undone = { undone: true } as const

/** 不是本人操作: the link that only the old contacts were sent takes the change back. */
export async function undoByLink({ tx, now }: Ctx, token: string): Promise<typeof undone> {
  const knowing = await contextOfSecret(tx, token, now)
  const change = await selectChanges(knowing)
    .where('undo_hash', '=', hashOf(token))
    .executeTakeFirst()
  if (change === undefined) throw refusal('people/nothing-to-undo')
  return takeBack(await asEnterprise(knowing, change), change)
}

/** Takes the change back from a session that is not held off. */
export async function undoOwn(ctx: Ctx): Promise<typeof undone> {
  requireFresh(ctx)
  const change = await openChange(ctx, ctx.actor.enterpriseIds)
  if (change === undefined) throw refusal('people/nothing-to-undo')
  return takeBack(await asEnterprise(ctx, change), change)
}

/** What is done for an enterprise by whoever has its undo link: it has no account. */
const asEnterprise = ({ tx, actor, now }: Ctx, { enterpriseId }: ContactChange) =>
  contextFor(
    tx,
    {
      ...actorWithoutAccount(actor.tenantId, 'enterprise'),
      ...{ enterpriseId, enterpriseIds: [enterpriseId] },
    },
    now,
  )

async function takeBack(ctx: Ctx, change: ContactChange): Promise<typeof undone> {
  const { changeId, enterpriseId, accountId, fields } = change
  const marked = await db(ctx)
    .updateTable('people.contact_change')
    .set({ undone_at: ctx.now })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('change_id', '=', changeId)
    .where('undone_at', 'is', null)
    .where('due_at', '>', ctx.now)
    .executeTakeFirst()
  if (Number(marked.numUpdatedRows) === 0) throw refusal('people/nothing-to-undo')
  const was = await openWas(ctx, change)
  const { contactName, contactPhone } = was
  await sealContacts(ctx, enterpriseId, {
    ...(fields.includes('contactName') && { contactName: contactName ?? '' }),
    ...(fields.includes('contactPhone') && { contactPhone: contactPhone ?? '' }),
  })
  for (const one of await accountsOf(ctx, enterpriseId)) {
    const own = await contextFor(ctx.tx, { ...ctx.actor, accountId: one }, ctx.now)
    await endSessionsOf(own, one)
    if (one === accountId) await restoreEmail(own, was.email ?? '')
  }
  return undone
}

async function accountsOf(ctx: Ctx, enterpriseId: string): Promise<string[]> {
  const rows = await db(ctx)
    .selectFrom('people.account')
    .select('account_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('enterprise_id', '=', enterpriseId)
    .execute()
  return rows.map((row) => row.account_id)
}

async function restoreEmail(own: Ctx, email: string): Promise<void> {
  const { tenantId, accountId } = own.actor
  await own.vault.seal(own, { kind: 'account', id: accountId }, { email })
  await db(own)
    .updateTable('notices.address')
    .set({ reachable: true })
    .where('tenant_id', '=', tenantId)
    .where('account_id', '=', accountId)
    .execute()
}
