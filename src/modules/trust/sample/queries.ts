import { sql } from 'kysely'
import { addDays, type Day, type Instant, startOfDay } from '#kernel/day.ts'
import { toBase64 } from '#kernel/log/bytes.ts'
import { parseCheckpoint } from '#kernel/log/checkpoint.ts'
import { declareRefusals } from '#kernel/refusal.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { type Ended, sampleOf } from '../domain/sample.ts'
import { daysOfWeek, endedIn, type SampledEvent, sampledTypes } from '../domain/sample-period.ts'
import type { sampleContract } from './contract.ts'

const refusal = declareRefusals({
  'trust/no-such-week': 'invalid',
  'trust/sample-not-yet': 'conflict',
})

type Head = { size: number; note: string; at: Instant }

/**
 * The review sample of a week (security.md A9): nothing of it is stored, since anybody works it out again
 * from the record up to the head that gave the seed (`kentan verify sample`).
 */
export async function weeklySample(
  ctx: Ctx,
  { period }: InputOf<typeof sampleContract.sample>,
): Promise<OutputOf<typeof sampleContract.sample>> {
  const week = daysOfWeek(period)
  if (week === null) throw refusal('trust/no-such-week', { field: 'period' })
  const found = await endedByHead(ctx, week)
  if (found === null) throw refusal('trust/sample-not-yet', { field: 'period' })
  const { head, ended } = found
  const items = sampleOf(period, head.root, ended)
  return { period, ...week, head, ended: closedAmong(ended), items }
}

/** How many of these were closed in the period. */
export const closedAmong = (ended: readonly Ended[]): number =>
  ended.filter(({ closed }) => closed).length

/**
 * The first head that was published after these days, and what they draw from as that head knows it: the same for everybody and whenever it is asked. Null while there is no such head.
 */
export async function endedByHead(
  ctx: Ctx,
  days: { from: Day; to: Day },
): Promise<{ head: { size: number; root: string; at: Instant }; ended: Ended[] } | null> {
  const head = await firstHeadFrom(ctx, startOfDay(addDays(days.to, 1)))
  if (head === undefined) return null
  const { size, at, note } = head
  const begin = await sizeBefore(ctx, startOfDay(days.from))
  // Why never undefined: the head after the days is one from their first on.
  const before = (await firstHeadFrom(ctx, startOfDay(days.from)))?.size ?? 0
  const ended = endedIn({ ...days, before }, await eventsOf(ctx, { begin, end: size }))
  return { head: { size, root: toBase64(parseCheckpoint(note).checkpoint.root), at }, ended }
}

async function firstHeadFrom({ tx, actor }: Ctx, moment: Instant): Promise<Head | undefined> {
  const { rows } = await sql<Head>`
    select size, note, at from log.checkpoint
    where tenant_id = ${actor.tenantId} and at >= ${moment} order by at limit 1`.execute(tx)
  return rows[0]
}

/** How many leaves the log had for certain before a moment. */
async function sizeBefore({ tx, actor }: Ctx, moment: Instant): Promise<number> {
  const { rows } = await sql<{ size: number }>`
    select size from log.checkpoint
    where tenant_id = ${actor.tenantId} and at < ${moment} order by at desc limit 1`.execute(tx)
  return rows[0]?.size ?? 0
}

/** How the appeals that ended or were judged among these leaves ended and were judged, in the order of the log. */
async function eventsOf(
  { tx, actor: { tenantId } }: Ctx,
  { begin, end }: { begin: number; end: number },
): Promise<SampledEvent[]> {
  const { rows } = await sql<SampledEvent>`
    with judged as (
      select distinct e.stream_id from log.opening o
      join record.event e on e.tenant_id = ${tenantId}
        and e.stream_id = o.stream_id and e.version = o.version
      where o.tenant_id = ${tenantId} and o.leaf_index >= ${begin} and o.leaf_index < ${end}
        and o.loop = 'appeal' and e.type = any(${sampledTypes})
    )
    select e.stream_id as stream, e.type, e.at, e.body, o.leaf_index as leaf from judged
    join record.event e on e.tenant_id = ${tenantId} and e.stream_id = judged.stream_id
    join log.opening o on o.tenant_id = ${tenantId}
      and o.stream_id = e.stream_id and o.version = e.version
    where e.type = any(${sampledTypes}) and o.leaf_index < ${end}
    order by o.leaf_index`.execute(tx)
  return rows
}
