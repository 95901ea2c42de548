import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { addDays, startOfDay } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import { relapsedInto, stepAppeal } from '#modules/appeals/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import { attempt } from '#platform/record/attempt.ts'
import { forgetReplies, lookAt } from './keep.ts'

/** So many leaves of the log are looked through at once, and so often in one pass. */
const page = 200
const mostPages = 25
/** What is older when the platform first looks is left as it is. */
const firstDays = 90

type Happened = { leaf: number; appealId: string | null; version: number; type: string | null }

/**
 * Goes through what happened since it last looked, in the order of the log: replies are held against others,
 * new appeals against what their enterprise had solved. A range of an index, never all appeals.
 */
export async function watchReplies(
  db: Database,
  clock: Actor,
  mayGoOn: () => boolean,
): Promise<{ repliesLookedAt: number; relapses: number }> {
  const done = { repliesLookedAt: 0, relapses: 0 }
  for (let nth = 0; nth < mostPages && mayGoOn(); nth += 1) {
    const went = await attempt(db, clock, async (ctx) => {
      const from = await claim(ctx)
      const found = from === null ? [] : await happenedFrom(ctx, from)
      const last = found.at(-1)?.leaf
      if (last === undefined) return false
      for (const one of found) await actOn(ctx, one, done)
      await move(ctx, last + 1)
      return true
    })
    if (!went) break
  }
  return done
}

type Done = { repliesLookedAt: number; relapses: number }

async function actOn(ctx: Ctx, { appealId, version, type }: Happened, done: Done): Promise<void> {
  if (appealId === null) return
  if (type === 'replied' && (await lookAt(ctx, { appealId, version }))) done.repliesLookedAt += 1
  if (type === 'erased') await forgetReplies(ctx, appealId)
  if (type !== 'submitted') return
  for (const { appealId: before, again } of await relapsedInto(ctx, appealId)) {
    const command = { type: 'relapse' as const, again, words: null }
    if (await tried(() => stepAppeal(ctx, before, command))) done.relapses += 1
  }
}

/** Why here: a refusal is told before anything is written, and leaves the transaction whole. */
async function tried(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

/** How far the log was looked through; null when another worker is at it. */
async function claim(ctx: Ctx): Promise<number | null> {
  const { tenantId } = ctx.actor
  const own = () =>
    sql<{ leaf: number }>`
    select c.leaf_index as leaf from checks.cursor c where c.tenant_id = ${tenantId}
    for update skip locked`.execute(ctx.tx)
  const { rows } = await own()
  if (rows[0] !== undefined) return rows[0].leaf
  const since = startOfDay(addDays(ctx.today, -firstDays))
  await sql`insert into checks.cursor (tenant_id, leaf_index)
    select ${tenantId}, coalesce((select h.size from log.checkpoint h
      where h.tenant_id = ${tenantId} and h.at < ${since} order by h.at desc limit 1), 0)
    on conflict do nothing`.execute(ctx.tx)
  return (await own()).rows[0]?.leaf ?? null
}

async function happenedFrom({ tx, actor: { tenantId } }: Ctx, from: number): Promise<Happened[]> {
  const { rows } = await sql<Happened>`
    select o.leaf_index as leaf, e.stream_id as "appealId", o.version, e.type
    from (
      select p.leaf_index, p.loop, p.stream_id, p.version from log.opening p
      where p.tenant_id = ${tenantId} and p.leaf_index >= ${from}
      order by p.leaf_index limit ${page}
    ) o
    left join record.event e on e.tenant_id = ${tenantId} and o.loop = 'appeal'
      and e.stream_id = o.stream_id and e.version = o.version
      and e.type = any ('{submitted,replied,erased}')
    order by o.leaf_index`.execute(tx)
  return rows
}

const move = (ctx: Ctx, to: number) =>
  sql`update checks.cursor set leaf_index = ${to} where tenant_id = ${ctx.actor.tenantId}`.execute(
    ctx.tx,
  )
