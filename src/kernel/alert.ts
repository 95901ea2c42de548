import type { Actor } from './actor.ts'
import { Refusal } from './refusal.ts'

/** Something that the auditors are to hear of. */
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

/** A refusal whose alert is raised although the transaction that was refused leaves nothing behind. */
export class AlertingRefusal extends Refusal {
  readonly actor: Actor
  readonly alert: Alert
  constructor({ kind, code, details }: Refusal, actor: Actor, alert: Alert) {
    super(kind, code, details)
    this.actor = actor
    this.alert = alert
  }
}
