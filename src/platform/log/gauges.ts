import { later } from '#kernel/day.ts'
import { actorWithoutAccount } from '../database/actors.ts'
import { tablesOf } from '../database/context.ts'
import type { Database } from '../database/database.ts'
import type { Gauge } from '../http/metrics.ts'
import { newestCheckpoint } from './signer-store.ts'
import type { LogTables } from './tables.ts'

const day = 24 * 60 * 60 * 1000

/** What to be alarmed by: a head that is older than two hours, leaves unsigned for long, refusals. */
export function logGauges(db: Database, tenantId: string): Promise<Gauge[]> {
  return db.as(actorWithoutAccount(tenantId, 'clock'), async (ctx) => {
    const tables = tablesOf<LogTables>(ctx)
    const newest = await newestCheckpoint(ctx.tx, tenantId)
    const head = await tables
      .selectFrom('log.head')
      .select('size')
      .where('tenant_id', '=', tenantId)
      .executeTakeFirst()
    const yesterday = later(ctx.now, -day)
    const alarms = await tables
      .selectFrom('log.alarm')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('tenant_id', '=', tenantId)
      .where('at', '>', yesterday)
      .executeTakeFirst()
    const age = newest === null ? -1 : (Date.parse(ctx.now) - Date.parse(newest.at)) / 1000
    return [
      { name: 'kentan_log_checkpoint_age_seconds', value: age },
      { name: 'kentan_log_unsigned_leaves', value: (head?.size ?? 0) - (newest?.size ?? 0) },
      { name: 'kentan_log_alarms_last_day', value: alarms?.count ?? 0 },
    ]
  })
}
