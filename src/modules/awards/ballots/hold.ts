import { sql } from 'kysely'
import type { Ctx } from '#platform/database/context.ts'

/**
 * Holds the ballots of a round until the end of the transaction: casting goes side by side, and counting alone.
 * So whatever was cast before a count is in it, and whatever comes later is told that the vote is over. It is
 * no lock of the round's row, which an enterprise may not change, and so may not lock.
 */
export async function holdBallots(ctx: Ctx, cycleId: string, to: 'cast' | 'count'): Promise<void> {
  const lock = sql`hashtext(${`${ctx.actor.tenantId} ${cycleId} ballots`})`
  const held =
    to === 'cast'
      ? sql`select pg_advisory_xact_lock_shared(${lock})`
      : sql`select pg_advisory_xact_lock(${lock})`
  await held.execute(ctx.tx)
}
