import type { Instant } from '#kernel/day.ts'
import { type Ctx, tablesOf } from '../database/context.ts'
import type { NewEvents } from './events.ts'

type OutboxTable = {
  'record.outbox': {
    tenant_id: string
    made_at: Instant
    outbox_id: string
    loop: string
    subject_id: string
    version: number
    type: string
    told_at: Instant | null
  }
}

/** One event that is to be told: which, and when it was written. */
export type OutboxRow = {
  outboxId: string
  madeAt: Instant
  loop: string
  subjectId: string
  version: number
  type: string
}

const db = tablesOf<OutboxTable>

/** Notes that these events are to be told, in the transaction that adds them. */
export async function addToOutbox(
  ctx: Ctx,
  streams: readonly Pick<NewEvents, 'loop' | 'streamId' | 'after' | 'events'>[],
): Promise<void> {
  const rows = streams.flatMap(({ loop, streamId, after, events }) =>
    events.map(({ type }, index) => ({
      tenant_id: ctx.actor.tenantId,
      made_at: ctx.now,
      outbox_id: ctx.newId(),
      loop,
      subject_id: streamId,
      version: after + index + 1,
      type,
      told_at: null,
    })),
  )
  if (rows.length > 0) await db(ctx).insertInto('record.outbox').values(rows).execute()
}

/** What is still to be told, the oldest first; others may be telling it at this moment. */
export function pendingOutbox(ctx: Ctx, limit: number): Promise<OutboxRow[]> {
  return db(ctx)
    .selectFrom('record.outbox')
    .select([
      'outbox_id as outboxId',
      'made_at as madeAt',
      'loop',
      'subject_id as subjectId',
      'version',
      'type',
    ])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('told_at', 'is', null)
    .orderBy('made_at')
    .orderBy('outbox_id')
    .limit(limit)
    .execute()
}

/** Holds a row until the transaction ends; false when somebody else holds it or has told it. */
export async function claimOutbox(ctx: Ctx, { madeAt, outboxId }: OutboxRow): Promise<boolean> {
  const row = await db(ctx)
    .selectFrom('record.outbox')
    .select('outbox_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('made_at', '=', madeAt)
    .where('outbox_id', '=', outboxId)
    .where('told_at', 'is', null)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return row !== undefined
}

/** Marks a claimed row as told. */
export async function markTold(ctx: Ctx, { madeAt, outboxId }: OutboxRow): Promise<void> {
  await db(ctx)
    .updateTable('record.outbox')
    .set({ told_at: ctx.now })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('made_at', '=', madeAt)
    .where('outbox_id', '=', outboxId)
    .execute()
}
