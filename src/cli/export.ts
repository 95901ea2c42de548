import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { exportEvents } from '#modules/insight/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { withPlatform } from './with-platform.ts'

export const usage = `kentan export --out FILE
  Writes every event of the city, one JSON object a line: what \`kentan recount\` counts.`

/** Exports the record as an auditor sees it. */
export async function run(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { out: { type: 'string', default: 'events.jsonl' } },
  })
  return withPlatform(env, async ({ db }, { tenantId }) => {
    const events = await exportEvents(db, actorWithoutAccount(tenantId, 'auditor'))
    await pipeline(Readable.from(events), createWriteStream(values.out))
    console.log(values.out)
    return 0
  })
}
