import type { Cell, Equation } from './cells.ts'
import {
  cellId,
  type Figure,
  type Ground,
  type GroundRow,
  type GroundTable,
  type Place,
  partsOf,
} from './ground.ts'
import { type Identity, identitiesIn, isAdding, isKnown } from './identities.ts'
import { ends, measures } from './measures.ts'
import { cityCost } from './suppress.ts'

export type Web = {
  cells: Cell[]
  equations: Equation[]
  /** Where numbers do not add up, because something changed since: such as `2/city/2026-Q3//closed/n`. */
  changed: Set<string>
  /** Where the parts of a city overlap or are not all there. */
  apart: Set<string>
}

/** All numbers of several publications with all that adds up among them: what an attacker has before him. */
export function knit(grounds: readonly Ground[]): Web {
  const web: Web = { cells: [], equations: [], changed: new Set(), apart: new Set() }
  for (const ground of grounds) {
    for (const table of ground.tables) {
      addTable(web, ground, table)
      if (table.dimension !== 'city') addTotals(web, ground, table)
      const parts = table.sumOf.flatMap((name) => tableNamed(grounds, table.dimension, name))
      if (parts.length > 0) addSums(web, at(ground, table), parts)
      const old = table.replaces
      const before = old === null ? [] : replacedBy(grounds, old, table)
      if (before.length > 0) addSums(web, at(ground, table), before)
    }
  }
  return web
}

type Standing = { ground: Ground; table: GroundTable }
const at = (ground: Ground, table: GroundTable): Standing => ({ ground, table })

function tableNamed(
  grounds: readonly Ground[],
  dimension: string,
  name: { edition: number; period: string },
): Standing[] {
  const ground = grounds.find(({ edition }) => edition === name.edition)
  const table = ground?.tables.find(
    (one) => one.dimension === dimension && one.period === name.period,
  )
  return ground && table ? [at(ground, table)] : []
}

const replacedBy = (
  grounds: readonly Ground[],
  edition: number,
  { dimension, period }: GroundTable,
) => tableNamed(grounds, dimension, { edition, period })

const placeOf = ({ edition }: Ground, { dimension, period }: GroundTable, key: string): Place => ({
  edition,
  dimension,
  period,
  key,
})

/** The figures of a row that tell of enterprises' appeals. */
const counted = ({ figures }: GroundRow): Figure[] =>
  figures.filter(({ code }) => !(isKnown(code) && measures[code].ofCity))

function addTable({ cells, equations }: Web, ground: Ground, table: GroundTable): void {
  const identities = identitiesIn(table.rows)
  for (const row of table.rows) {
    const place = placeOf(ground, table, row.key)
    for (const figure of counted(row)) {
      cells.push(...cellsOf(place, figure, { row, ground }))
      if (partsOf(figure).every(({ part }) => part !== 'rest')) continue
      const id = (part: string) => cellId(place, figure.code, part)
      equations.push([
        { id: id('n'), by: 1 },
        { id: id('rest'), by: 1 },
        { id: id('of'), by: -1 },
      ])
    }
    for (const identity of identities) equations.push(equationOf(place, identity))
  }
}

const equationOf = (place: Place, { parts, total }: Identity): Equation => [
  ...parts.map(([code, part]) => ({ id: cellId(place, code, part), by: 1 })),
  ...total.map(([code, part]) => ({ id: cellId(place, code, part), by: -1 })),
]

type Around = { row: GroundRow; ground: Ground }

function cellsOf(place: Place, figure: Figure, { row, ground }: Around): Cell[] {
  return partsOf(figure).map(({ part, value }) => {
    const id = cellId(place, figure.code, part)
    return {
      id,
      value,
      whole: wholeOf(figure, part, row),
      change: false,
      printed: part !== 'rest',
      fate: ground.withheld === null ? null : ground.withheld.has(id) ? 'withheld' : 'shown',
      cost: costOf(place, figure.code, part) + Math.log2(1 + value),
    }
  })
}

