import { parseArgs } from 'node:util'
import { exploreAppeals } from '#modules/appeals/index.ts'
import { publishedCalendar } from '#modules/calendar/index.ts'
import { presetOf, presets } from '#modules/people/index.ts'

export const usage = `kentan explore [--preset huzhou] [--depth 60] [--json]
  Walks the lifecycle of an appeal: every command by every role from every state that can be reached.
  The presets are ${presets.map(({ key }) => key).join(', ')}.
  Exit code 1 when there is a dead end, a state without a date, or a moved reply date.`

/** Explores the appeal's lifecycle under a preset's rules. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      preset: { type: 'string', default: 'huzhou' },
      depth: { type: 'string', default: '60' },
      json: { type: 'boolean', default: false },
    },
  })
  // Why: most of what is tried is refused, and nobody reads where.
  Error.stackTraceLimit = 0
  const { rules } = presetOf(values.preset)
  const place = { start: '2026-12-14', depth: Number(values.depth) }
  const explored = exploreAppeals(rules, publishedCalendar(), place)
  const { faults } = explored
  const deepest = Math.max(...[...explored.states.values()].map(({ depth }) => depth))
  const { states, edges, complete } = explored
  const summary = { states: states.size, steps: edges.length, deepest, complete, faults }
  if (values.json) console.log(JSON.stringify(summary))
  else {
    console.log(
      `${summary.states} states, ${summary.steps} steps between them, the deepest after ${deepest}` +
        (complete ? ': all there are' : '; the depth ran out before every state was tried'),
    )
    for (const fault of faults) console.log(`  ${fault}`)
  }
  return faults.length === 0 ? 0 : 1
}
