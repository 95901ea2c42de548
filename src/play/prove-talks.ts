import { createReadStream, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { differences } from '../recount/differences.ts'
import type { Beside } from '../recount/recount.ts'
import { recountTalks } from '../recount/talks/recount.ts'
import type { Cast } from './people.ts'
import { readTalks } from './published-talks.ts'

/** Counts the talks again from the saved events alone, and says every difference from what the API tells. */
export async function proveTalks(
  { auditor }: Cast,
  out: string,
  { beside, asOf }: { beside: Beside; asOf: string },
) {
  const published = await readTalks(auditor)
  const lines = createInterface({ input: createReadStream(join(out, 'events.jsonl'), 'utf8') })
  const { shown, sums, faults } = await recountTalks(lines, { ...beside, asOf })
  writeFileSync(join(out, 'talks.json'), `${JSON.stringify(sums, null, 2)}\n`)
  return { published, sums, differences: [...differences(published, shown), ...faults] }
}
