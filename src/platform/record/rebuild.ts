import canonicalize from 'canonicalize'
import { sql } from 'kysely'
import type { Tx } from '../database/context.ts'
import { alterable, documentsOf, replay, type StoredLoop } from './loop-store.ts'
import { documentsDiffer, storedDocuments } from './stored-documents.ts'
import { eventsOf, nextIds } from './streams.ts'
import type { StoredEvent } from './tables.ts'

export type RebuildCount = { loop: string; streams: number; different: string[] }

/**
 * Compares every summary of a loop, and what is found of it, with what its events add up to, and with
 * `repair` rewrites it.
 * Runs in a context that sees one whole city. Whose a row is no login may alter: where that differs it
 * is told and stays.
 */
export async function rebuild(
  tx: Tx,
  tenantId: string,
  // biome-ignore lint/suspicious/noExplicitAny: any loop, whatever its states and commands are
  stored: StoredLoop<any, any, any, any>,
  options: { repair: boolean; progress?: (done: number) => void },
): Promise<RebuildCount> {
  const different: string[] = []
  let streams = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const ids = await nextIds(tx, tenantId, stored, after)
    if (ids.length === 0) return { loop: stored.loop.name, streams, different }
    const byStream = await eventsOf(tx, tenantId, ids)
    const place = { tx, tenantId, loop: stored.loop.name }
    const found = stored.documents ? await storedDocuments(place, ids) : new Map()
    for (const id of ids) {
      const events = byStream.get(id) ?? []
      const documents = documentsOf(stored, replay(stored.loop, events))
      const given = { id, stored: found.get(id) ?? [], documents }
      const differ = [
        await differs(tx, tenantId, stored, id, events, options.repair),
        await documentsDiffer(place, given, options.repair),
      ]
      if (differ.includes(true)) different.push(id)
    }
    streams += ids.length
    options.progress?.(streams)
    after = ids.at(-1) ?? after
  }
}

/**
 * Makes what is found of the next records of a loop anew from their events, some at a time; answers the
 * last of them, null when there are no more. Who takes a step in one of them waits.
 */
export async function remakeDocuments(
  tx: Tx,
  tenantId: string,
  stored: AnyLoop,
  after: string,
): Promise<string | null> {
  const ids = await nextIds(tx, tenantId, stored, after)
  if (ids.length === 0) return null
  await sql`select 1 from ${sql.table(stored.table)}
    where tenant_id = ${tenantId} and ${sql.ref(stored.idColumn)} = any (${ids}::uuid[])
    order by ${sql.ref(stored.idColumn)} for no key update`.execute(tx)
  const byStream = await eventsOf(tx, tenantId, ids)
  const place = { tx, tenantId, loop: stored.loop.name }
  const found = await storedDocuments(place, ids)
  for (const id of ids) {
    const documents = documentsOf(stored, replay(stored.loop, byStream.get(id) ?? []))
    await documentsDiffer(place, { id, stored: found.get(id) ?? [], documents }, true)
  }
  return ids.at(-1) ?? null
}

// biome-ignore lint/suspicious/noExplicitAny: as above
type AnyLoop = StoredLoop<any, any, any, any>

async function differs(
  tx: Tx,
  tenantId: string,
  stored: AnyLoop,
  id: string,
  events: StoredEvent[],
  repair: boolean,
): Promise<boolean> {
  const state = replay(stored.loop, events)
  const expected: Record<string, unknown> = { version: events.length, ...stored.summarize(state) }
  const columns = Object.keys(expected)
  const row = sql.join(columns.map((name) => sql.ref(name)))
  const found = await sql<Record<string, unknown>>`
    select ${row} from ${sql.table(stored.table)}
    where tenant_id = ${tenantId} and ${sql.ref(stored.idColumn)} = ${id}`.execute(tx)
  // Why canonical: the database gives the parts of what is kept as JSON in an order of its own.
  const same = columns.every(
    (name) => canonicalize(found.rows[0]?.[name]) === canonicalize(expected[name]),
  )
  if (same || !repair) return !same
  await tx
    .updateTable(stored.table)
    .set({ version: events.length, ...alterable(stored, state) })
    .where('tenant_id', '=', tenantId)
    .where(stored.idColumn, '=', id)
    .execute()
  return true
}
