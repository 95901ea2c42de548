import { sql } from 'kysely'
import type { Tx } from '../database/context.ts'
import type { StoredLoop } from './loop-store.ts'
import type { RecordTables, StoredEvent } from './tables.ts'

const batch = 500

// biome-ignore lint/suspicious/noExplicitAny: any loop, whatever its states and commands are
type AnyLoop = StoredLoop<any, any, any, any>

/** The next records of a loop, in the order of their ids. */
export async function nextIds(tx: Tx, tenantId: string, stored: AnyLoop, after: string) {
  const { rows } = await sql<{ id: string }>`
    select ${sql.ref(stored.idColumn)} as id from ${sql.table(stored.table)}
    where tenant_id = ${tenantId} and ${sql.ref(stored.idColumn)} > ${after}
    order by 1 limit ${batch}`.execute(tx)
  return rows.map((row) => row.id)
}

/** The events of these records, each record's in their order. */
export async function eventsOf(tx: Tx, tenantId: string, ids: string[]) {
  const db: import('kysely').Kysely<RecordTables> = tx
  const rows = await db
    .selectFrom('record.event')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('stream_id', 'in', ids)
    .orderBy('stream_id')
    .orderBy('version')
    .execute()
  const byStream = new Map<string, StoredEvent[]>()
  for (const row of rows) {
    const events = byStream.get(row.stream_id) ?? []
    const { version, type, at } = row
    const by = { actorId: row.actor_id, actorRole: row.actor_role, officeId: row.office_id }
    events.push({ version, type, at, ...by, body: { ...row.body, type } })
    byStream.set(row.stream_id, events)
  }
  return byStream
}
