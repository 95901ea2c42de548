import { parseArgs } from 'node:util'
import { fillLikeness } from '#modules/appeals/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { rebuild } from '#platform/record/rebuild.ts'
import { rebuildCounts } from '#platform/record/stored-counts.ts'
import { loops } from '../loops.ts'
import { progressLine } from './progress.ts'
import { withPlatform } from './with-platform.ts'

export const usage = `kentan rebuild [--check]
  Rewrites every summary, and the sums of figures, from their events; with --check only tells which differ (exit code 1 if any).`

/** Compares summaries with what their events add up to; without --check rewrites those that differ. */
export async function run(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { values } = parseArgs({ args, options: { check: { type: 'boolean', default: false } } })
  return withPlatform(env, async ({ db }, { tenantId }) => {
    const bar = progressLine()
    let different = 0
    for (const stored of loops) {
      const found = await db.as(actorWithoutAccount(tenantId, 'clock'), (ctx) =>
        rebuild(ctx.tx, tenantId, stored, {
          repair: !values.check,
          progress: (done) => bar.show(`${done}`, 0),
        }),
      )
      bar.end()
      const what = values.check ? 'differ' : 'rewritten'
      console.log(`${found.loop}: ${found.streams} streams, ${found.different.length} ${what}`)
      for (const id of found.different.slice(0, 20)) console.log(`  ${id}`)
      different += found.different.length
    }
    const counts = await db.as(actorWithoutAccount(tenantId, 'clock'), (ctx) =>
      rebuildCounts(ctx.tx, tenantId, loops, {
        repair: !values.check,
        progress: (done) => bar.show(`${done}`, 0),
      }),
    )
    bar.end()
    console.log(`figures: ${counts.length} sums ${values.check ? 'differ' : 'rewritten'}`)
    for (const place of counts.slice(0, 20)) console.log(`  ${place}`)
    different += counts.length
    if (!values.check) {
      const filled = await fillLikeness(db, actorWithoutAccount(tenantId, 'clock'))
      if (filled > 0) console.log(`appeal: ${filled} noted by what they are found as alike`)
    }
    return values.check && different > 0 ? 1 : 0
  })
}
