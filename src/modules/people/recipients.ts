import type { Role } from '#kernel/actor.ts'
import type { Ctx } from '#platform/database/context.ts'
import { db } from './store.ts'

/** An account that may be told something, and by which role it may. */
export type Recipient = { accountId: string; role: Role }

const accounts = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('people.account')
    .select(['account_id as accountId', 'role'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('disabled', '=', false)

/** The people of an office who have one of these roles. */
export const accountsOfOffice = (
  ctx: Ctx,
  officeId: string,
  roles: readonly Role[],
): Promise<Recipient[]> =>
  accounts(ctx)
    .where('office_id', '=', officeId)
    .where('role', 'in', roles as Exclude<Role, 'public' | 'clock'>[])
    .execute()

/** One person, unless the account is closed. */
export const accountOf = (ctx: Ctx, accountId: string): Promise<Recipient[]> =>
  accounts(ctx).where('account_id', '=', accountId).execute()

/** Everybody of a role who looks after a region; without one, only those of the whole city. */
export const accountsOfRole = (
  ctx: Ctx,
  role: Role,
  regionId: string | null,
): Promise<Recipient[]> =>
  accounts(ctx)
    .where('role', '=', role as Exclude<Role, 'public' | 'clock'>)
    .where((or) =>
      or.or([
        or('region_id', 'is', null),
        ...(regionId === null ? [] : [or('region_id', '=', regionId)]),
      ]),
    )
    .execute()

/** Who speaks for an enterprise, and the record with its telephone number: its own, or that it was merged into. */
export async function accountsOfEnterprise(ctx: Ctx, enterpriseId: string) {
  const { tenantId } = ctx.actor
  const rows = await db(ctx)
    .selectFrom('people.enterprise as e')
    .leftJoin('people.phone as n', (join) =>
      join.on('n.tenant_id', '=', tenantId).onRef('n.enterprise_id', '=', 'e.enterprise_id'),
    )
    .select(['e.enterprise_id as enterpriseId', 'n.phone_index'])
    .where('e.tenant_id', '=', tenantId)
    .where((or) =>
      or.or([
        or('e.enterprise_id', '=', enterpriseId),
        or('e.enterprise_id', 'in', (one) =>
          one
            .selectFrom('people.enterprise as m')
            .select('m.merged_into')
            .where('m.tenant_id', '=', tenantId)
            .where('m.enterprise_id', '=', enterpriseId)
            .where('m.merged_into', 'is not', null),
        ),
      ]),
    )
    .execute()
  const records = rows.map(({ enterpriseId: id, phone_index }) => {
    return { enterpriseId: id, reachable: phone_index !== null }
  })
  const own = records.find((one) => one.enterpriseId === enterpriseId)
  const enterprise = records.find(({ reachable }) => reachable) ?? own ?? null
  const ids = records.map((one) => one.enterpriseId)
  const people = ids.length === 0 ? [] : await peopleOf(ctx, ids)
  return { enterprise, people }
}

const peopleOf = (ctx: Ctx, enterpriseIds: string[]): Promise<Recipient[]> =>
  accounts(ctx).where('enterprise_id', 'in', enterpriseIds).execute()
