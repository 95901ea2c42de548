import { sql } from 'kysely'
import { dayOf } from '#kernel/day.ts'
import { findAppeal } from '#modules/trust/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Match } from './domain/match.ts'
import { keptSince, watchedDays } from './domain/window.ts'
import { db } from './store.ts'

/** What this enterprise has reported about one of its appeals. */
export async function reportsOf(ctx: Ctx, { appealId }: { appealId: string }) {
  await findAppeal(ctx, appealId)
  const rows = await db(ctx)
    .selectFrom('watch.report')
    .select(['report_id as reportId', 'kind', 'made_at as madeAt'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('appeal_id', '=', appealId)
    .orderBy('report_id')
    .execute()
  return { items: rows.map(({ madeAt, ...row }) => ({ ...row, madeOn: dayOf(madeAt) })) }
}

/** Lines not compared today, held: an appeal may have reached the office after the line came. */
export async function linesToCompare(ctx: Ctx, most: number): Promise<string[]> {
  const rows = await db(ctx)
    .selectFrom('watch.inspection')
    .select('inspection_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('done_on', '>', keptSince(ctx.today))
    .where((or) => or.or([or('checked_on', 'is', null), or('checked_on', '<', ctx.today)]))
    .orderBy('inspection_id')
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map((row) => row.inspection_id)
}

/**
 * Appeals under way, or closed at most 180 days before, in which the acting office had a part: it was
 * dispatched to, it acted, or it helped. An enterprise's provisional records count as it.
 */
export async function matchesOf(ctx: Ctx, inspectionIds: readonly string[]): Promise<Match[]> {
  const { tenantId } = ctx.actor
  const { rows } = await sql<Match>`
    select a.appeal_id as "appealId", a.number, a.closed_on as "closedOn",
      i.inspection_id as "inspectionId", o.name as office, i.kind, i.done_on as "doneOn"
    from watch.inspection i
      join people.office o on o.tenant_id = ${tenantId} and o.office_id = i.office_id
      join people.enterprise e on e.tenant_id = ${tenantId} and e.code_index = i.code_index
      join people.enterprise p on p.tenant_id = ${tenantId}
        and (p.enterprise_id = e.enterprise_id or p.merged_into = e.enterprise_id)
      join appeals.appeal a on a.tenant_id = ${tenantId} and a.enterprise_id = p.enterprise_id
        and a.submitted_on <= i.done_on
        and (a.closed_on is null or i.done_on <= a.closed_on + ${watchedDays}::int)
    where i.tenant_id = ${tenantId} and i.inspection_id = any (${[...inspectionIds]}::uuid[])
      and (a.office_id = i.office_id or a.co_office_ids @> array[i.office_id] or exists (
        select from record.event v where v.tenant_id = ${tenantId} and v.stream_id = a.appeal_id
          and (v.office_id = i.office_id or v.body ->> 'officeId' = i.office_id::text)))`.execute(
    ctx.tx,
  )
  return rows
}

/** Appeals closed between two days whose enterprise has not been asked after so many days. */
export async function notAsked(
  ctx: Ctx,
  { from, to, days, most }: { from: string; to: string; days: number; most: number },
): Promise<string[]> {
  const { tenantId } = ctx.actor
  const rows = await db(ctx)
    .selectFrom('appeals.appeal as a')
    .select('a.appeal_id as appealId')
    .where('a.tenant_id', '=', tenantId)
    .where('a.closed_on', '>=', from)
    .where('a.closed_on', '<=', to)
    .where((one) =>
      one.not(
        one.exists(
          one
            .selectFrom('watch.check_in as c')
            .select('c.days')
            .where('c.tenant_id', '=', tenantId)
            .whereRef('c.appeal_id', '=', 'a.appeal_id')
            .where('c.days', '=', days),
        ),
      ),
    )
    .orderBy('a.closed_on')
    .limit(most)
    .execute()
  return rows.map((row) => row.appealId)
}
