import { type Cell, type Equation, isSmall, leastShown } from './cells.ts'

export type Range = { low: number; high: number }
export type Ranges = ReadonlyMap<string, Range>

/** What withheld numbers come to together, and the equation that says so. */
export type Row = { terms: Equation; sum: number; equation: Equation }

/** The equations with what is shown moved to the other side; those that are left with nothing are done. */
export function rowsOf(
  cells: ReadonlyMap<string, Cell>,
  equations: readonly Equation[],
  withheld: ReadonlySet<string>,
): Row[] {
  return equations.flatMap((equation) => {
    const terms = equation.filter(({ id }) => withheld.has(id))
    if (terms.length === 0) return []
    const shown = equation.filter(({ id }) => !withheld.has(id))
    const known = shown.reduce((sum, { id, by }) => sum + by * (cells.get(id)?.value ?? 0), 0)
    return [{ terms, sum: -known, equation }]
  })
}

/**
 * Between which bounds each withheld number lies for whoever looks at one equation after the other and
 * hands the bounds on until they settle. Who looks at several at once may know more: see `findTwins`.
 */
export function rangesOf(
  cells: ReadonlyMap<string, Cell>,
  rows: readonly Row[],
  withheld: ReadonlySet<string>,
): Map<string, Range> {
  const ranges = new Map<string, Range>()
  for (const id of withheld) {
    ranges.set(id, { low: cells.get(id)?.change ? -Infinity : 0, high: Infinity })
  }
  for (let round = 0; round < mostRounds; round += 1) {
    let changed = false
    for (const { terms, sum } of rows) {
      for (const { id, by } of terms) {
        const range = ranges.get(id)
        if (range && narrowOne(range, by, leftFor(terms, id, sum, ranges))) changed = true
      }
    }
    if (!changed) break
  }
  return ranges
}

/** More rounds than bounds take to settle in tables of a city; what has not settled is looser, never wrong. */
const mostRounds = 100

/** Whether these bounds give a small number away, exactly or as surely small. That a nothing is nothing may be known. */
export function isLearnt(cell: Cell, { low, high }: Range): boolean {
  if (low === 0 && high === 0) return isSmall(cell)
  return high < leastShown && low > -leastShown
}

/** What the others of a row leave for one: `sum` less the most and the least they can be. */
function leftFor(terms: Row['terms'], wanted: string, sum: number, ranges: Ranges): Range {
  let [least, most] = [0, 0]
  for (const { id, by } of terms) {
    if (id === wanted) continue
    const { low, high } = ranges.get(id) ?? { low: 0, high: Infinity }
    least += by > 0 ? by * low : by * high
    most += by > 0 ? by * high : by * low
  }
  return { low: sum - most, high: sum - least }
}

function narrowOne(range: Range, by: number, left: Range): boolean {
  const [one, other] = [left.low / by, left.high / by]
  // Numbers of appeals are whole.
  const low = Math.ceil(Math.min(one, other))
  const high = Math.floor(Math.max(one, other))
  const narrower = low > range.low || high < range.high
  if (low > range.low) range.low = low
  if (high < range.high) range.high = high
  return narrower
}
