import type { Row } from './cells.ts'
import { dividedBy, type Fraction, isNothing, minus, times, whole } from './fraction.ts'

/**
 * Reduces rows until each has a number of its own that no other row has (Gauss and Jordan): whatever
 * can be worked out exactly stands alone in a row then.
 */
export function eliminate(rows: readonly Row[]): Row[] {
  const done: Row[] = []
  const rowOf = new Map<string, Row>()
  /** In which reduced rows a number stands. */
  const standing = new Map<string, Set<number>>()
  for (const given of rows) {
    const row = { terms: new Map(given.terms), sum: given.sum }
    for (const id of [...row.terms.keys()]) {
      const [factor, other] = [row.terms.get(id), rowOf.get(id)]
      if (factor !== undefined && other !== undefined) subtract(row, other, factor)
    }
    const pivot = row.terms.keys().next().value
    if (pivot === undefined) continue
    scale(row, row.terms.get(pivot) ?? whole(1))
    for (const at of [...(standing.get(pivot) ?? [])]) {
      const other = done[at]
      const factor = other?.terms.get(pivot)
      if (other === undefined || factor === undefined) continue
      subtract(other, row, factor)
      for (const id of row.terms.keys()) note(standing, id, at, other.terms.has(id))
    }
    for (const id of row.terms.keys()) note(standing, id, done.length, true)
    done.push(row)
    rowOf.set(pivot, row)
  }
  return done
}

function subtract(from: Row, row: Row, factor: Fraction): void {
  for (const [id, by] of row.terms) {
    const left = minus(from.terms.get(id) ?? whole(0), times(by, factor))
    if (isNothing(left)) from.terms.delete(id)
    else from.terms.set(id, left)
  }
  from.sum = minus(from.sum, times(row.sum, factor))
}

function scale(row: Row, by: Fraction): void {
  for (const [id, term] of row.terms) row.terms.set(id, dividedBy(term, by))
  row.sum = dividedBy(row.sum, by)
}

function note(standing: Map<string, Set<number>>, id: string, at: number, there: boolean): void {
  const rows = standing.get(id) ?? new Set<number>()
  standing.set(id, rows)
  if (there) rows.add(at)
  else rows.delete(at)
}
