import type { Actor } from '#kernel/actor.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import { alertOf, askEnterprise, dropOldLines, markCompared } from './commands.ts'
import { type CheckInDays, checkInDays, closedBetween } from './domain/window.ts'
import { linesToCompare, matchesOf, notAsked } from './queries.ts'

const mostAtOnce = 200

/** Compares what offices did with who had complained about them, and asks enterprises how they fare. */
export async function wakeWatch(
  db: Database,
  clock: Actor,
  mayGoOn: () => boolean,
): Promise<{ suspected: number; asked: number }> {
  let suspected = 0
  let asked = 0
  while (mayGoOn()) {
    const { compared, alerts } = await db.as(clock, compareSome)
    suspected += alerts
    if (compared < mostAtOnce) break
  }
  for (const days of checkInDays)
    if (mayGoOn()) asked += await db.as(clock, (ctx) => ask(ctx, days))
  if (mayGoOn()) await db.as(clock, dropOldLines)
  return { suspected, asked }
}

async function compareSome(ctx: Ctx): Promise<{ compared: number; alerts: number }> {
  const lines = await linesToCompare(ctx, mostAtOnce)
  if (lines.length === 0) return { compared: 0, alerts: 0 }
  let alerts = 0
  for (const match of await matchesOf(ctx, lines)) if (await alertOf(ctx, match)) alerts += 1
  await markCompared(ctx, lines)
  return { compared: lines.length, alerts }
}

async function ask(ctx: Ctx, days: CheckInDays): Promise<number> {
  const due = await notAsked(ctx, { ...closedBetween(ctx.today, days), days, most: mostAtOnce })
  let asked = 0
  for (const appealId of due) if (await askEnterprise(ctx, appealId, days)) asked += 1
  return asked
}
