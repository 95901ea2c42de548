import { sql } from 'kysely'
import { dayOf } from '#kernel/day.ts'
import type { Ctx } from '#platform/database/context.ts'
import { listMyCases } from './cases/queries.ts'
import { db } from './store.ts'

/** The good cases that an enterprise nominated or that tell of its appeal, and whether it agreed. */
export async function ownGoodCases(ctx: Ctx): Promise<Record<string, unknown>[]> {
  return (await listMyCases(ctx)).items
}

/** What its people wrote about good cases: why they did not agree, and their objections. */
export async function ownWordsOnCases(ctx: Ctx): Promise<Record<string, unknown>[]> {
  const { tenantId, enterpriseIds } = ctx.actor
  const { rows } = await sql<Record<string, unknown>>`
    select g.case_id as "caseId", v.type, v.at, coalesce(v.body ->> 'text', v.body ->> 'reason') as text
    from awards.good_case g
    join record.event v on v.tenant_id = ${tenantId} and v.stream_id = g.case_id
      and v.type in ('objected', 'declined')
    join people.account a on a.tenant_id = ${tenantId} and a.account_id = v.actor_id
      and a.enterprise_id = any (${[...enterpriseIds]}::uuid[])
    where g.tenant_id = ${tenantId} order by v.at, g.case_id`.execute(ctx.tx)
  return rows
}

/**
 * In which rounds it voted, with the commitment its receipt names. What it chose is not in its copy: a vote that can
 * be shown to others can be bought (docs/decisions/0027).
 */
export async function ownBallots(ctx: Ctx): Promise<Record<string, unknown>[]> {
  const rows = await db(ctx)
    .selectFrom('awards.ballot as b')
    .innerJoin('awards.cycle as c', (join) =>
      join.on('c.tenant_id', '=', ctx.actor.tenantId).onRef('c.cycle_id', '=', 'b.cycle_id'),
    )
    .select([
      'b.cycle_id as cycleId',
      'c.title',
      'b.cast_at',
      'b.commitment',
      'b.committed as inLog',
    ])
    .where('b.tenant_id', '=', ctx.actor.tenantId)
    .where('b.enterprise_id', 'in', [...ctx.actor.enterpriseIds])
    .orderBy('b.cast_at')
    .execute()
  return rows.map(({ cast_at, ...row }) => ({ ...row, castOn: dayOf(cast_at) }))
}
