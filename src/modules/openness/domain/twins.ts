import { type Cell, type Equation, isSmall, leastShown } from './cells.ts'
import type { Ranges, Row } from './knowledge.ts'

/** What a solver is asked for: numbers that fit sums, the wanted ones as large as they can be. */
export type Programme = {
  /** How many numbers; they are counted from 0. */
  size: number
  /** Which of them may be negative. */
  signed: readonly number[]
  rows: readonly { terms: readonly { at: number; by: number }[]; sum: number }[]
  /** Which are wanted large, or, by -1, far below nothing; none counts for more than `most`. */
  wanted: readonly { at: number; by: number }[]
  most: number
  /** Whether only whole numbers will do. */
  whole: boolean
}

/** The numbers; and, where they need not be whole, which rows keep the wanted ones from being larger. */
export type Solution = { values: ArrayLike<number>; binding: ReadonlySet<number> }
export type Solve = (programme: Programme) => Solution

/** A small number that is given away, and by which equations together. */
export type Leak = { id: string; by: readonly Equation[] }

type Search = {
  cells: ReadonlyMap<string, Cell>
  rows: readonly Row[]
  ranges: Ranges
  /** The numbers a twin is known for; they stay safe when more is withheld. */
  safe: Set<string>
}

/**
 * Looks for twins of the city: whole numbers for all that is withheld, which would be published just as
 * it is, but where a small number is five or more. Nobody can tell the city from its twin, however he
 * reckons. Answers the small numbers that have none. A twin is added up here again: the solver need not be trusted.
 */
export function findTwins(search: Search, solve: Solve): Leak[] {
  const { cells, rows, safe } = search
  const ids = [...new Set(rows.flatMap(({ terms }) => terms.map(({ id }) => id)))]
  const ask = asking(search, ids, solve)
  const open = () => ids.filter((id) => !safe.has(id) && isToHide(search, id))
  // Many at once first: whatever is in nobody's way becomes large together.
  for (let wanted = open(); wanted.length > 0; ) {
    ask(wanted)
    const left = open()
    if (left.length === wanted.length) break
    wanted = left
  }
  const leaks: Leak[] = []
  for (const id of open()) {
    const { reached, by } = ask([id])
    if (!safe.has(id) && cells.get(id)?.change) ask([id], -1)
    const cell = cells.get(id)
    if (safe.has(id) || cell === undefined) continue
    const isKnownNothing = cell.value === 0 && reached < 1 && !isSmall(cell)
    if (!isKnownNothing) leaks.push({ id, by })
  }
  return leaks
}

/** Whether nobody may learn that a number is below five. That what is nothing is nothing may be known. */
function isToHide({ cells, ranges }: Search, id: string): boolean {
  const [cell, range] = [cells.get(id), ranges.get(id)]
  if (cell === undefined || range === undefined || Math.abs(cell.value) >= leastShown) return false
  return isSmall(cell) || range.low !== 0 || range.high !== 0
}

/** Asks the solver for numbers in which these are large, and notes all that are large in what it finds. */
function asking({ cells, rows, safe }: Search, ids: readonly string[], solve: Solve) {
  const places = new Map(ids.map((id, at) => [id, at]))
  const at = (id: string) => places.get(id) ?? 0
  const plain: Omit<Programme, 'wanted' | 'whole'> = {
    ...{ size: ids.length, most: leastShown },
    signed: ids.flatMap((id, nth) => (cells.get(id)?.change ? [nth] : [])),
    rows: rows.map(({ terms, sum }) => ({
      terms: terms.map(({ id, by }) => ({ at: at(id), by })),
      sum,
    })),
  }
  const note = (values: readonly number[]) => {
    for (const [nth, id] of ids.entries()) {
      if (Math.abs(values[nth] ?? 0) >= leastShown) safe.add(id)
    }
  }
  return (large: readonly string[], by: 1 | -1 = 1) => {
    const wanted = large.map((id) => ({
      at: at(id),
      by: (cells.get(id)?.value ?? 0) < 0 ? -by : by,
    }))
    const programme = { ...plain, wanted }
    const { values, binding } = solve({ ...programme, whole: false })
    const reached = Math.max(0, ...wanted.map(({ at, by }) => by * (values[at] ?? 0)))
    const twin = wholeTwin(programme, values)
    // Why not otherwise: what cannot be large in parts cannot be so whole.
    const other = twin === null && reached > leastShown - 0.5
    const whole = other ? wholeTwin(programme, solve({ ...programme, whole: true }).values) : twin
    if (whole !== null) note(whole)
    return {
      reached,
      by: rows.flatMap(({ equation }, nth) => (binding.has(nth) ? [equation] : [])),
    }
  }
}

/** The numbers as whole ones, if they add up; else null. */
function wholeTwin(
  { size, signed, rows }: Pick<Programme, 'size' | 'signed' | 'rows'>,
  found: ArrayLike<number>,
): number[] | null {
  if (found.length < size) return null
  const values = Array.from({ length: size }, (_, at) => Math.round(found[at] ?? Number.NaN))
  const negative = new Set(signed)
  const fits =
    values.every((value, at) => value >= 0 || negative.has(at)) &&
    rows.every(({ terms, sum }) => sum === sumOf(terms, values))
  return fits ? values : null
}

const sumOf = (terms: readonly { at: number; by: number }[], values: readonly number[]): number =>
  terms.reduce((all, { at, by }) => all + by * (values[at] ?? Number.NaN), 0)
