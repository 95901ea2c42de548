import { declareRefusals } from '#kernel/refusal.ts'
import type { StaffRole } from '#kernel/roles.ts'
import type { InputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { noteAccount } from '../account-events.ts'
import { issueSignInLink, spendLinksOf } from '../links.ts'
import { endSessionsOf } from '../sessions.ts'
import { db } from '../store.ts'
import { propose } from '../two-persons/commands.ts'
import type { accountsContract } from './contract.ts'
import { accountRecovery, isEnrolled } from './recovery.ts'
import { checkGrant, type Grant, nameOfOffice, roleGrant } from './role-grant.ts'

const refusal = declareRefusals({
  'people/unknown-account': 'missing',
  'people/own-account': 'forbidden',
})

/** Asks the security administrator to let a new account of staff in. */
export const askToOpen = async (
  ctx: Ctx,
  { name, staffNumber, ...place }: InputOf<typeof accountsContract.openAccount>,
) => askFor(ctx, { accountId: ctx.newId(), name, staffNumber, ...(await placed(ctx, place)) })

/** Asks for another role of an account; for the same one, to enable it again. */
export async function askForRole(
  ctx: Ctx,
  { accountId, ...place }: InputOf<typeof accountsContract.grantRole>,
) {
  const { name, staff_number: staffNumber } = await staffAccount(ctx, accountId)
  return askFor(ctx, { accountId, name, staffNumber, ...(await placed(ctx, place)) })
}

async function askFor(ctx: Ctx, grant: Grant) {
  await checkGrant(ctx, grant)
  return propose(ctx, roleGrant, { subjectId: grant.accountId, payload: grant })
}

type Place = { role: StaffRole; officeId?: string | undefined; regionId?: string | undefined }

async function placed(ctx: Ctx, { role, officeId = undefined, regionId }: Place) {
  const office = officeId ?? null
  return {
    role,
    officeId: office,
    officeName: await nameOfOffice(ctx, office),
    regionId: regionId ?? null,
  }
}

/** Disables an account at once: its sessions end and its links are worth nothing any more (C6). */
export async function disableAccount(ctx: Ctx, accountId: string, reason: string): Promise<void> {
  if (accountId === ctx.actor.accountId) throw refusal('people/own-account')
  const changed = await db(ctx)
    .updateTable('people.account')
    .set({ disabled: true })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  if (Number(changed.numUpdatedRows) === 0) throw refusal('people/unknown-account')
  await endSessionsOf(ctx, accountId)
  await spendLinksOf(ctx, accountId)
  await noteAccount(ctx, accountId, 'disabled', reason)
}

/**
 * A link for an account, to be handed over in person. Of one that has a second factor it would have to
 * enrol another, and takes the word of two.
 */
export async function issueLink(
  ctx: Ctx,
  accountId: string,
): Promise<{ token: string | null; proposalId: string | null }> {
  const { disabled, name } = await accountOf(ctx, accountId)
  if (disabled) throw refusal('people/unknown-account')
  if (await isEnrolled(ctx, accountId)) {
    const asked = { subjectId: accountId, payload: { accountId, name } }
    return { token: null, ...(await propose(ctx, accountRecovery, asked)) }
  }
  await noteAccount(ctx, accountId, 'link-issued')
  return { token: await issueSignInLink(ctx, accountId), proposalId: null }
}

async function staffAccount(ctx: Ctx, accountId: string) {
  const account = await accountOf(ctx, accountId)
  if (account.role === 'enterprise') throw refusal('people/unknown-account')
  return account
}

async function accountOf(ctx: Ctx, accountId: string) {
  const account = await db(ctx)
    .selectFrom('people.account')
    .select(['name', 'staff_number', 'role', 'disabled'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  if (account === undefined) throw refusal('people/unknown-account')
  return account
}
