import type { Ctx } from '#platform/database/context.ts'
import { db } from './store.ts'

/** The offices' names by their ids. */
export async function officeNames(ctx: Ctx): Promise<ReadonlyMap<string, string>> {
  const offices = await db(ctx)
    .selectFrom('people.office')
    .select(['office_id', 'name'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .execute()
  return new Map(offices.map((office) => [office.office_id, office.name]))
}

/** Whether all these offices are there and appeals may be dispatched to them. */
export async function officesHandle(ctx: Ctx, officeIds: readonly string[]): Promise<boolean> {
  if (officeIds.length === 0) return true
  const rows = await db(ctx)
    .selectFrom('people.office')
    .select('office_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('office_id', 'in', officeIds)
    .where('handles', '=', true)
    .execute()
  return rows.length === new Set(officeIds).size
}
