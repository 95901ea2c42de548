import type { Instant } from '#kernel/day.ts'
import { utf8 } from '#kernel/log/bytes.ts'
import { formatProof, parseCheckpoint } from '#kernel/log/checkpoint.ts'
import { formatOpening, type Opening } from '#kernel/log/commitment.ts'
import { inclusionRanges } from '#kernel/log/proof.ts'
import { type Ctx, tablesOf } from '../database/context.ts'
import type { RecordTables } from '../record/tables.ts'
import { loggedEvent } from './canonical.ts'
import { hashesOver } from './read-tree.ts'
import { newestCheckpoint } from './signer-store.ts'
import type { LogTables } from './tables.ts'

/** Where an event stands in the log: proven by a published head, waiting for one, or its salt erased. */
export type Logged = {
  version: number
  type: string
  at: Instant
  index: number
  state: 'proven' | 'waiting' | 'erased'
}

/** The events of a stream that this actor may have opened, and how each stands in the log. */
export async function loggedEvents(ctx: Ctx, streamId: string): Promise<Logged[]> {
  const { tenantId } = ctx.actor
  const newest = await newestCheckpoint(ctx.tx, tenantId)
  const rows = await tablesOf<LogTables & RecordTables>(ctx)
    .selectFrom('log.opening as o')
    .innerJoin('record.event as e', (join) =>
      join.onRef('e.stream_id', '=', 'o.stream_id').onRef('e.version', '=', 'o.version'),
    )
    .select(['o.version', 'e.type', 'e.at', 'o.leaf_index as index', 'o.salt'])
    .where('o.tenant_id', '=', tenantId)
    .where('e.tenant_id', '=', tenantId)
    .where('o.stream_id', '=', streamId)
    .orderBy('o.version')
    .execute()
  return rows.map(({ salt, ...row }) => ({
    ...row,
    state: salt === null ? 'erased' : row.index < (newest?.size ?? 0) ? 'proven' : 'waiting',
  }))
}

/** A receipt as a file (c2sp.org/tlog-proof) and its opening; null when there is none to be had now. */
export async function receiptFor(
  ctx: Ctx,
  streamId: string,
  version: number,
): Promise<{ proof: string; opening: string } | null> {
  const { tenantId } = ctx.actor
  const place = await tablesOf<LogTables>(ctx)
    .selectFrom('log.opening')
    .select(['leaf_index as index', 'salt'])
    .where('tenant_id', '=', tenantId)
    .where('stream_id', '=', streamId)
    .where('version', '=', version)
    .executeTakeFirst()
  const newest = await newestCheckpoint(ctx.tx, tenantId)
  if (!place?.salt || newest === null || place.index >= newest.size) return null
  const { index, salt } = place
  const { size } = newest
  const ranges = inclusionRanges(index, size)
  const proof = await hashesOver(ctx.tx, tenantId, { ranges, size })
  const event = await eventOf(ctx, streamId, version)
  const opening = formatOpening({ salt, event })
  const { note: checkpoint } = parseCheckpoint(newest.note)
  return { proof: formatProof({ extra: utf8(opening), index, proof, checkpoint }), opening }
}

async function eventOf(ctx: Ctx, streamId: string, version: number): Promise<Opening['event']> {
  const row = await tablesOf<RecordTables>(ctx)
    .selectFrom('record.event')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('stream_id', '=', streamId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return loggedEvent(ctx.actor.tenantId, row)
}
