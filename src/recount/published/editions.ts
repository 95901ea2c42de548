import { type Published, placeDiffers } from '../indicators/compare.ts'
import type { Months, Places, Told } from '../indicators/recount.ts'

type Cell = {
  code: string
  n: number | null
  of: number | null
  excluded: number | null
  withheld: string[]
}
export type Table = { dimension: string; period: string; rows: { key: string; cells: Cell[] }[] }

/** One edition of open data, as anybody reads it. */
export type Edition = { number: number; asOf: string; tables: Table[] }

/** The months of 2026-07, 2026-Q3 or 2026. */
export function monthsOf(period: string): Months {
  const [year = '', part = ''] = period.split('-')
  if (part === '') return { from: `${year}-01`, to: `${year}-12` }
  if (!part.startsWith('Q')) return { from: period, to: period }
  const last = Number(part.slice(1)) * 3
  const month = (nth: number) => `${year}-${String(nth).padStart(2, '0')}`
  return { from: month(last - 2), to: month(last) }
}

type Row = Record<string, Told>

/** Where a table and its recount differ. */
export function tableDiffers(name: string, { dimension, rows }: Table, places: Places): string[] {
  const codes = [...new Set(rows.flatMap(({ cells }) => cells.map(({ code }) => code)))]
  const counted = rowsOf(dimension, codes, places)
  const unpublished = [...counted.keys()].filter((key) => !rows.some((row) => row.key === key))
  return [
    ...rows.flatMap(({ key, cells }) => {
      const row = counted.get(key) ?? {}
      const place = key === '' ? name : `${name}.${key}`
      return placeDiffers(place, ...comparable(cells, row))
    }),
    ...unpublished.map((key) => `indicators.${name}.${key}: published nowhere`),
  ]
}

function rowsOf(dimension: string, codes: readonly string[], places: Places): Map<string, Row> {
  if (dimension === 'city') return new Map([['', places.city ?? {}]])
  const start = `${dimension}=`
  const rows = new Map(
    Object.entries(places)
      .filter(([place]) => place.startsWith(start))
      .map(([place, row]) => [place.slice(start.length), row]),
  )
  const rest = restOf(codes, places.city ?? {}, [...rows.values()])
  return Object.keys(rest).length === 0 ? rows : rows.set('none', rest)
}

const sumOf = ({ without }: Told): number => Object.values(without).reduce((sum, n) => sum + n, 0)

/** What belongs to no row; empty where the rows are the whole city, in whatever they are more than it. */
function restOf(codes: readonly string[], city: Row, rows: readonly Row[]): Row {
  const adding = codes.filter((code) => code !== 'gap' && !code.includes('median'))
  const rest = adding.map((code): [string, Told] => {
    const whole = city[code] ?? { n: 0, of: null, without: {} }
    const theirs = rows.flatMap((row) => row[code] ?? [])
    const less = (of: (one: Told) => number) =>
      theirs.reduce((left, one) => left - of(one), of(whole))
    const all = less(sumOf)
    const of = whole.of === null ? null : less((one) => one.of ?? 0)
    return [code, { n: less((one) => one.n ?? 0), of, without: { all } }]
  })
  const some = rest.filter(([, { n, of, without }]) => {
    const parts = [n ?? 0, of ?? 0, without.all ?? 0]
    return parts.every((one) => one >= 0) && parts.some((one) => one > 0)
  })
  return Object.fromEntries(some)
}

/** An edition tells how many were left out, and not why; what it withholds is taken as it was counted. */
function comparable(cells: readonly Cell[], row: Row): [Published[], Row] {
  const nothing: Told = { n: 0, of: null, without: {} }
  const told = (code: string) => row[code] ?? nothing
  const published = cells.map(({ code, withheld, ...cell }): Published => {
    const shown = (part: 'n' | 'of', counted: number | null) =>
      withheld.includes(part) ? counted : cell[part]
    const all = withheld.includes('excluded') ? sumOf(told(code)) : (cell.excluded ?? 0)
    const { n, of } = told(code)
    return {
      ...{ code, n: shown('n', n) ?? 0, of: shown('of', of) },
      excluded: [{ why: 'all', n: all }],
    }
  })
  const counted = cells.map(({ code }): [string, Told] => [
    code,
    { ...told(code), without: { all: sumOf(told(code)) } },
  ])
  return [published, Object.fromEntries(counted)]
}
