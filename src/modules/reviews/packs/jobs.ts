import type { Actor } from '#kernel/actor.ts'
import type { Database } from '#platform/database/database.ts'
import { attempt } from '#platform/record/attempt.ts'
import { proposedBy } from '../domain/packs/period.ts'
import { currentRota } from '../rota/commands.ts'
import { packsOf, planPack } from './commands.ts'
import { withAppeals } from './sample.ts'

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
