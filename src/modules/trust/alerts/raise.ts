import type { Actor } from '#kernel/actor.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import { NotYourRole } from '#platform/http/serve.ts'
import { addToOutbox } from '#platform/record/outbox.ts'
import { QuotaSpent } from '#platform/vault/index.ts'
import { addAlert } from './store.ts'

export type Alert = {
  /** Words with hyphens, `too-many-reads`; its sentence is `alert.kind.…` in the desk's messages. */
  kind: string
  subject?: { kind: string; id: string }
  /** Whom it is about; by default the actor, `null` for nobody. */
  accountId?: string | null
  details?: Readonly<Record<string, string | number>>
  /** What keeps it from being raised again; by default its kind, account, subject and hour. */
  once?: string
}

/** Raises an alert for the auditors in the transaction of what set it off; false when it is raised already. */
export async function raiseAlert(ctx: Ctx, alert: Alert): Promise<boolean> {
  const alertId = ctx.newId()
  if (!(await addAlert(ctx, alertId, alert))) return false
  const events = [{ type: 'raised' }]
  await addToOutbox(ctx, [{ loop: 'alert', streamId: alertId, after: 0, events }])
  return true
}

/** A refusal whose alert is raised although the transaction that was refused leaves nothing behind. */
class AlertingRefusal extends Refusal {
  readonly actor: Actor
  readonly alert: Alert
  constructor({ kind, code, details }: Refusal, actor: Actor, alert: Alert) {
    super(kind, code, details)
    this.actor = actor
    this.alert = alert
  }
}

/** Makes of a refusal one that raises an alert when it is answered. */
export const refuseAndAlert = (ctx: Ctx, alert: Alert, refusal: Refusal): Refusal =>
  new AlertingRefusal(refusal, ctx.actor, alert)

/** Raises the alert of a refusal that has one, in a transaction of its own. */
export async function raiseAlertOf(db: Database, error: unknown): Promise<void> {
  const alert = alertIn(error)
  if (alert) await db.as(alert.of, (ctx) => raiseAlert(ctx, alert))
}

function alertIn(error: unknown): (Alert & { of: Actor }) | null {
  if (error instanceof AlertingRefusal) return { ...error.alert, of: error.actor }
  if (error instanceof NotYourRole) return judgingOf(error)
  if (!(error instanceof QuotaSpent)) return null
  const { actor, purpose } = error
  return { kind: 'too-many-identities', details: { purpose }, of: actor }
}

/** The steps by which an enterprise judges what was done for it, and nobody in its place. */
const judging = /^\/appeals\/\{appealId\}\/(rating|confirmation|denial)$/

function judgingOf({ actor, asked: { path, input } }: NotYourRole) {
  if (!judging.test(path)) return null
  // Why `as`: the contract of these steps has checked it.
  const { appealId } = input as { appealId: string }
  return { kind: 'rating-by-staff', subject: { kind: 'appeal', id: appealId }, of: actor }
}
