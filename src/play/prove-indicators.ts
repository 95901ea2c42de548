import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { recountIndicators } from '../recount/indicators/recount.ts'
import type { Beside } from '../recount/recount.ts'
import type { Cast } from './people.ts'
import { indicatorsDiffer } from './published-indicators.ts'

/** Counts every indicator again from the exported events, of the city and of each place; none differs. */
export async function proveIndicators(
  { auditor }: Cast,
  out: string,
  { beside: { notices }, asOf }: { beside: Beside; asOf: string },
): Promise<string[]> {
  const lines = createInterface({ input: createReadStream(join(out, 'events.jsonl'), 'utf8') })
  const { places, faults } = await recountIndicators(lines, { asOf, notices })
  return [...(await indicatorsDiffer(auditor, places)), ...faults]
}
