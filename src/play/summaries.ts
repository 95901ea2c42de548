import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Database } from '#platform/database/database.ts'
import { rebuild } from '#platform/record/rebuild.ts'
import { rebuildCounts } from '#platform/record/stored-counts.ts'
import { loops } from '../loops.ts'

/** As `rebuild --check` does: how many summaries there are, and which differ from their events. */
export async function compareSummaries(db: Database, tenantId: string) {
  const streams: Record<string, number> = {}
  const differences: string[] = []
  for (const stored of loops) {
    const found = await db.as(actorWithoutAccount(tenantId, 'clock'), ({ tx }) =>
      rebuild(tx, tenantId, stored, { repair: false }),
    )
    streams[found.loop] = found.streams
    differences.push(...found.different.map((id) => `${found.loop} ${id}: not what its events say`))
  }
  const sums = await db.as(actorWithoutAccount(tenantId, 'clock'), ({ tx }) =>
    rebuildCounts(tx, tenantId, loops, { repair: false }),
  )
  differences.push(...sums.map((place) => `figures ${place}: not what the events add up to`))
  return { streams, differences }
}
