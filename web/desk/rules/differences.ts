import { ownSetting } from '#modules/people/domain/words.ts'
import type { Rules } from '../api.ts'
import { type Line, linesOf } from './rule-lines.ts'

/** What one rule was and what it is now; null where it is not there. */
export type Difference = {
  key: string
  label: string
  was: string | null
  is: string | null
  /** The source that was kept although it may tell of the earlier number. */
  keptSource: string | null
}

/** The rules that differ between two versions, in the order of the page. */
export function differencesOf(before: Rules, after: Rules): Difference[] {
  const earlier = new Map(linesOf(before).map((line) => [line.key, line]))
  const later = new Map(linesOf(after).map((line) => [line.key, line]))
  const keys = [...new Set([...later.keys(), ...earlier.keys()])]
  return keys.flatMap((key) => {
    const [was, is] = [earlier.get(key), later.get(key)]
    const label = is?.label ?? was?.label ?? key
    if (was?.text === is?.text && was?.source === is?.source && was?.label === is?.label) return []
    return [{ key, label, was: wordsOf(was, is), is: wordsOf(is, was), keptSource: kept(was, is) }]
  })
}

const kept = (was?: Line, is?: Line) =>
  was?.source === is?.source && is?.source !== ownSetting ? (is?.source ?? null) : null

/** The source is told only where it differs, or a reader would look for the difference in vain. */
function wordsOf(line: Line | undefined, other: Line | undefined): string | null {
  if (line === undefined) return null
  const text = line.label === other?.label || !other ? line.text : `${line.label} ${line.text}`
  return line.source === other?.source ? text : `${text}（${line.source}）`
}

/** Somebody's changes to a version laid over a newer one: what they left alone follows the newer. */
export function rebased(mine: Rules, base: Rules, newest: Rules): Rules {
  const talks = laidOver(mine.talks, base.talks, newest.talks)
  const routing = laidOver(mine.routing, base.routing, newest.routing)
  const problems = laidOver(mine.problems, base.problems, newest.problems)
  const rectification = laidOver(mine.rectification, base.rectification, newest.rectification)
  return { ...laidOver(mine, base, newest), talks, routing, problems, rectification }
}

function laidOver<Part extends object>(mine: Part, base: Part, newest: Part): Part {
  const changed = Object.entries(mine).filter(
    ([name, value]) => canonical(value) !== canonical(base[name as keyof Part]),
  )
  return { ...newest, ...Object.fromEntries(changed) }
}

/** As text, with names sorted: the database keeps an object's names in an order of its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
