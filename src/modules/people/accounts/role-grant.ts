import { sql } from 'kysely'
import { z } from 'zod'
import { declareRefusals } from '#kernel/refusal.ts'
import { type StaffRole, staffRoles } from '#kernel/roles.ts'
import type { Ctx } from '#platform/database/context.ts'
import { noteAccount } from '../account-events.ts'
import { goTogether, needsOffice } from '../domain/separation.ts'
import { db } from '../store.ts'
import { declareTwoPersons } from '../two-persons/kinds.ts'

const refusal = declareRefusals({
  'people/roles-apart': 'conflict',
  'people/office-needed': 'invalid',
  'people/unknown-office': 'invalid',
})

const grantPayload = z.strictObject({
  accountId: z.uuid(),
  name: z.string(),
  staffNumber: z.string().nullable(),
  role: z.enum(staffRoles),
  officeId: z.uuid().nullable(),
  officeName: z.string().nullable(),
  regionId: z.string().nullable(),
})
export type Grant = z.infer<typeof grantPayload>

/** The system administrator asks for it, the security administrator grants it. */
export const roleGrant = declareTwoPersons({
  kind: 'role-grant',
  approvedBy: ['security'],
  payload: grantPayload,
  facts: ({ name, role, staffNumber, officeName }) => ({
    name,
    role,
    staffNumber: staffNumber ?? '—',
    office: officeName ?? '—',
  }),
  carryOut: async (ctx, { payload }) => {
    await checkGrant(ctx, payload)
    await grant(ctx, payload)
    return null
  },
})

/** Refuses a role that its person may not have beside those of their other accounts. */
export async function checkGrant(ctx: Ctx, grant: Grant): Promise<void> {
  if (needsOffice(grant.role) !== (grant.officeId !== null)) {
    throw refusal('people/office-needed', { field: 'officeId' })
  }
  if (grant.staffNumber === null) return
  // Why: two grants to one person at once must not miss each other.
  await sql`select pg_advisory_xact_lock(hashtext(${`${ctx.actor.tenantId} ${grant.staffNumber}`}))`.execute(
    ctx.tx,
  )
  const others = await db(ctx)
    .selectFrom('people.account')
    .select('role')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('staff_number', '=', grant.staffNumber)
    .where('account_id', '!=', grant.accountId)
    .where('disabled', '=', false)
    .execute()
  // Why `as`: an account with a staff number is of staff, which the table itself asks for.
  const apart = others.find(({ role }) => !goTogether(role as StaffRole, grant.role))
  if (apart) throw refusal('people/roles-apart', { field: 'role', has: apart.role })
}

async function grant(ctx: Ctx, { accountId, role, officeId, regionId, ...who }: Grant) {
  const place = { role, office_id: officeId, region_id: regionId, disabled: false }
  const changed = await db(ctx)
    .updateTable('people.account')
    .set(place)
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  const opens = Number(changed.numUpdatedRows) === 0
  if (opens) {
    await db(ctx)
      .insertInto('people.account')
      .values({
        tenant_id: ctx.actor.tenantId,
        account_id: accountId,
        name: who.name,
        staff_number: who.staffNumber,
        enterprise_id: null,
        created_at: ctx.now,
        ...place,
      })
      .execute()
  }
  await noteAccount(ctx, accountId, opens ? 'opened' : 'role-granted', role)
}

/** The name of an office; refuses one that is not there. */
export async function nameOfOffice(ctx: Ctx, officeId: string | null): Promise<string | null> {
  if (officeId === null) return null
  const office = await db(ctx)
    .selectFrom('people.office')
    .select('name')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('office_id', '=', officeId)
    .executeTakeFirst()
  if (office === undefined) throw refusal('people/unknown-office', { field: 'officeId' })
  return office.name
}
