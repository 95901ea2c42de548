import { sql } from 'kysely'
import { addDays, type Day } from '#kernel/day.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import type { RecordTables } from '#platform/record/tables.ts'
import type { Compared } from '../domain/plan.ts'
import { notCounted, selectCounted } from '../members.ts'
import { db } from '../store.ts'

/** Appeals that arrived lately and were not compared yet, the oldest first. */
export async function newArrivals(ctx: Ctx, since: Day, limit: number): Promise<string[]> {
  const { tenantId } = ctx.actor
  const rows = await db(ctx)
    .selectFrom('appeals.appeal as a')
    .select('a.appeal_id')
    .where('a.tenant_id', '=', tenantId)
    .where('a.submitted_on', '>', since)
    .where((one) =>
      one.not(
        one.exists(
          one
            .selectFrom('problems.compared as c')
            .select('c.appeal_id')
            .where('c.tenant_id', '=', tenantId)
            .whereRef('c.appeal_id', '=', 'a.appeal_id'),
        ),
      ),
    )
    .orderBy('a.submitted_on')
    .orderBy('a.appeal_id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.appeal_id)
}

/** The newest appeals since a day, of one region or of all. */
export async function recentAppeals(
  ctx: Ctx,
  { since, regionId, limit }: { since: Day; regionId: string | null; limit: number },
): Promise<string[]> {
  const rows = await db(ctx)
    .selectFrom('appeals.appeal')
    .select('appeal_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('submitted_on', '>', since)
    .$if(regionId !== null, (query) => query.where('region_id', '=', regionId ?? ''))
    .orderBy('submitted_on', 'desc')
    .orderBy('appeal_id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => row.appeal_id)
}

/** These appeals as they are compared; those withdrawn, or merged into another, are left out. */
export async function readCompared(ctx: Ctx, appealIds: readonly string[]): Promise<Compared[]> {
  if (appealIds.length === 0) return []
  const rows = await rowsOf(ctx, appealIds)
  const bodies = await bodiesOf(
    ctx,
    rows.map(({ appealId }) => appealId),
  )
  const places = Map.groupBy(await placesOf(ctx, appealIds), ({ appealId }) => appealId)
  return rows.map((row) => {
    const own = places.get(row.appealId) ?? []
    const apart = own.filter(({ standing }) => standing === 'apart')
    return {
      ...row,
      body: bodies.get(row.appealId) ?? '',
      problemId: own.find(({ standing }) => standing !== 'apart')?.problemId ?? null,
      apartFrom: apart.map(({ problemId }) => problemId),
      dismissed: apart.some(({ ended }) => ended === 'dismissed'),
    }
  })
}

async function rowsOf(ctx: Ctx, appealIds: readonly string[]) {
  const rows = await selectCounted(ctx, appealIds)
    .select('a.title')
    .where('a.status', '<>', 'merged')
    .where((one) => one.or([one('a.ended', 'is', null), one('a.ended', '<>', notCounted)]))
    .orderBy('a.submitted_on')
    .orderBy('a.appeal_id')
    .execute()
  return rows.map((row) => ({
    ...{ appealId: row.appeal_id, title: row.title, enterprise: row.counted_as },
    ...{ regionId: row.region_id, venue: row.venue, on: row.arrived_on },
  }))
}

/** What they said when they were submitted, with marks in place of who they are. */
async function bodiesOf(ctx: Ctx, appealIds: readonly string[]): Promise<Map<string, string>> {
  if (appealIds.length === 0) return new Map()
  const rows = await tablesOf<RecordTables>(ctx)
    .selectFrom('record.event')
    .select(['stream_id', sql<string | null>`body -> 'content' ->> 'body'`.as('body')])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('stream_id', 'in', [...appealIds])
    .where('version', '=', 1)
    .execute()
  return new Map(rows.map((row) => [row.stream_id, row.body ?? '']))
}

function placesOf(ctx: Ctx, appealIds: readonly string[], { tenantId } = ctx.actor) {
  return db(ctx)
    .selectFrom('problems.member as m')
    .innerJoin('problems.problem as p', (join) =>
      join.on('p.tenant_id', '=', tenantId).onRef('p.problem_id', '=', 'm.problem_id'),
    )
    .select(['m.appeal_id as appealId', 'm.problem_id as problemId', 'm.standing', 'p.ended'])
    .where('m.tenant_id', '=', tenantId)
    .where('m.appeal_id', 'in', [...appealIds])
    .execute()
}

/** The first day that is looked back at. */
export const lookBack = (today: Day, days: number): Day => addDays(today, -days)
