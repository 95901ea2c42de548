import type { Role } from '#kernel/actor.ts'
import type { Instant } from '#kernel/day.ts'
import { findAppeal } from '#modules/trust/index.ts'
import type { OutputOf } from '#platform/contract.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import type { AppealsTables } from '../store.ts'
import type { identityContract } from './contract.ts'

type Reads = OutputOf<typeof identityContract.identityReads>
type OpeningTables = Pick<AppealsTables, 'people.office'> & {
  'vault.opening': {
    tenant_id: string
    at: Instant
    opening_id: string
    about: string | null
    by_name: string | null
    office_id: string | null
    role: Role
    purpose: Reads['items'][number]['purpose']
    reason: Reads['items'][number]['reason']
    words: string | null
  }
}

/** Who looked at who the enterprise is, for this appeal, the latest first; row security knows whose it is. */
export async function listIdentityReads(ctx: Ctx, appealId: string): Promise<Reads> {
  const { tenantId } = ctx.actor
  await findAppeal(ctx, appealId)
  const items = await tablesOf<OpeningTables>(ctx)
    .selectFrom('vault.opening as v')
    .leftJoin('people.office as o', (join) =>
      join.on('o.tenant_id', '=', tenantId).onRef('o.office_id', '=', 'v.office_id'),
    )
    .select(['v.at', 'v.by_name as byName', 'o.name as officeName', 'v.role', 'v.purpose'])
    .select(['v.reason', 'v.words'])
    .where('v.tenant_id', '=', tenantId)
    .where('v.about', '=', appealId)
    .where('v.purpose', 'in', ['reveal', 'call'])
    .orderBy('v.at', 'desc')
    .orderBy('v.opening_id', 'desc')
    .limit(200)
    .execute()
  return { items }
}
