import type { Actor } from '#kernel/actor.ts'
import type { Database } from '#platform/database/database.ts'
import { approvedErasures, eraseAppeal } from './erase.ts'

/** Carries out what two people have agreed to, one transaction each. */
export async function wakeErasures(
  db: Database,
  clock: Actor,
  mayGoOn: () => boolean,
): Promise<{ erased: number }> {
  let erased = 0
  for (const one of await db.as(clock, approvedErasures)) {
    if (!mayGoOn()) break
    if (await db.as(clock, (ctx) => eraseAppeal(ctx, one))) erased += 1
  }
  return { erased }
}
