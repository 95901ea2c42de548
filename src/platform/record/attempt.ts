import type { Actor } from '#kernel/actor.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'

/**
 * What the clock does to one thing, in a transaction of its own. False when there was nothing to do, which `work`
 * says by false, and when it is refused: another worker or a person was first, or the thing moved on.
 */
export async function attempt(
  db: Database,
  clock: Actor,
  work: (ctx: Ctx) => Promise<unknown>,
): Promise<boolean> {
  try {
    return (await db.as(clock, work)) !== false
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
