import { parseArgs } from 'node:util'
import { learnRouter, RouterFault, readRouter, wordsOf, writeRouter } from '#modules/text/index.ts'
import { answered, asked, keyed, LineFault, labelled, readLines, writeLines } from './text-lines.ts'
import { checkReplies, classifyAll, cluster, duplicates, search } from './text-works.ts'

export const usage = `kentan text train --in A.jsonl --model DIR
kentan text classify --model DIR --in B.jsonl --out C.jsonl
kentan text cluster --in B.jsonl --out C.jsonl
kentan text duplicates --in B.jsonl --out C.jsonl
kentan text search --in B.jsonl --queries Q.jsonl --out C.jsonl
kentan text check-reply --in P.jsonl --out C.jsonl
  Works on files of one JSON object a line: id or n, title, body, label, user, reply; queries: query. Writes
  a line for each message, group, pair or query. Exit code 0 when all was read and written, 2 otherwise.`

type Name = 'in' | 'out' | 'model' | 'queries'
type Work = (path: (name: Name) => string) => Promise<void> | void

/** Measures routing, common problems, duplicates, search and replies on files of one's own. */
export async function run(args: string[]): Promise<number> {
  const path = { type: 'string' } as const
  const options = { in: path, out: path, model: path, queries: path }
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
  const work = works.get(positionals.join(' '))
  if (work === undefined) {
    console.error(usage)
    return 2
  }
  try {
    await work((name) => values[name] || missing(name))
    return 0
  } catch (error) {
    if (!(error instanceof LineFault || error instanceof RouterFault)) throw error
    console.error(error.message)
    return 2
  }
}

function missing(name: Name): never {
  throw new LineFault(`--${name} is missing\n${usage}`)
}

const works = new Map<string, Work>([
  ['train', train],
  [
    'classify',
    async (path) => {
      const out = path('out')
      const router = await readRouter(path('model'))
      writeLines(out, classifyAll(router, readLines(path('in'), keyed)))
    },
  ],
  ['cluster', (path) => writeLines(path('out'), cluster(readLines(path('in'), keyed)))],
  ['duplicates', (path) => writeLines(path('out'), duplicates(readLines(path('in'), keyed)))],
  [
    'search',
    (path) => {
      const [lines, queries] = [readLines(path('in'), keyed), readLines(path('queries'), asked)]
      writeLines(path('out'), search(lines, queries))
    },
  ],
  ['check-reply', (path) => writeLines(path('out'), checkReplies(readLines(path('in'), answered)))],
])

async function train(path: (name: Name) => string): Promise<void> {
  const folder = path('model')
  const lines = readLines(path('in'), labelled)
  if (new Set(lines.map(({ label }) => label)).size < 2) {
    throw new LineFault(`${path('in')}: label: one label only; it takes two to tell apart`)
  }
  await writeRouter(folder, learnRouter(lines, wordsOf))
}
