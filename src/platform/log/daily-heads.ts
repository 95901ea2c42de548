import { sql } from 'kysely'
import { addDays, startOfDay } from '#kernel/day.ts'
import { toBase64 } from '#kernel/log/bytes.ts'
import { parseCheckpoint } from '#kernel/log/checkpoint.ts'
import type { Ctx } from '../database/context.ts'
import { newestPolicy } from './signer-store.ts'

const daysBack = 31

/** The last head of each day that is over: all that the public is told of how much is recorded. */
export async function dailyHeads(ctx: Ctx) {
  const days = Array.from({ length: daysBack }, (_, at) => addDays(ctx.today, -1 - at))
  const starts = days.map(startOfDay)
  const ends = days.map((day) => startOfDay(addDays(day, 1)))
  const { rows } = await sql<{ day: string; size: number; note: string }>`
    select d.day, c.size, c.note
    from unnest(${days}::date[], ${starts}::timestamptz[], ${ends}::timestamptz[]) as d (day, starts, ends)
    cross join lateral (
      select size, note from log.checkpoint
      where tenant_id = ${ctx.actor.tenantId} and at >= d.starts and at < d.ends
      order by at desc limit 1) c
    order by d.day desc`.execute(ctx.tx)
  const items = rows.map(({ day, size, note }) => {
    const { root } = parseCheckpoint(note).checkpoint
    return { day, size, root: toBase64(root), note }
  })
  return { items, policy: await newestPolicy(ctx.tx, ctx.actor.tenantId) }
}
