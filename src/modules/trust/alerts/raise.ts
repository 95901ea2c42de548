import { type Alert, AlertingRefusal } from '#kernel/alert.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import { addToOutbox } from '#platform/record/outbox.ts'
import { addAlert } from './store.ts'

/** Raises an alert for the auditors in the transaction of what set it off; false when it is raised already. */
export async function raiseAlert(ctx: Ctx, alert: Alert): Promise<boolean> {
  const alertId = ctx.newId()
  if (!(await addAlert(ctx, alertId, alert))) return false
  const events = [{ type: 'raised' }]
  await addToOutbox(ctx, [{ loop: 'alert', streamId: alertId, after: 0, events }])
  return true
}

/** Raises the alert of a refusal that has one, in a transaction of its own. */
export async function raiseAlertOf(db: Database, error: unknown): Promise<void> {
  if (!(error instanceof AlertingRefusal)) return
  await db.as(error.actor, (ctx) => raiseAlert(ctx, error.alert))
}
