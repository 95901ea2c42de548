import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { type Instant, later } from '#kernel/day.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import { newestCheckpoint } from '#platform/log/signer-store.ts'
import { raiseAlert } from './raise.ts'

const hour = 3_600_000
/** The signer answers every few seconds; when it has said nothing for so long, somebody must look. */
const silentFor = 2 * hour
/** Alarms of the signer that are older were told already. */
const toldWithin = 48 * hour

/** Tells the auditors what the signer refused to sign, and that it has stopped signing. */
export const wakeLogAlerts = async (db: Database, clock: Actor): Promise<{ logAlerts: number }> =>
  db.as(clock, async (ctx) => ({ logAlerts: (await tellRefused(ctx)) + (await tellSilent(ctx)) }))

async function tellRefused(ctx: Ctx): Promise<number> {
  const { rows } = await sql<{ at: Instant; kind: string }>`
    select at, kind from log.alarm
    where tenant_id = ${ctx.actor.tenantId} and at > ${later(ctx.now, -toldWithin)}
    order by at desc limit 20`.execute(ctx.tx)
  let told = 0
  for (const { at, kind } of rows) {
    const alert = { kind: 'signer-refused', accountId: null, details: { alarm: kind } }
    if (await raiseAlert(ctx, { ...alert, once: `signer-refused ${at}` })) told += 1
  }
  return told
}

/** Why not where nothing was ever signed: a city may be without a signer while it is set up. */
async function tellSilent(ctx: Ctx): Promise<number> {
  const newest = await newestCheckpoint(ctx.tx, ctx.actor.tenantId)
  if (newest === null || newest.at > later(ctx.now, -silentFor)) return 0
  const alert = { kind: 'signer-silent', accountId: null, once: `signer-silent ${newest.at}` }
  return (await raiseAlert(ctx, alert)) ? 1 : 0
}
