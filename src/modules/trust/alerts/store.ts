import type { Role } from '#kernel/actor.ts'
import type { Alert } from '#kernel/alert.ts'
import type { Instant } from '#kernel/day.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'

type Json<T> = import('kysely').ColumnType<T, string, never>

export type AlertTables = {
  'trust.alert': {
    tenant_id: string
    alert_id: string
    kind: string
    once: string
    at: Instant
    account_id: string | null
    role: Role
    office_id: string | null
    subject_kind: string | null
    subject_id: string | null
    details: Json<Record<string, string | number>>
    handled_at: Instant | null
    handled_by: string | null
    handled_words: string | null
  }
  'people.account': { tenant_id: string; account_id: string; name: string }
  'people.office': { tenant_id: string; office_id: string; name: string }
}

export const db = tablesOf<AlertTables>

/** Adds an alert; false when one with the same `once` is there. */
export async function addAlert(ctx: Ctx, alertId: string, alert: Alert): Promise<boolean> {
  const { actor, now } = ctx
  const { kind, subject, accountId = actor.accountId, details = {} } = alert
  const { once = [kind, accountId, subject?.id, now.slice(0, 13)].join(' ') } = alert
  // Why no target of the conflict: naming one asks for the right to see alerts.
  const added = await db(ctx)
    .insertInto('trust.alert')
    .values({
      ...{ tenant_id: actor.tenantId, alert_id: alertId, kind, once, at: now },
      ...{ account_id: accountId, role: actor.role, office_id: actor.officeId },
      ...{ subject_kind: subject?.kind ?? null, subject_id: subject?.id ?? null },
      details: JSON.stringify(details),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(added.numInsertedOrUpdatedRows) === 1
}

/** Marks an alert as dealt with; false when there is none that is open. */
export async function markHandled(ctx: Ctx, alertId: string, words: string): Promise<boolean> {
  const { actor, now } = ctx
  const marked = await db(ctx)
    .updateTable('trust.alert')
    .set({ handled_at: now, handled_by: actor.accountId, handled_words: words })
    .where('tenant_id', '=', actor.tenantId)
    .where('alert_id', '=', alertId)
    .where('handled_at', 'is', null)
    .executeTakeFirst()
  return Number(marked.numUpdatedRows) === 1
}
