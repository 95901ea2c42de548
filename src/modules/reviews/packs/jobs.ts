import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import { attempt } from '#platform/record/attempt.ts'
import { daysOf, type Period, proposedBy } from '../domain/packs/period.ts'
import { currentRota } from '../rota/commands.ts'
import { packsOf, planPack } from './commands.ts'

/**
 * Proposes the half-yearly and yearly reviews on their days, each once, in a city that holds reviews and had
 * appeals by then: what was called off stays so.
 */
export async function proposePacks(db: Database, clock: Actor): Promise<number> {
  let proposed = 0
  const periods = await db.as(clock, async (ctx) =>
    (await currentRota(ctx)) === null ? [] : withAppeals(ctx, proposedBy(ctx.today)),
  )
  for (const period of periods) {
    const made = await attempt(db, clock, async (ctx) => {
      if ((await packsOf(ctx, period)).length > 0) return false
      return planPack(ctx, { period, meetsOn: null })
    })
    proposed += made ? 1 : 0
  }
  return proposed
}

/** Of these periods those in whose days somebody submitted an appeal. */
async function withAppeals({ tx, actor }: Ctx, periods: readonly Period[]): Promise<Period[]> {
  const found: Period[] = []
  for (const period of periods) {
    const { from, to } = daysOf(period)
    const { rows } = await sql`select from appeals.appeal
      where tenant_id = ${actor.tenantId} and submitted_on between ${from} and ${to} limit 1`.execute(
      tx,
    )
    if (rows.length > 0) found.push(period)
  }
  return found
}
