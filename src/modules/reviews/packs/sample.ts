import { sql } from 'kysely'
import { addDays, type Instant, startOfDay } from '#kernel/day.ts'
import { toBase64 } from '#kernel/log/bytes.ts'
import { parseCheckpoint } from '#kernel/log/checkpoint.ts'
import type { Ctx } from '#platform/database/context.ts'
import { drawFiles } from '../domain/packs/draw.ts'
import { daysOf, type Period } from '../domain/packs/period.ts'
import type { Sample } from '../domain/packs/types.ts'

type Ended = Parameters<typeof drawFiles>[2][number]
type Head = { size: number; note: string; at: Instant }

/**
 * The files of a period that are looked at again. The seed is the root of the first head published after the
 * period, or, while the period still runs, of the newest; null while no head was published.
 */
export async function sampleOfPeriod(ctx: Ctx, period: Period): Promise<Sample | null> {
  const { from, to } = daysOf(period)
  const head = await headFor(ctx, startOfDay(addDays(to, 1)))
  if (head === undefined) return null
  const ended = await endedBetween(ctx, from, to)
  const root = toBase64(parseCheckpoint(head.note).checkpoint.root)
  const { picked, drawn } = drawFiles(period, root, ended)
  const numbers = new Map(ended.map(({ appealId, number }) => [appealId, number]))
  return {
    head: { size: head.size, root, at: head.at },
    ...{ ended: ended.length, picked },
    items: drawn.map((one) => ({ ...one, number: numbers.get(one.appealId) ?? '' })),
  }
}

async function headFor({ tx, actor }: Ctx, after: Instant): Promise<Head | undefined> {
  const { rows } = await sql<Head>`
    (select size, note, at, 0 as turn from log.checkpoint
      where tenant_id = ${actor.tenantId} and at >= ${after} order by at limit 1)
    union all
    (select size, note, at, 1 as turn from log.checkpoint
      where tenant_id = ${actor.tenantId} and at < ${after} order by at desc limit 1)
    order by turn limit 1`.execute(tx)
  return rows[0]
}

/** The appeals that were closed on these days, and how each was judged. */
async function endedBetween({ tx, actor }: Ctx, from: string, to: string) {
  const { rows } = await sql<Ended & { number: string }>`
    select appeal_id as "appealId", number, closed_on as "endedOn",
      coalesce(ended = 'defaulted', false) as defaulted, denied, rating
    from appeals.appeal
    where tenant_id = ${actor.tenantId} and closed_on between ${from} and ${to}
      and ended not in ('withdrawn', 'referred')
    order by appeal_id`.execute(tx)
  return rows
}
