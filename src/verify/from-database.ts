import { sql } from 'kysely'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import { type EventRow, loggedEvent } from '#platform/log/canonical.ts'
import type { Head, Leaf } from './check-log.ts'
import { type Finding, finding } from './findings.ts'

const page = 2_000

type Row = Partial<EventRow> & {
  leaf_index: number
  commitment: Buffer
  opened: boolean
  salt: Buffer | null
  of_stream: string | null
  of_version: number | null
}

/** The leaves of a city in order, each with what the record holds of it now, as an auditor reads them. */
export async function* leavesOf(db: Database, tenantId: string): AsyncGenerator<Leaf, void> {
  const auditor = actorWithoutAccount(tenantId, 'auditor')
  for (let after = -1; ; ) {
    const rows = await db.as(auditor, (ctx) => leavesAfter(ctx, after))
    for (const row of rows) yield leafOf(tenantId, row)
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.leaf_index
  }
}

async function leavesAfter({ tx, actor: { tenantId } }: Ctx, after: number): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select l.leaf_index, l.commitment, o.leaf_index is not null as opened, o.salt,
      o.stream_id as of_stream, o.version as of_version,
      e.stream_id, e.version, e.loop, e.type, e.at, e.actor_id, e.actor_role, e.office_id, e.body
    from log.leaf l
    left join log.opening o on o.tenant_id = ${tenantId} and o.leaf_index = l.leaf_index
    left join record.event e on e.tenant_id = ${tenantId}
      and e.stream_id = o.stream_id and e.version = o.version
    where l.tenant_id = ${tenantId} and l.leaf_index > ${after}
    order by l.leaf_index limit ${page}`.execute(tx)
  return rows
}

function leafOf(tenantId: string, row: Row): Leaf {
  const { leaf_index: index, commitment, opened, salt, of_stream, of_version } = row
  const place = opened ? `${of_stream} v${of_version}` : `leaf ${index}`
  const told = { index, commitment, place, stream: of_stream }
  if (!opened || row.stream_id === null) return { ...told, opening: 'missing' }
  if (salt === null) return { ...told, opening: 'erased' }
  // Why `as`: the columns come from one joined row, so all of them are there.
  return { ...told, opening: { salt, event: loggedEvent(tenantId, row as EventRow) } }
}

/** Every checkpoint that the signer published. */
export async function headsOf(db: Database, tenantId: string): Promise<Head[]> {
  const { rows } = await db.as(actorWithoutAccount(tenantId, 'auditor'), ({ tx }) =>
    sql<{ note: string; at: string; size: number }>`
      select note, at, size from log.checkpoint where tenant_id = ${tenantId}
      order by size, at`.execute(tx),
  )
  return rows.map(({ note, at, size }) => ({ note, at, from: `checkpoint ${size}` }))
}

/** Events that the record holds and the log does not: written past the product. */
export async function unlogged(db: Database, tenantId: string): Promise<Finding[]> {
  const { rows } = await db.as(actorWithoutAccount(tenantId, 'auditor'), ({ tx }) =>
    sql<{ stream_id: string; version: number }>`
      select e.stream_id, e.version from record.event e
      where e.tenant_id = ${tenantId} and not exists (
        select from log.opening o where o.tenant_id = ${tenantId}
          and o.stream_id = e.stream_id and o.version = e.version)
      order by e.stream_id, e.version`.execute(tx),
  )
  return rows.map(({ stream_id, version }) =>
    finding('unlogged-event', `${stream_id} v${version}`, 'no leaf commits to it'),
  )
}
