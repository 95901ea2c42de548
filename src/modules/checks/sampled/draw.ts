import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { addDays } from '#kernel/day.ts'
import { daysOfWeek, weeklySample } from '#modules/trust/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import { attempt } from '#platform/record/attempt.ts'
import { startAll } from '#platform/record/loop-store.ts'
import type { DrawnCheck } from '../domain/check-types.ts'
import { refusal } from '../domain/refusals.ts'
import { weekOf } from '../domain/week-of.ts'
import type { CheckReason } from '../domain/words.ts'
import { db, storedChecks } from '../store.ts'

/** So many checks are written at once. */
const page = 200

/** Draws the week that has ended, once the head is there that seeds its sample. */
export async function drawWeek(database: Database, clock: Actor): Promise<number> {
  let drawn = 0
  await attempt(database, clock, async (ctx) => {
    const period = await nextPeriod(ctx)
    if (period === null) return false
    drawn = await drawChecks(ctx, period)
    return true
  })
  return drawn
}

/** The week after the last that was drawn, if it has ended; at first the one that has just ended. */
async function nextPeriod(ctx: Ctx): Promise<string | null> {
  const last = await db(ctx)
    .selectFrom('checks.week')
    .select('period')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .orderBy('period', 'desc')
    .limit(1)
    .executeTakeFirst()
  const before = last && daysOfWeek(last.period)
  const next = before ? weekOf(addDays(before.to, 1)) : weekOf(addDays(ctx.today, -7))
  const days = daysOfWeek(next)
  return days !== null && days.to < ctx.today ? next : null
}

/** The sample, which anybody draws again, and beside it what was flagged and has ended by then. */
async function drawChecks(ctx: Ctx, period: string): Promise<number> {
  const sample = await weeklySample(ctx, { period })
  const flags = await undrawnFlags(ctx, sample.to)
  const reasons = new Map<string, CheckReason>(flags.map((appealId) => [appealId, 'flagged']))
  // Why after the flags: the reason it was drawn for stands before its being flagged.
  for (const { appealId, reason } of sample.items) reasons.set(appealId, reason)
  const { tenantId: tenant_id } = ctx.actor
  const row = { head_size: sample.head.size, ended: sample.ended, sampled: sample.items.length }
  const added = await db(ctx)
    .insertInto('checks.week')
    .values({ tenant_id, period, drawn_at: ctx.now, ...row, flagged: flags.length })
    .onConflict((conflict) => conflict.doNothing())
    .returning('period')
    .executeTakeFirst()
  // Why: another worker has drawn it in this moment.
  if (added === undefined) throw refusal('checks/drawn-already')
  const all = await describe(ctx, period, reasons)
  for (let at = 0; at < all.length; at += page) await start(ctx, all.slice(at, at + page))
  await markDrawn(ctx, period, [...reasons.keys()])
  return all.length
}

export const start = (ctx: Ctx, drawn: readonly DrawnCheck[]) => {
  const { actor, today, now } = ctx
  return startAll(
    ctx,
    storedChecks,
    drawn.map((one) => ({
      id: ctx.newId(),
      command: { type: 'draw' as const, ...one },
      facts: { actor, today, now },
    })),
  )
}

async function undrawnFlags(ctx: Ctx, to: string): Promise<string[]> {
  const { tenantId } = ctx.actor
  const { rows } = await sql<{ id: string }>`
    select distinct r.appeal_id as id from checks.reply r
    join appeals.appeal a on a.tenant_id = ${tenantId} and a.appeal_id = r.appeal_id
    where r.tenant_id = ${tenantId} and r.flagged_on is not null and r.drawn_in is null
      and a.status = 'closed' and a.closed_on <= ${to}
    order by 1`.execute(ctx.tx)
  return rows.map(({ id }) => id)
}

export async function describe(
  ctx: Ctx,
  period: string,
  reasons: ReadonlyMap<string, CheckReason>,
): Promise<DrawnCheck[]> {
  const { tenantId } = ctx.actor
  const { rows } = await sql<Omit<DrawnCheck, 'period' | 'reason'>>`
    select a.appeal_id as "appealId", a.number, a.region_id as "regionId",
      coalesce(a.office_id, a.leading_office_id) as "officeId", a.environment, a.channel,
      exists (select from checks.reply r where r.tenant_id = ${tenantId} and r.appeal_id = a.appeal_id
        and r.flagged_on is not null) as flagged
    from appeals.appeal a
    where a.tenant_id = ${tenantId} and a.appeal_id = any (${[...reasons.keys()]}::uuid[])
    order by a.appeal_id`.execute(ctx.tx)
  return rows.map((row) => ({ ...row, period, reason: reasons.get(row.appealId) ?? 'flagged' }))
}

const markDrawn = (ctx: Ctx, period: string, appealIds: readonly string[]) =>
  sql`update checks.reply set drawn_in = ${period}
    where tenant_id = ${ctx.actor.tenantId} and flagged_on is not null and drawn_in is null
      and appeal_id = any (${[...appealIds]}::uuid[])`.execute(ctx.tx)
