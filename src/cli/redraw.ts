import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { readDrawPaper, redraw } from '#modules/talks/index.ts'

export const usage = `kentan redraw FILE [--json]
  Redoes a published draw (the answer of GET /api/v1/talk-draws/ID) from its seed and its candidates.
  Exit code 1 when the roster or the list is another one than was published.`

/** Redoes a published draw; it asks no database and no server. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  })
  const [file] = positionals
  if (file === undefined) {
    console.error(usage)
    return 2
  }
  const paper = readDrawPaper(await readFile(file, 'utf8'))
  const { same, faults, roster } = redraw(paper)
  if (values.json) console.log(JSON.stringify({ same, faults, roster }))
  else {
    console.log(`${paper.candidates.length} candidates, ${paper.seats} seats, seed ${paper.seed}`)
    console.log(same ? `the same roster: ${roster.join(' ')}` : `differs: ${faults.join('; ')}`)
    if (!same) console.log(`redrawn: ${roster.join(' ')}`)
  }
  return same ? 0 : 1
}
