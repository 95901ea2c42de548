import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { keptDiffers } from '../recount/published/recount.ts'
import type { Beside } from '../recount/recount.ts'
import type { Cast } from './people.ts'
import { readKept } from './published-kept.ts'

/** Counts every edition, report and pack again from the exported events until its moment; none differs. */
export async function proveKept(
  { auditor }: Cast,
  out: string,
  { notices }: Beside,
): Promise<string[]> {
  const kept = await readKept(auditor)
  // Why not before: lines that nobody reads yet are lost, and so is their end.
  const lines = createInterface({ input: createReadStream(join(out, 'events.jsonl'), 'utf8') })
  return keptDiffers(lines, { ...kept, notices })
}
