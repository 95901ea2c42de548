import type { StaffRole } from '#kernel/roles.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { db, likeable } from '../store.ts'
import type { accountsContract } from './contract.ts'

/** The accounts of staff, the newest first. */
export async function listStaff(
  ctx: Ctx,
  { q, role, cursor, limit }: InputOf<typeof accountsContract.accounts>,
): Promise<OutputOf<typeof accountsContract.accounts>> {
  const { tenantId } = ctx.actor
  const rows = await db(ctx)
    .selectFrom('people.account as a')
    .leftJoin('people.office as o', (join) =>
      join.on('o.tenant_id', '=', tenantId).onRef('o.office_id', '=', 'a.office_id'),
    )
    .select([
      'a.account_id as accountId',
      'a.name',
      'a.role',
      'a.staff_number as staffNumber',
      'a.office_id as officeId',
      'o.name as officeName',
      'a.region_id as regionId',
      'a.disabled',
      'a.created_at as createdAt',
    ])
    .where('a.tenant_id', '=', tenantId)
    .where('a.role', '!=', 'enterprise')
    .$if(role !== undefined, (query) => query.where('a.role', '=', role as StaffRole))
    .$if(q !== undefined, (query) =>
      query.where((or) =>
        or.or([or('a.name', 'like', `%${likeable(q ?? '')}%`), or('a.staff_number', '=', q ?? '')]),
      ),
    )
    .$if(cursor !== undefined, (query) => query.where('a.account_id', '<', cursor ?? ''))
    .orderBy('a.account_id', 'desc')
    .limit(limit + 1)
    .execute()
  // Why `as`: enterprises are left out above.
  const items = rows.slice(0, limit).map((row) => ({ ...row, role: row.role as StaffRole }))
  return { items, next: rows.length > limit ? (items.at(-1)?.accountId ?? null) : null }
}

/** What was done to accounts and by whom, the newest first. */
export async function listAccountEvents(
  ctx: Ctx,
  { accountId, cursor, limit }: InputOf<typeof accountsContract.accountEvents>,
): Promise<OutputOf<typeof accountsContract.accountEvents>> {
  const { tenantId } = ctx.actor
  const rows = await db(ctx)
    .selectFrom('people.account_event as e')
    .innerJoin('people.account as a', (join) =>
      join.on('a.tenant_id', '=', tenantId).onRef('a.account_id', '=', 'e.account_id'),
    )
    .select([
      'e.event_id as eventId',
      'e.account_id as accountId',
      'a.name as accountName',
      'e.kind',
      'e.at',
      'e.by_name as byName',
      'e.words',
    ])
    .where('e.tenant_id', '=', tenantId)
    .$if(accountId !== undefined, (query) => query.where('e.account_id', '=', accountId ?? ''))
    .$if(cursor !== undefined, (query) => query.where('e.event_id', '<', cursor ?? ''))
    .orderBy('e.event_id', 'desc')
    .limit(limit + 1)
    .execute()
  const items = rows.slice(0, limit)
  return { items, next: rows.length > limit ? (items.at(-1)?.eventId ?? null) : null }
}
