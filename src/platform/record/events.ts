import type { Instant } from '#kernel/day.ts'
import { type Ctx, tablesOf } from '../database/context.ts'
import { commitTo } from '../log/append.ts'
import { loggedEvent } from '../log/canonical.ts'
import type { RecordTables, StoredEvent } from './tables.ts'

const db = tablesOf<RecordTables>

/** A stream's events in order; empty when it does not exist or is not this actor's to see. */
export async function loadEvents(ctx: Ctx, streamId: string): Promise<StoredEvent[]> {
  const rows = await db(ctx)
    .selectFrom('record.event')
    .select([
      'version',
      'type',
      'at',
      'actor_id as actorId',
      'actor_role as actorRole',
      'office_id as officeId',
      'body',
    ])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('stream_id', '=', streamId)
    .orderBy('version')
    .execute()
  return rows.map((row) => ({ ...row, body: { ...row.body, type: row.type } }))
}

export type NewEvents = {
  loop: string
  streamId: string
  /** The version the events are added after; 0 for a new stream. */
  after: number
  /** When the last event before these was written; none of these is earlier. */
  notBefore: Instant | null
  events: readonly { type: string }[]
}

/**
 * Adds events at the expected version, and commits to them in the log; false when somebody else added
 * that version first.
 */
export async function appendEvents(ctx: Ctx, streams: readonly NewEvents[]): Promise<boolean> {
  const rows = streams.flatMap(({ loop, streamId, after, notBefore, events }) =>
    events.map(({ type, ...body }, index) => ({
      tenant_id: ctx.actor.tenantId,
      stream_id: streamId,
      version: after + index + 1,
      loop,
      type,
      at: notBefore !== null && notBefore > ctx.now ? notBefore : ctx.now,
      actor_id: ctx.actor.accountId,
      actor_role: ctx.actor.role,
      office_id: ctx.actor.officeId,
      body,
    })),
  )
  const added = await db(ctx)
    .insertInto('record.event')
    .values(rows.map((row) => ({ ...row, body: JSON.stringify(row.body) })))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (Number(added.numInsertedOrUpdatedRows ?? 0) < rows.length) return false
  await commitTo(
    ctx.tx,
    rows.map((row) => loggedEvent(ctx.actor.tenantId, row)),
  )
  return true
}