/** Of how many a number is a part, within its row. */
function wholeOf({ code, of }: Figure, part: string, { figures }: GroundRow) {
  if (part === 'n' || part === 'rest') {
    if (of !== null) return of
    const isEnd = ends.some((one) => one === code)
    return isEnd ? (figures.find((one) => one.code === 'closed')?.n ?? null) : null
  }
  // That nobody was left out of a rate tells nothing of anybody.
  return null
}

/** The city's own numbers are missed most, then how much there was at all, then of how many a rate is. */
function costOf({ dimension }: Place, code: string, part: string): number {
  const where = dimension === 'city' ? cityCost : 0
  const what = code === 'submitted' || code === 'closed' ? 300 : 0
  return where + what + (part === 'of' ? 100 : part === 'n' ? 30 : 0)
}

/** The rows of a table add up to the city's of the same period; what several offices share does not. */
function addTotals(web: Web, ground: Ground, table: GroundTable): void {
  const whole = ground.tables.find(
    ({ dimension, period }) => dimension === 'city' && period === table.period,
  )
  const [total] = whole?.rows ?? []
  if (whole === undefined || total === undefined) return
  for (const figure of counted(total).filter(({ code }) => isAdding(code))) {
    for (const { part, value } of partsOf(figure)) {
      const found = table.rows.flatMap((row) => {
        const known = valueIn(row, figure.code, part)
        const id = cellId(placeOf(ground, table, row.key), figure.code, part)
        return known === undefined ? [] : [{ id, by: 1, value: known }]
      })
      // Some figures are kept of the city only.
      if (found.length === 0) continue
      const id = cellId(placeOf(ground, whole, total.key), figure.code, part)
      if (sumOf(found) === value) web.equations.push([{ id, by: -1 }, ...found])
      else web.apart.add(cellId(placeOf(ground, table, ''), figure.code, part))
    }
  }
}

const sumOf = (terms: readonly { value: number }[]): number =>
  terms.reduce((sum, { value }) => sum + value, 0)

/** Every row is the sum of its rows before, but for what changed since: of that too little may be learnt. */
function addSums(web: Web, { ground, table }: Standing, parts: readonly Standing[]): void {
  for (const row of table.rows) {
    const before = parts.map((one) => ({
      ...one,
      row: one.table.rows.find(({ key }) => key === row.key),
    }))
    for (const figure of counted(row).filter(({ code }) => isAdding(code))) {
      for (const { part, value } of partsOf(figure)) {
        const id = cellId(placeOf(ground, table, row.key), figure.code, part)
        // What has no row or no such number in a table was nothing there.
        const terms = before.flatMap(({ row: old, ...one }) => {
          const known = old && valueIn(old, figure.code, part)
          const name = cellId(placeOf(one.ground, one.table, row.key), figure.code, part)
          return known === undefined ? [] : [{ id: name, by: 1, value: known }]
        })
        addChange(web, { id, value, of: parts.length }, terms)
      }
    }
  }
}

type Sum = { id: string; value: number; of: number }

function addChange(
  { cells, equations, changed }: Web,
  { id, value, of }: Sum,
  terms: readonly { id: string; by: number; value: number }[],
): void {
  const late = value - sumOf(terms)
  const change = `${id}/since-${of}`
  const sum = [{ id, by: -1 }, ...terms]
  if (late === 0) {
    equations.push(sum)
    return
  }
  changed.add(id)
  equations.push([...sum, { id: change, by: 1 }])
  cells.push({
    ...{ id: change, value: late, whole: null, change: true, printed: false, fate: null, cost: 0 },
  })
}

const valueIn = ({ figures }: GroundRow, code: string, name: string): number | undefined => {
  const figure = figures.find((one) => one.code === code)
  return figure && partsOf(figure).find(({ part }) => part === name)?.value
}
