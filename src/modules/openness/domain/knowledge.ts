import { type Cell, type Equation, isSmall, leastShown, type Row } from './cells.ts'
import { eliminate } from './eliminate.ts'
import { decimal, whole } from './fraction.ts'

export type Range = { low: number; high: number }

/**
 * Between which bounds each withheld number lies for whoever knows all that is shown and what adds up to
 * what: by elimination, and by bounds handed from number to number until they settle.
 */
export function rangesOf(
  cells: ReadonlyMap<string, Cell>,
  equations: readonly Equation[],
  withheld: ReadonlySet<string>,
  settled: Settled = new Map(),
): Map<string, Range> {
  const ranges = new Map<string, Range>()
  for (const id of withheld) {
    ranges.set(id, { low: cells.get(id)?.change ? -Infinity : 0, high: Infinity })
  }
  for (const rows of apart(rowsOf(cells, equations, withheld))) {
    const ids = [...new Set(rows.flatMap(({ terms }) => [...terms.keys()]))]
    const name = `${rows.length} ${ids.join(' ')}`
    const known = settled.get(name)
    if (known === undefined) {
      narrow([...rows, ...eliminate(rows)], ranges)
      settled.set(name, new Map(ids.map((id) => [id, ranges.get(id) ?? anything])))
    } else {
      for (const [id, range] of known) ranges.set(id, range)
    }
  }
  return ranges
}

/** The bounds of numbers that are tied to each other, by their names: the same while nothing more is withheld there. */
export type Settled = Map<string, Map<string, Range>>
const anything: Range = { low: -Infinity, high: Infinity }

/** Whether these bounds give a small number away: exactly, or as surely small. */
export function isLearnt(cell: Cell, { low, high }: Range): boolean {
  if (!isSmall(cell)) return false
  return low === high || (high < leastShown && low > -leastShown)
}

function rowsOf(
  cells: ReadonlyMap<string, Cell>,
  equations: readonly Equation[],
  withheld: ReadonlySet<string>,
): Row[] {
  return equations.flatMap((equation) => {
    const row: Row = { terms: new Map(), sum: whole(0) }
    let known = 0
    for (const { id, by } of equation) {
      if (withheld.has(id)) row.terms.set(id, whole(by))
      else known += by * (cells.get(id)?.value ?? 0)
    }
    row.sum = whole(-known)
    return row.terms.size === 0 ? [] : [row]
  })
}

/** Rows that share no number, even by way of others, are looked at apart. */
function apart(rows: readonly Row[]): Row[][] {
  const leader = new Map<string, string>()
  const find = (id: string): string => {
    let at = id
    for (let up = leader.get(at); up !== undefined && up !== at; up = leader.get(at)) at = up
    if (at !== id) leader.set(id, at)
    return at
  }
  for (const { terms } of rows) {
    const [first, ...rest] = [...terms.keys()].map(find)
    for (const id of rest) if (first !== undefined && id !== first) leader.set(id, first)
  }
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const name = find(row.terms.keys().next().value ?? '')
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [row])
    else group.push(row)
  }
  return [...groups.values()]
}

/** More rounds than bounds take to settle in tables of a city; what has not settled is looser, never wrong. */
const mostRounds = 100

function narrow(rows: readonly Row[], ranges: Map<string, Range>): void {
  const plain = rows.map(({ terms, sum }) => ({
    terms: [...terms].map(([id, by]) => ({ id, by: decimal(by) })),
    sum: decimal(sum),
  }))
  for (let round = 0; round < mostRounds; round += 1) {
    let changed = false
    for (const { terms, sum } of plain) {
      for (const { id, by } of terms) {
        const range = ranges.get(id)
        if (range && narrowOne(range, by, leftFor(terms, id, sum, ranges))) changed = true
      }
    }
    if (!changed) return
  }
}

type Terms = readonly { id: string; by: number }[]

/** What the others of a row leave for one: `sum` less the most and the least they can be. */
function leftFor(terms: Terms, wanted: string, sum: number, ranges: Map<string, Range>): Range {
  let [least, most] = [0, 0]
  for (const { id, by } of terms) {
    if (id === wanted) continue
    const { low, high } = ranges.get(id) ?? { low: 0, high: Infinity }
    least += by > 0 ? by * low : by * high
    most += by > 0 ? by * high : by * low
  }
  return { low: sum - most, high: sum - least }
}

const hair = 1e-9

function narrowOne(range: Range, by: number, left: Range): boolean {
  const [one, other] = [left.low / by, left.high / by]
  // Numbers of appeals are whole.
  const low = Math.ceil(Math.min(one, other) - hair)
  const high = Math.floor(Math.max(one, other) + hair)
  const narrower = low > range.low || high < range.high
  if (low > range.low) range.low = low
  if (high < range.high) range.high = high
  return narrower
}
