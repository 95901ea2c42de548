import { cellId, type Figure, type Ground, type GroundTable, isMedian, partsOf } from './ground.ts'
import { type Identity, identitiesIn, isAdding, isKnown } from './identities.ts'
import { knit, type Web } from './knit.ts'
import { measures } from './measures.ts'
import { withhold } from './suppress.ts'
import type { Solve } from './twins.ts'

/** A figure as anybody reads it: null is withheld where `withheld` names it, and else was not counted. */
export type PrintedCell = {
  code: string
  n: number | null
  of: number | null
  excluded: number | null
  withheld: string[]
}
export type PrintedTable = {
  dimension: GroundTable['dimension']
  period: string
  sumOf: { edition: number; period: string }[]
  replaces: number | null
  rows: { key: string; name: string; cells: PrintedCell[] }[]
  /** Numbers that do not add up from earlier tables, since something changed, as row, code and part. */
  changed: string[]
  /** Codes and parts that the rows do not add up to the city in, since they overlap. */
  apart: string[]
  /** What adds up within every row. */
  identities: { parts: [code: string, part: string][]; total: [code: string, part: string][] }[]
}

export type Published =
  | { withheld: ReadonlySet<string>; tables: PrintedTable[] }
  /** How many small numbers would be given away, whatever is withheld. */
  | { givenAway: number }

/** Makes a publication of figures, after those that were published before it. */
export function publish(
  made: Omit<Ground, 'withheld'>,
  earlier: readonly Ground[],
  solve: Solve,
): Published {
  const web = knit([...earlier, { ...made, withheld: null }])
  const found = withhold(web.cells, web.equations, solve)
  if ('givenAway' in found) return found
  return { ...found, tables: printed(made, web, found.withheld) }
}

/** The tables as anybody reads them. */
export function printed(
  { edition, tables }: Omit<Ground, 'withheld'>,
  { changed, apart }: Web,
  withheld: ReadonlySet<string>,
): PrintedTable[] {
  return tables.map((table) => {
    const start = [edition, table.dimension, table.period, ''].join('/')
    const within = (ids: ReadonlySet<string>) =>
      [...ids].flatMap((id) => (id.startsWith(start) ? [id.slice(start.length)] : []))
    return {
      ...printedTable(edition, table, withheld),
      ...{ changed: within(changed), apart: within(apart) },
    }
  })
}

function printedTable(
  edition: number,
  table: GroundTable,
  withheld: ReadonlySet<string>,
): Omit<PrintedTable, 'changed' | 'apart'> {
  const { dimension, period, sumOf, replaces, rows } = table
  return {
    ...{ dimension, period, sumOf: [...sumOf], replaces },
    identities: identitiesIn(rows).map(plain),
    rows: rows.map(({ key, name, figures }) => {
      const place = { edition, dimension, period, key }
      const cells = figures.map((figure) =>
        printedCell(figure, (part) => withheld.has(cellId(place, figure.code, part))),
      )
      return { key, name, cells: cells.map((cell) => withoutLoose(cell, cells)) }
    }),
  }
}

const plain = ({ parts, total }: Identity): PrintedTable['identities'][number] => ({
  parts: parts.map(([code, part]) => [code, part]),
  total: total.map(([code, part]) => [code, part]),
})

function printedCell(figure: Figure, isWithheld: (part: string) => boolean): PrintedCell {
  const withheld = partsOf(figure)
    .map(({ part }) => part)
    .filter((part) => part !== 'rest' && isWithheld(part))
  // A median tells of how many it is.
  if (isMedian(figure.code) && withheld.length > 0) withheld.push('n')
  const shown = (part: string, value: number | null) => (withheld.includes(part) ? null : value)
  return {
    code: figure.code,
    n: shown('n', figure.n),
    of: shown('of', figure.of),
    excluded: figure.of === null ? null : shown('excluded', figure.excluded),
    withheld,
  }
}

/** The gap is withheld where one of the two rates is that it lies between. */
function withoutLoose(cell: PrintedCell, row: readonly PrintedCell[]): PrintedCell {
  if (cell.code !== 'gap' || cell.n === null) return cell
  const both = ['resolved-by-department', 'resolved-by-enterprise'].every((name) =>
    row.some(({ code, n, of }) => code === name && n !== null && of !== null),
  )
  return both ? cell : { ...cell, n: null, of: null, withheld: ['n'] }
}

/** Which codes of a publication add up over parts of the city and over months. */
export const addingCodes = (): string[] =>
  Object.keys(measures).filter((code) => isAdding(code) && !ofCity(code))

/** Codes that tell of what the city did, and of nobody's appeals. */
export const cityOwnCodes = (): string[] => Object.keys(measures).filter(ofCity)

const ofCity = (code: string) => isKnown(code) && measures[code].ofCity === true

/** The names of what a publication withheld, as it says itself. */
export function withheldIn(edition: number, tables: readonly PrintedTable[]): Set<string> {
  const names = new Set<string>()
  for (const { dimension, period, rows } of tables) {
    for (const { key, cells } of rows) {
      for (const { code, withheld } of cells) {
        for (const part of withheld) {
          names.add(cellId({ edition, dimension, period, key }, code, part))
        }
      }
    }
  }
  return names
}

/** How many numbers are shown, and how many withheld. */
export function tally(tables: readonly PrintedTable[]): { shown: number; withheld: number } {
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
  const withheld = cells.reduce((sum, cell) => sum + cell.withheld.length, 0)
  const shown = cells.reduce(
    (sum, { n, of, excluded }) => sum + [n, of, excluded].filter((one) => one !== null).length,
    0,
  )
  return { shown, withheld }
}
