import { type RawBuilder, sql } from 'kysely'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Database } from '#platform/database/database.ts'
import { rebuild } from '#platform/record/rebuild.ts'
import { loops } from '../loops.ts'

export type City = { db: Database; tenantId: string }

type Count = { n: number }

async function numberOf({ db, tenantId }: City, statement: RawBuilder<Count>): Promise<number> {
  const auditor = actorWithoutAccount(tenantId, 'auditor')
  const { rows } = await db.as(auditor, ({ tx }) => statement.execute(tx))
  return rows[0]?.n ?? 0
}

/** How many events the clock has written. */
export const clockEvents = (city: City): Promise<number> =>
  numberOf(
    city,
    sql<Count>`select count(*) as n from record.event
      where tenant_id = ${city.tenantId} and actor_role = 'clock'`,
  )

/** How many dates the clock has to act about by a moment. */
export const dueBy = (city: City, moment: string): Promise<number> =>
  numberOf(
    city,
    sql<Count>`select count(*) as n from record.deadline
      where tenant_id = ${city.tenantId} and wake_at <= ${moment}`,
  )

/** Events that are earlier than the one before them in their stream. */
export const earlierThanBefore = (city: City): Promise<number> =>
  numberOf(
    city,
    sql<Count>`select count(*) as n from (
      select at, lag(at) over (partition by stream_id order by version) as before
      from record.event where tenant_id = ${city.tenantId}) e where at < before`,
  )

/** Steps of people that would have been earlier than the event before them, and bear its moment. */
export const heldBack = (city: City): Promise<number> =>
  numberOf(
    city,
    sql<Count>`select count(*) as n from (
      select at, actor_role, lag(at) over (partition by stream_id order by version) as before,
        lag(actor_role) over (partition by stream_id order by version) as role_before
      from record.event where tenant_id = ${city.tenantId}) e
      where at = before and actor_role <> 'clock' and role_before = 'clock'`,
  )

type Row = { stream_id: string; type: string; body: Record<string, unknown> }

/** Every event the clock has written, stream by stream in order. */
export async function clockRows(city: City): Promise<Row[]> {
  const auditor = actorWithoutAccount(city.tenantId, 'auditor')
  const { rows } = await city.db.as(auditor, ({ tx }) =>
    sql<Row>`select stream_id, type, body from record.event
      where tenant_id = ${city.tenantId} and actor_role = 'clock'
      order by stream_id, version`.execute(tx),
  )
  return rows
}

/** What tells one effect of the clock from the next on the same appeal, whatever the loop. */
const telling = ['kind', 'rung', 'end', 'to']

/** Effects that happened more than once: same stream, type, kind or rung, and due. */
export function twice(rows: readonly Row[]): string[] {
  const counts = new Map<string, number>()
  for (const { stream_id, type, body } of rows) {
    const key = JSON.stringify([stream_id, type, dueOf(body), telling.map((name) => body[name])])
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts].filter(([, n]) => n > 1).map(([key]) => key)
}

/** The date an effect is about: its own, that of an answer it asks for, or the day it happened. */
function dueOf({ dueOn, due, answerBy, on }: Row['body']): unknown {
  const asked = typeof answerBy === 'object' && answerBy !== null && 'dueOn' in answerBy
  return dueOn ?? due ?? (asked ? answerBy.dueOn : on)
}

/** Letter numbers that were given to more than one letter. */
export function numbersTwice(rows: readonly Row[]): string[] {
  const numbers = rows.flatMap(({ body: { number } }) => (typeof number === 'string' ? number : []))
  return numbers.filter((number, at) => numbers.indexOf(number) !== at)
}

/** Summaries that are not what their events add up to. */
export async function differing({ db, tenantId }: City): Promise<number> {
  let different = 0
  for (const stored of loops) {
    const found = await db.as(actorWithoutAccount(tenantId, 'clock'), ({ tx }) =>
      rebuild(tx, tenantId, stored, { repair: false }),
    )
    different += found.different.length
  }
  return different
}
