import type { Actor } from '#kernel/actor.ts'
import type { Database } from '#platform/database/database.ts'
import { watchReplies } from './flags/watch.ts'
import { drawWeek } from './sampled/draw.ts'

/** Does what time does: replies held against others, relapses noted, the week's checks drawn. */
export async function wakeChecks(
  db: Database,
  clock: Actor,
  mayGoOn: () => boolean = () => true,
): Promise<{ repliesLookedAt: number; relapses: number; checksDrawn: number }> {
  const watched = await watchReplies(db, clock, mayGoOn)
  return { ...watched, checksDrawn: await drawWeek(db, clock) }
}
