import type { ColumnType } from 'kysely'
import type { Day, Instant } from '#kernel/day.ts'

export type RecordTables = {
  'record.event': {
    tenant_id: string
    stream_id: string
    version: number
    loop: string
    type: string
    at: Instant
    actor_id: string
    actor_role: string
    office_id: string | null
    body: ColumnType<Record<string, unknown>, string, never>
  }
  'record.deadline': {
    tenant_id: string
    subject_id: string
    kind: string
    loop: string
    start_on: Day
    due_on: Day
    due_at: Instant | null
    warn_at: Instant
    passes_at: Instant
    wake_at: Instant | null
    rule_version: string
    calendar_version: string
    provisional: boolean
    ended_on: Day | null
  }
}

/** One stored event: the business fact in `body`, who and when beside it. */
export type StoredEvent = {
  version: number
  type: string
  at: Instant
  actorId: string
  actorRole: string
  officeId: string | null
  body: Record<string, unknown> & { type: string }
}

/** What is due, with the inputs its date was computed from. */
export type Deadline = {
  kind: string
  startOn: Day
  dueOn: Day
  /** The moment, for a limit in hours. */
  dueAt: Instant | null
  /** From when it is near, and from when it has passed. */
  warnAt: Instant
  passesAt: Instant
  /** When the clock has to act about it; null when it has nothing to do. */
  wakeAt: Instant | null
  ruleVersion: string
  calendarVersion: string
  provisional: boolean
  endedOn: Day | null
}
