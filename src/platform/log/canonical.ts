import canonicalize from 'canonicalize'
import type { Selectable } from 'kysely'
import type { Instant } from '#kernel/day.ts'
import type { RecordTables } from '../record/tables.ts'

/** An event as it is committed to: every column of the record, and nothing else. */
export type LoggedEvent = {
  tenant: string
  stream: string
  version: number
  loop: string
  type: string
  at: Instant
  actorId: string
  actorRole: string
  officeId: string | null
  body: Record<string, unknown>
}

/** The one text that is committed to for an event: JSON by RFC 8785. */
export function canonicalText(event: LoggedEvent): string {
  const text = canonicalize(event)
  if (text === undefined) throw new Error('An event is an object.')
  return text
}

/** A row of the record, without its city. */
export type EventRow = Omit<Selectable<RecordTables['record.event']>, 'tenant_id'>

/** An event of the record as it is committed to. */
export const loggedEvent = (tenant: string, row: EventRow): LoggedEvent => ({
  tenant,
  stream: row.stream_id,
  version: row.version,
  loop: row.loop,
  type: row.type,
  at: row.at,
  actorId: row.actor_id,
  actorRole: row.actor_role,
  officeId: row.office_id,
  body: row.body,
})
