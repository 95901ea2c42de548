import { type Figure, type GroundRow, partsOf } from './ground.ts'
import { isAdding } from './identities.ts'

/** The row of those that belong to none of the others, such as appeals that no office has yet. */
export const noneOfThem = 'none'

/** Adds what the rows leave of the city, so that they add up to it, and the rest cannot be worked out. */
export function withRemainder(
  rows: readonly GroundRow[],
  city: readonly Figure[],
  { codes, name }: { codes: readonly string[]; name: string },
): GroundRow[] {
  const left = city
    .filter(({ code }) => codes.includes(code) && isAdding(code))
    .flatMap((figure) => leftOf(figure, rows) ?? [])
  const nothing = left.every((figure) => partsOf(figure).every(({ value }) => value === 0))
  if (nothing || rows.some(({ key }) => key === noneOfThem)) return [...rows]
  return [...rows, { key: noneOfThem, name, figures: left }]
}

/** What is left of one figure; none where the rows overlap, so that they are more than all. */
function leftOf(figure: Figure, rows: readonly GroundRow[]): Figure | null {
  const theirs = rows.flatMap(({ figures }) => figures.filter(({ code }) => code === figure.code))
  const sum = (of: (one: Figure) => number | null) =>
    theirs.reduce((total, one) => total + (of(one) ?? 0), 0)
  const n = (figure.n ?? 0) - sum((one) => one.n)
  if (figure.of === null) return n < 0 ? null : { ...figure, n }
  const of = figure.of - sum((one) => one.of)
  const excluded = figure.excluded - sum((one) => one.excluded)
  // A median of what is left cannot be had from the others.
  if (partsOf(figure).every(({ part }) => part !== 'rest')) return null
  return n < 0 || of < n || excluded < 0 ? null : { ...figure, n, of, excluded }
}
