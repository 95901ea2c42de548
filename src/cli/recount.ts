import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { dayOf } from '#kernel/day.ts'
import { computeFigures, exportEvents } from '#modules/insight/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { differences, recount } from '../recount/recount.ts'
import { withPlatform } from './with-platform.ts'

export const usage = `kentan recount [--events FILE [--as-of DAY]]
  Counts the published figures again from exported events by separate code, and compares; from a
  file it only counts. Exit code 1 when the figures differ.`

/** Recounts the city's figures, or those of an exported file. */
export async function run(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { events: { type: 'string' }, 'as-of': { type: 'string' } },
  })
  if (values.events !== undefined) {
    const lines = createInterface({ input: createReadStream(values.events, 'utf8') })
    const asOf = values['as-of'] ?? dayOf(new Date().toISOString())
    console.log(JSON.stringify(await recount(lines, asOf), null, 2))
    return 0
  }
  return withPlatform(env, async ({ db }, { tenantId }) => {
    const auditor = actorWithoutAccount(tenantId, 'auditor')
    const published = await db.as(auditor, computeFigures)
    const found = differences(published, await recount(exportEvents(db, auditor), published.asOf))
    console.log(found.length === 0 ? 'recount: equal' : `recount differs:\n  ${found.join('\n  ')}`)
    return found.length === 0 ? 0 : 1
  })
}
