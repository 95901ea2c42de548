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
    for (const row of rows) if (narrow(row, ranges)) changed = true
    if (!changed) break
  }
  return ranges
}

/** Most bounds have settled by then; what has not is looser, never wrong, and is looked at with all else together. */
const mostRounds = 4

/** Whether these bounds give a small number away, exactly or as surely small. That a nothing is nothing may be known. */
export function isLearnt(cell: Cell, { low, high }: Range): boolean {
  if (low === 0 && high === 0) return isSmall(cell)
  return high < leastShown && low > -leastShown
}

/** What the others of a row leave for each of its numbers: the sum less the most and the least they can be. */
function narrow({ terms, sum }: Row, ranges: Ranges): boolean {
  const parts = terms.map(({ id, by }) => {
    const { low, high } = ranges.get(id) ?? anything
    return by > 0 ? { low: by * low, high: by * high } : { low: by * high, high: by * low }
  })
  const [lows, highs] = [total(parts.map(({ low }) => low)), total(parts.map(({ high }) => high))]
  let changed = false
  for (const [nth, { id, by }] of terms.entries()) {
    const [range, { low, high }] = [ranges.get(id), parts[nth] ?? anything]
    if (range === undefined) continue
    const left = { low: sum - without(highs, high), high: sum - without(lows, low) }
    if (narrowOne(range, by, left)) changed = true
  }
  return changed
}

const anything: Range = { low: -Infinity, high: Infinity }

/** A sum whose endless parts are counted apart. */
type Total = { sum: number; endless: number; end: number }

function total(parts: readonly number[]): Total {
  const finite = parts.filter(Number.isFinite)
  const endless = parts.length - finite.length
  const end = parts.find((one) => !Number.isFinite(one)) ?? 0
  return { sum: finite.reduce((sum, one) => sum + one, 0), endless, end }
}

function without({ sum, endless, end }: Total, part: number): number {
  if (Number.isFinite(part)) return endless > 0 ? end : sum - part
  return endless > 1 ? end : sum
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
