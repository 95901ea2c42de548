import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { alertsContract } from './contract.ts'
import { db } from './store.ts'

/** The alerts of the city, the latest first. */
export async function listAlerts(
  ctx: Ctx,
  { open, kind, limit, cursor }: InputOf<typeof alertsContract.alerts>,
): Promise<OutputOf<typeof alertsContract.alerts>> {
  const { tenantId } = ctx.actor
  const rows = await db(ctx)
    .selectFrom('trust.alert as t')
    .leftJoin('people.account as c', (join) =>
      join.on('c.tenant_id', '=', tenantId).onRef('c.account_id', '=', 't.account_id'),
    )
    .leftJoin('people.office as o', (join) =>
      join.on('o.tenant_id', '=', tenantId).onRef('o.office_id', '=', 't.office_id'),
    )
    .where('t.tenant_id', '=', tenantId)
    .$if(open === 'true', (query) => query.where('t.handled_at', 'is', null))
    .$if(open === 'false', (query) => query.where('t.handled_at', 'is not', null))
    .$if(kind !== undefined, (query) => query.where('t.kind', '=', kind ?? ''))
    .$if(cursor !== undefined, (query) => query.where('t.alert_id', '<', cursor ?? ''))
    .select(['t.alert_id as alertId', 't.kind', 't.at', 'c.name as accountName'])
    .select(['o.name as officeName', 't.role', 't.subject_kind as subjectKind'])
    .select(['t.subject_id as subjectId', 't.details', 't.handled_at as handledAt'])
    .select('t.handled_words as handledWords')
    .orderBy('t.alert_id', 'desc')
    .limit(limit + 1)
    .execute()
  const items = rows.slice(0, limit)
  return { items, next: rows.length > limit ? (items.at(-1)?.alertId ?? null) : null }
}
