import { sql } from 'kysely'
import { daysOfWeek } from '#modules/trust/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Check } from '../domain/check-types.ts'

type Drawn = { first: string; count: number }

/**
 * What was drawn together with a check, in the city and in its region: how many, and the first of them. A week's
 * checks are drawn together, others each by itself.
 */
export async function drawnBeside(
  { tx, actor: { tenantId } }: Ctx,
  checkId: string,
  { period, regionId }: Pick<Check, 'period' | 'regionId'>,
): Promise<{ all: Drawn; own: Drawn; regionName: string }> {
  const together =
    daysOfWeek(period) === null ? sql`c.check_id = ${checkId}` : sql`c.period = ${period}`
  const { rows } = await sql<{ first: string; count: number; own: boolean; name: string }>`
    select min(c.check_id::text) as first, count(*)::int as count,
      c.region_id = ${regionId} as own, min(r.name) as name
    from checks.task c
    join people.region r on r.tenant_id = ${tenantId} and r.region_id = c.region_id
    where c.tenant_id = ${tenantId} and ${together}
    group by own`.execute(tx)
  const of = (among: typeof rows): Drawn => ({
    first: among.map(({ first }) => first).sort()[0] ?? '',
    count: among.reduce((sum, { count }) => sum + count, 0),
  })
  const own = rows.filter((row) => row.own)
  return { all: of(rows), own: of(own), regionName: own[0]?.name ?? '' }
}
