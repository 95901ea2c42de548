import { parseArgs } from 'node:util'
import { exploreAppeals } from '#modules/appeals/index.ts'
import { publishedCalendar } from '#modules/calendar/index.ts'
import { profileOf } from '#modules/people/index.ts'

export const usage = `kentan explore [--profile huzhou] [--depth 60] [--json]
  Walks the lifecycle of an appeal: every command by every role from every state that can be reached.
  Exit code 1 when there is a dead end, a state without a date, or a moved reply date.`

/** Explores the appeal's lifecycle under a profile's rules. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      profile: { type: 'string', default: 'huzhou' },
      depth: { type: 'string', default: '60' },
      json: { type: 'boolean', default: false },
    },
  })
  // Why: most of what is tried is refused, and nobody reads where.
  Error.stackTraceLimit = 0
  const { rules } = profileOf(values.profile)
  const place = { start: '2026-09-21', depth: Number(values.depth) }
  const explored = exploreAppeals(rules, publishedCalendar(), place)
  const { faults } = explored
  const deepest = Math.max(...[...explored.states.values()].map(({ depth }) => depth))
  const summary = { states: explored.states.size, steps: explored.edges.length, deepest, faults }
  if (values.json) console.log(JSON.stringify(summary))
  else {
    console.log(
      `${summary.states} states, ${summary.steps} steps taken, the deepest after ${deepest}`,
    )
    for (const fault of faults) console.log(`  ${fault}`)
  }
  return faults.length === 0 ? 0 : 1
}
