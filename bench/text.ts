import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { progressLine } from '../src/cli/progress.ts'
import { LineFault } from '../src/cli/text-lines.ts'
import { describeBareMachine } from './machine.ts'
import { keep } from './report.ts'
import { duplicated } from './text-duplicates.ts'
import { beyondPlain, type Figure, isMissed, table } from './text-figure.ts'
import { filesIn } from './text-files.ts'
import { problems } from './text-problems.ts'
import { replies } from './text-replies.ts'
import { routing } from './text-routing.ts'
import { knownItems } from './text-search.ts'

const parts = { routing, problems, duplicates: duplicated, replies, search: knownItems }

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    json: { type: 'boolean', default: false },
    dry: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
})

/** Measures what texts are read for on files of a data folder, beside what a plain baseline reaches. */
function bench(): number {
  const files = filesIn(resolve(values.data))
  const progress = progressLine()
  const chosen = Object.entries(parts).filter(([name]) => (values.only ?? name) === name)
  if (chosen.length === 0) throw new LineFault(`--only: one of ${Object.keys(parts).join(' ')}`)
  const figures = chosen.flatMap(([, part]): Figure[] => part(files, progress.say))
  progress.end()
  const at = new Date().toISOString().slice(0, 16).replace('T', ' ')
  const machine = describeBareMachine()
  const section = [`## Text, ${at}`, machine.map((line) => `- ${line}`).join('\n'), table(figures)]
  if (values.json) console.log(JSON.stringify({ at, machine, figures: figures.map(told) }))
  else console.log(section.join('\n\n'))
  if (!values.json && !values.dry && values.only === undefined) keep(section.join('\n\n'))
  return figures.some(isMissed) ? 1 : 0
}

const told = (figure: Figure) => ({
  ...figure,
  beyondPlain: beyondPlain(figure),
  reached: figure.must === undefined ? null : !isMissed(figure),
})

try {
  process.exitCode = bench()
} catch (error) {
  console.error(error instanceof LineFault ? error.message : error)
  process.exitCode = 2
}
