import { sql } from 'kysely'
import { actorWithoutAccount } from '../database/actors.ts'
import type { Ctx } from '../database/context.ts'
import type { Database } from '../database/database.ts'
import { appendLeaves, commitTo, holdHead } from './append.ts'
import { type EventRow, loggedEvent } from './canonical.ts'

const batch = 2_000

type Key = { stream_id: string; version: number }

/**
 * Gives the events that were recorded before the log was kept their leaves, in the order of their time,
 * so that the record is whole. Done once a city; answers how many there were.
 */
export async function logEarlierEvents(db: Database, tenantId: string): Promise<number> {
  const clock = actorWithoutAccount(tenantId, 'clock')
  let logged = 0
  while (true) {
    const keys = await db.as(clock, missing)
    if (keys === null) return logged
    for (let at = 0; at < keys.length; at += batch) {
      logged += await db.as(clock, (ctx) => logSome(ctx, keys.slice(at, at + batch)))
    }
  }
}

/** The events without a leaf, the oldest first; null when there is none, which is noted. */
async function missing(ctx: Ctx): Promise<Key[] | null> {
  const { tenantId } = ctx.actor
  if (await holdHead(ctx.tx)) return null
  const { rows } = await sql<Key>`
    select e.stream_id, e.version from record.event e
    where e.tenant_id = ${tenantId} and not exists (
      select from log.opening o
      where o.tenant_id = ${tenantId} and o.stream_id = e.stream_id and o.version = e.version)
    order by e.at, e.stream_id, e.version`.execute(ctx.tx)
  if (rows.length > 0) return rows
  await sql`select log.note_whole()`.execute(ctx.tx)
  return null
}

async function logSome(ctx: Ctx, keys: readonly Key[]): Promise<number> {
  const { tenantId } = ctx.actor
  await holdHead(ctx.tx)
  const { rows } = await sql<EventRow>`
    select e.stream_id, e.version, e.loop, e.type, e.at, e.actor_id, e.actor_role, e.office_id, e.body
    from record.event e
    join unnest(${keys.map((key) => key.stream_id)}::uuid[], ${keys.map((key) => key.version)}::int[])
      as k (stream_id, version) on k.stream_id = e.stream_id and k.version = e.version
    where e.tenant_id = ${tenantId} and not exists (
      select from log.opening o
      where o.tenant_id = ${tenantId} and o.stream_id = e.stream_id and o.version = e.version)
    order by e.at, e.stream_id, e.version`.execute(ctx.tx)
  await commitTo(
    ctx.tx,
    rows.map((row) => loggedEvent(tenantId, row)),
  )
  await appendLeaves(ctx.tx)
  return rows.length
}
