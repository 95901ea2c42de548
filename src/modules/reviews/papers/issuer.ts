import type { Ctx } from '#platform/database/context.ts'
import { db } from '../store.ts'

/** The office that coordinates: that of the city, where there are several. */
export async function coordinatingOffice(ctx: Ctx): Promise<string> {
  const offices = await db(ctx)
    .selectFrom('people.office as o')
    .innerJoin('people.region as r', (join) =>
      join.on('r.tenant_id', '=', ctx.actor.tenantId).onRef('r.region_id', '=', 'o.region_id'),
    )
    .select(['o.name', 'r.kind as place'])
    .where('o.tenant_id', '=', ctx.actor.tenantId)
    .where('o.kind', '=', 'coordinating')
    .orderBy('o.office_id')
    .execute()
  const own = offices.find(({ place }) => place === 'city') ?? offices[0]
  return own?.name ?? ''
}
