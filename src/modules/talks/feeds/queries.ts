import { sql } from 'kysely'
import { addDays } from '#kernel/day.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import type { SeatsTables } from '../seats/store.ts'
import { selectSessions } from '../sessions/queries.ts'

/** How far a calendar reaches back. */
const daysBack = 90

const coming = (ctx: Ctx) =>
  selectSessions(ctx)
    .where('s.held_on', '>=', addDays(ctx.today, -daysBack))
    .clearOrderBy()
    .orderBy('s.held_on')
    .orderBy('s.session_id')
    .limit(1_000)

/** The sessions of one venue. */
export const sessionsAt = (ctx: Ctx, regionId: string) =>
  coming(ctx).where('s.region_id', '=', regionId).execute()

/** The sessions that concern this actor: its own venue, its office, or where its enterprise goes. */
export async function sessionsFor(ctx: Ctx) {
  const { role, officeId, regionId } = ctx.actor
  if (role === 'enterprise') {
    const ids = await ownSessions(ctx)
    return ids.length === 0 ? [] : coming(ctx).where('s.session_id', 'in', ids).execute()
  }
  return coming(ctx)
    .$if(role === 'handler' || role === 'lead', (query) =>
      query.where(sql<boolean>`s.office_ids @> array[${officeId}::uuid]`),
    )
    .$if(regionId !== null, (query) => query.where('s.region_id', '=', regionId ?? ''))
    .execute()
}

async function ownSessions(ctx: Ctx): Promise<string[]> {
  const rows = await tablesOf<SeatsTables>(ctx)
    .selectFrom('talks.seat')
    .select('session_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('enterprise_id', 'in', ctx.actor.enterpriseIds)
    .where('status', 'in', ['invited', 'seated', 'attended'])
    .execute()
  return rows.map((row) => row.session_id)
}
