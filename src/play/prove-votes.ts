import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { recountVotes } from '../recount/awards/recount.ts'
import { differences } from '../recount/differences.ts'
import type { Cast } from './people.ts'
import { readVotes } from './published-votes.ts'

/** Counts the votes for good cases again from the exported events and the opened ballots; none differs. */
export async function proveVotes({ auditor }: Cast, out: string, asOf: string): Promise<string[]> {
  const { published, boxes } = await readVotes(auditor)
  const lines = createInterface({ input: createReadStream(join(out, 'events.jsonl'), 'utf8') })
  const { votes, faults } = await recountVotes(lines, { asOf, boxes })
  return [...differences(published, votes, 'awards'), ...faults]
}
