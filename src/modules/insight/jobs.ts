import type { Actor } from '#kernel/actor.ts'
import type { Database } from '#platform/database/database.ts'
import { addUp } from '#platform/record/added-up.ts'
import type { StoredLoop } from '#platform/record/loop-store.ts'
import { countsStand, rebuildCounts } from '#platform/record/stored-counts.ts'

// biome-ignore lint/suspicious/noExplicitAny: any loop, whatever its states and commands are
type AnyLoop = StoredLoop<any, any, any, any>

/**
 * Keeps the figures in order: what an earlier release recorded is counted once, and what steps have noted since
 * is added up. Answers how many notes were.
 */
export async function tendFigures(
  db: Database,
  clock: Actor,
  loops: readonly AnyLoop[],
  mayGoOn: () => boolean,
): Promise<{ addedUp: number }> {
  const { tenantId } = clock
  const stands = await db.as(clock, (ctx) => countsStand(ctx.tx, tenantId))
  if (!stands) await db.as(clock, (ctx) => rebuildCounts(ctx.tx, tenantId, loops, { repair: true }))
  return addUp(db, clock, mayGoOn)
}
