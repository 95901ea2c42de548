import type { Ctx } from '#platform/database/context.ts'
import { identitiesOf, partsOf } from './identity.ts'
import { db } from './store.ts'

const batch = 200

/** Enterprises of an earlier release that are not found by their initials yet; an erased one has no name. */
export async function initialsUnindexed(ctx: Ctx): Promise<[id: string, name: string | null][]> {
  const rows = await db(ctx)
    .selectFrom('people.enterprise')
    .select('enterprise_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('initials', '=', false)
    .limit(batch)
    .execute()
  const ids = rows.map((row) => row.enterprise_id)
  const identities = await identitiesOf(ctx, ids, { purpose: 'notice' })
  return ids.map((id) => [id, identities.get(id)?.name ?? null])
}

/** Has these enterprises found by their initials from now on. */
export async function setInitials(
  ctx: Ctx,
  given: readonly (readonly [id: string, name: string | null])[],
): Promise<void> {
  for (const [id, name] of given) {
    await db(ctx)
      .updateTable('people.enterprise')
      .set(name === null ? { initials: true } : await partsOf(ctx, name))
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('enterprise_id', '=', id)
      .execute()
  }
}
