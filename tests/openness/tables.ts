import type { Figure, Ground, GroundRow, GroundTable } from '#modules/openness/domain/ground.ts'
import {
  addingCodes,
  cityOwnCodes,
  type PrintedTable,
  publish,
} from '#modules/openness/domain/printed.ts'
import { openSolver } from '#modules/openness/solver.ts'

export const solve = await openSolver()

/** What stands in a published file, as far as an attack reads it. */
export type Edition = { number: number; adds: string[]; ofCity: string[]; tables: PrintedTable[] }

/** An appeal as far as figures count it; made by dice in the tests of suppression. */
export type Counted = {
  month: number
  region: number
  office: number
  end: number
  said: boolean
  solved: boolean | null
  denied: boolean
}

const endCodes = [
  'ended-resolved',
  'ended-unconfirmed',
  'ended-unresolved',
  'ended-defaulted',
  'ended-withdrawn',
  'ended-referred',
]

function figuresOf(all: readonly Counted[]): Figure[] {
  const number = (code: string, n: number): Figure => ({ code, n, of: null, excluded: 0 })
  const reached = all.filter(({ solved }) => solved !== null)
  const rate = (code: string, n: number, of: number): Figure => ({
    ...{ code, n, of },
    excluded: all.length - of,
  })
  const closed = all.length
  const concluded = all.filter(({ end }) => end < 4)
  return [
    number('submitted', closed),
    number('closed', closed),
    ...endCodes.map((code, nth) => number(code, all.filter(({ end }) => end === nth).length)),
    rate('resolved-by-department', all.filter(({ said }) => said).length, closed),
    rate('resolved-by-enterprise', reached.filter(({ solved }) => solved).length, reached.length),
    rate('denied', all.filter(({ denied }) => denied).length, closed),
    // Neither what was withdrawn nor what was referred was to be concluded.
    rate('not-reached', concluded.filter(({ solved }) => solved === null).length, concluded.length),
    rate('defaulted', concluded.filter(({ end }) => end === 3).length, concluded.length),
    {
      ...rate('median-working-days', 0, concluded.length),
      // Of nobody there is no median, though somebody may be left out of it.
      n: concluded.length > 0 ? 7 : null,
    },
  ]
}

const rowsBy = (all: readonly Counted[], key: 'region' | 'office'): GroundRow[] =>
  [...new Set(all.map((one) => one[key]))]
    .toSorted((a, b) => a - b)
    .map((value) => ({
      ...{ key: String(value), name: `${key} ${value}` },
      figures: figuresOf(all.filter((one) => one[key] === value)),
    }))

const monthOf = (month: number) => `2026-${String(month).padStart(2, '0')}`

function tablesOf(all: readonly Counted[], month: number): GroundTable[] {
  const plain = { sumOf: [], replaces: null }
  const city = (rows: readonly Counted[]) => [{ key: '', name: '全市', figures: figuresOf(rows) }]
  const now = all.filter((one) => one.month === month)
  const tables: GroundTable[] = [
    { ...plain, dimension: 'city', period: monthOf(month), rows: city(now) },
  ]
  if (month % 3 !== 0) return tables
  const months = [month - 2, month - 1, month]
  const quarter = all.filter((one) => months.includes(one.month))
  const period = `2026-Q${month / 3}`
  return [
    ...tables,
    {
      ...{ dimension: 'city', period, replaces: null, rows: city(quarter) },
      sumOf: months.map((one) => ({ edition: one, period: monthOf(one) })),
    },
    { ...plain, dimension: 'region', period, rows: rowsBy(quarter, 'region') },
    { ...plain, dimension: 'office', period, rows: rowsBy(quarter, 'office') },
  ]
}

/** The editions of so many months, each made after those before. */
export function editionsOf(all: readonly Counted[], months: number, make = publish): Edition[] {
  const earlier: Ground[] = []
  return Array.from({ length: months }, (_, at) => {
    const ground = { edition: at + 1, tables: tablesOf(all, at + 1) }
    return next(earlier, ground, make)
  })
}

/** A correction of a month after all of them: its table again, as the numbers are now. */
export function corrected(
  all: readonly Counted[],
  later: readonly Counted[],
  month: number,
  make = publish,
): Edition[] {
  const earlier: Ground[] = []
  const first = next(earlier, { edition: 1, tables: tablesOf(all, month).slice(0, 1) }, make)
  const [table] = tablesOf(later, month)
  if (table === undefined) throw new Error('a month has a table')
  const again = { edition: 2, tables: [{ ...table, replaces: 1 }] }
  const second = made(earlier, again, make)
  // What would give a number away whatever is withheld is not published at all.
  return second === null ? [first] : [first, second]
}

function next(earlier: Ground[], ground: Omit<Ground, 'withheld'>, make: typeof publish): Edition {
  const edition = made(earlier, ground, make)
  if (edition === null) throw new Error(`edition ${ground.edition} gives a number away`)
  return edition
}

function made(
  earlier: Ground[],
  ground: Omit<Ground, 'withheld'>,
  make: typeof publish,
): Edition | null {
  const found = make(ground, earlier, solve)
  if ('givenAway' in found) return null
  const { withheld, tables } = found
  earlier.push({ ...ground, withheld })
  // Through JSON, as whoever attacks reads it.
  return JSON.parse(
    JSON.stringify({ number: ground.edition, adds: addingCodes(), ofCity: cityOwnCodes(), tables }),
  )
}
