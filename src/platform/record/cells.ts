import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '../database/context.ts'
import type { Change } from './noted-counts.ts'

/** By the values of at most two of these, and by region, sums are kept. */
export const kept = ['channel', 'environment', 'industry', 'office'] as const
export type Kept = (typeof kept)[number]

/** A sum: of a measure on a day in a region, of all or of what has these values. */
export type Cell = {
  dims: string
  a: string
  b: string
  measure: string
  day: Day
  region: string
  n: number
}

/** The name of a set of dimensions, in the order in which their values stand in `a` and `b`. */
export const dimsOf = (names: readonly Kept[]): string => [...names].sort().join('+')

/** Adds a change to every sum it belongs to. */
export function addToCells(cells: Map<string, Cell>, change: Change): void {
  const known = kept.filter((name) => change[name] !== null)
  add(cells, change, [])
  for (const [at, one] of known.entries()) {
    add(cells, change, [one])
    for (const other of known.slice(at + 1)) add(cells, change, [one, other])
  }
}

function add(cells: Map<string, Cell>, change: Change, names: readonly Kept[]): void {
  const { measure, day, region, n } = change
  const [a = '', b = ''] = names.map((name) => change[name] ?? '')
  addCell(cells, { dims: dimsOf(names), a, b, measure, day, region, n })
}

export function addCell(cells: Map<string, Cell>, { n, ...place }: Cell): void {
  const key = placeOf(place)
  const sum = (cells.get(key)?.n ?? 0) + n
  if (sum === 0) cells.delete(key)
  else cells.set(key, { ...place, n: sum })
}

/** The spans of time in which somebody who comes counts once; `ever` by the month of the first coming. */
export function spansOf(day: Day): { span: string; kind: string; from: Day }[] {
  const [year = '', month = ''] = day.split('-')
  const nth = Number(month)
  const start = (first: number) => `${year}-${String(first).padStart(2, '0')}-01`
  const quarter = Math.ceil(nth / 3)
  const half = Math.ceil(nth / 6)
  return [
    { span: `${year}-${month}`, kind: 'month', from: start(nth) },
    { span: `${year}-Q${quarter}`, kind: 'quarter', from: start(quarter * 3 - 2) },
    { span: `${year}-H${half}`, kind: 'half', from: start(half * 6 - 5) },
    { span: year, kind: 'year', from: start(1) },
    { span: 'ever', kind: 'ever', from: start(nth) },
  ]
}

/** Who came, in a region and in the whole city, in a span: a row of `insight.came`. */
export type Came = { region: string; who: string; span: string; kind: string; from: Day }

export function cameOf(changes: readonly Change[]): Came[] {
  const found = new Map<string, Came>()
  const inOrder = changes
    .filter(({ who, n }) => who !== null && n > 0)
    .sort((one, other) => (one.day < other.day ? -1 : 1))
  for (const { who, region, day } of inOrder) {
    for (const place of [region, '']) {
      for (const span of spansOf(day)) {
        const key = JSON.stringify([place, span.span, who])
        if (!found.has(key)) found.set(key, { region: place, who: who ?? '', ...span })
      }
    }
  }
  return [...found.values()].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
}

const keyOf = ({ region, who, span }: Came) => `${region} ${who} ${span}`

/** The sum that counts those who came: of a region, or of the city as a whole. */
export const cameCell = ({ region, kind, from }: Omit<Came, 'who' | 'span'>): Cell => ({
  ...{ dims: '', a: '', b: '', region, day: from, n: 1 },
  measure: `${region === '' ? 'city' : 'came'}.${kind}`,
})

/** Notes who came; answers those of whom it was not known. */
export async function noteCame(tx: Tx, tenantId: string, came: readonly Came[]): Promise<Came[]> {
  if (came.length === 0) return []
  const column = <K extends keyof Came>(name: K) => came.map((one) => one[name])
  const { rows } = await sql<{ region_id: string; span: string; enterprise_id: string }>`
    insert into insight.came (tenant_id, region_id, span, enterprise_id)
    select ${tenantId}, c.region, c.span, c.who
    from unnest(${column('region')}::text[], ${column('span')}::text[], ${column('who')}::uuid[])
      c (region, span, who)
    on conflict do nothing returning region_id, span, enterprise_id`.execute(tx)
  const added = new Set(rows.map((row) => `${row.region_id} ${row.enterprise_id} ${row.span}`))
  return came.filter((one) => added.has(keyOf(one)))
}

/** Adds to the sums, in one order so that nobody waits in a circle; a sum that comes to nothing is dropped. */
export async function addCells(tx: Tx, tenantId: string, all: Iterable<Cell>): Promise<void> {
  const cells = [...all].sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
  for (let from = 0; from < cells.length; from += 5_000) {
    await addSome(tx, tenantId, cells.slice(from, from + 5_000))
  }
}

const placeOf = ({ dims, a, b, measure, day, region }: Omit<Cell, 'n'>) =>
  [dims, a, b, measure, day, region].join(' ')

async function addSome(tx: Tx, tenantId: string, cells: readonly Cell[]): Promise<void> {
  const column = <K extends keyof Cell>(name: K) => cells.map((cell) => cell[name])
  const { rows } = await sql<Omit<Cell, 'n'>>`with added as (
      insert into insight.cell (tenant_id, dims, a, b, measure, day, region_id, n)
      select ${tenantId}, c.dims, c.a, c.b, c.measure, c.day, c.region, c.n
      from unnest(${column('dims')}::text[], ${column('a')}::text[], ${column('b')}::text[],
        ${column('measure')}::text[], ${column('day')}::date[], ${column('region')}::text[],
        ${column('n')}::int[]) c (dims, a, b, measure, day, region, n)
      on conflict (tenant_id, dims, a, b, measure, day, region_id)
        do update set n = insight.cell.n + excluded.n
      returning dims, a, b, measure, day, region_id as region, n)
    select dims, a, b, measure, day, region from added where n = 0`.execute(tx)
  if (rows.length === 0) return
  const empty = <K extends keyof Omit<Cell, 'n'>>(name: K) => rows.map((row) => row[name])
  await sql`delete from insight.cell c
    using unnest(${empty('dims')}::text[], ${empty('a')}::text[], ${empty('b')}::text[],
      ${empty('measure')}::text[], ${empty('day')}::date[], ${empty('region')}::text[])
      e (dims, a, b, measure, day, region)
    where c.tenant_id = ${tenantId} and c.dims = e.dims and c.a = e.a and c.b = e.b
      and c.measure = e.measure and c.day = e.day and c.region_id = e.region and c.n = 0`.execute(
    tx,
  )
}
