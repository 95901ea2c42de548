import { createReadStream, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { keptDiffers } from '../recount/published/recount.ts'
import type { Beside } from '../recount/recount.ts'
import { checkSuppression } from '../verify/check-suppression.ts'
import type { Cast } from './people.ts'
import { readKept } from './published-kept.ts'

/**
 * Counts every edition, report and pack again from the exported events until its moment, and attacks the editions
 * of open data together; nothing differs, and nothing that is withheld is worked out.
 */
export async function proveKept(
  { auditor }: Cast,
  out: string,
  { notices }: Beside,
): Promise<string[]> {
  const kept = await readKept(auditor)
  // Why not before: lines that nobody reads yet are lost, and so is their end.
  const lines = createInterface({ input: createReadStream(join(out, 'events.jsonl'), 'utf8') })
  const differing = await keptDiffers(lines, { ...kept, notices })
  return [...differing, ...derivedFrom(kept.editions, join(out, 'open-data'))]
}

/** What an attack works out from the editions, which are left as they were published. */
function derivedFrom(editions: readonly { number: number }[], folder: string): string[] {
  mkdirSync(folder, { recursive: true })
  const texts = editions.map((edition) => {
    const text = JSON.stringify(edition)
    writeFileSync(join(folder, `${edition.number}.json`), text)
    return text
  })
  return checkSuppression(texts).findings.map(({ where, why }) => `open data, ${where}: ${why}`)
}
