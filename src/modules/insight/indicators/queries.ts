import { sql } from 'kysely'
import { sections } from '#modules/people/index.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import {
  type Filter,
  lastDayOf,
  type Other,
  type Period,
  periodOf,
  placesOf,
} from '../domain/asked.ts'
import { agesOf, type Beside, type Figure, figuresOf, funnelOf } from '../domain/figure.ts'
import { type Dimension, leastListed } from '../domain/indicators.ts'
import type { FigureBreakdown, FigureMonths, FigurePage } from './contract.ts'
import { readBeside, readSince, type Since } from './read-beside.ts'
import { type CountedRow, readCounted } from './read-cells.ts'

/** Every indicator of what is asked, from rollups: how many appeals there are does not matter. */
export async function readFigures(ctx: Ctx, filter: Filter): Promise<FigurePage> {
  const period = periodOf(filter, ctx.today)
  const counted = await readCounted(ctx, { filter, places: placesOf(filter), period })
  const beside = await readBeside(ctx, filter, period, counted)
  return {
    ...(await stoodAt(ctx, period)),
    values: figuresOf(counted, beside, ctx.today),
    funnel: funnelOf(counted),
    ages: agesOf(counted, ctx.today),
  }
}

/** When the figures stood so, and of which months they are: from the first there is where none was asked for. */
async function stoodAt(ctx: Ctx, { from, to }: Period) {
  return { asOf: ctx.now, from: from ?? (await firstMonth(ctx)) ?? to, to }
}

async function firstMonth(ctx: Ctx): Promise<string | null> {
  const { tenantId } = ctx.actor
  const { rows } = await sql<{ month: string | null }>`select to_char(least(
      (select min(day) from insight.cell where tenant_id = ${tenantId} and dims = '' and a = ''
        and b = '' and measure = 'submitted'),
      (select min(day) from insight.change where tenant_id = ${tenantId} and measure = 'submitted')),
    'YYYY-MM') as month`.execute(ctx.tx)
  return rows[0]?.month ?? null
}

/** What is told beside the sums is told of the whole, and not of its parts. */
const nothingBeside: Beside = {
  ...{ came: null, firstTimers: null, industries: null },
  ...{ linked: null, drop: null, invitations: null },
}

/** The indicators by each region, office, environment, industry or channel. */
export async function readBreakdown(
  ctx: Ctx,
  { dimension, ...filter }: Filter & { dimension: Dimension },
): Promise<FigureBreakdown> {
  const period = periodOf(filter, ctx.today)
  const places = placesOf(filter, dimension)
  const rows = await readCounted(ctx, { filter, places, period, along: dimension })
  const names = await namesOf(ctx, dimension)
  const byKey = Map.groupBy(rows, ({ key }) => key)
  return {
    ...(await stoodAt(ctx, period)),
    dimension,
    rows: [...byKey]
      .filter(([key]) => key !== '')
      .map(([key, counted]) => {
        const values = figuresOf(counted, nothingBeside, ctx.today)
        return { key, name: names.get(key) ?? key, listed: isListed(values), values }
      })
      .sort((one, other) => one.name.localeCompare(other.name, 'zh')),
  }
}

const isListed = (values: readonly Figure[]) =>
  (values.find(({ code }) => code === 'closed')?.n ?? 0) >= leastListed

/** How the values of a dimension are called; environments and channels are called by their keys, which pages translate. */
async function namesOf(ctx: Ctx, dimension: Dimension): Promise<ReadonlyMap<string, string>> {
  const tables = tablesOf<{
    'people.region': { tenant_id: string; region_id: string; name: string }
    'people.office': { tenant_id: string; office_id: string; name: string }
  }>(ctx)
  const { tenantId } = ctx.actor
  if (dimension === 'region') {
    const regions = await tables
      .selectFrom('people.region')
      .select(['region_id as key', 'name'])
      .where('tenant_id', '=', tenantId)
      .execute()
    return new Map(regions.map(({ key, name }) => [key, name]))
  }
  if (dimension === 'office') {
    const offices = await tables
      .selectFrom('people.office')
      .select(['office_id as key', 'name'])
      .where('tenant_id', '=', tenantId)
      .execute()
    return new Map(offices.map(({ key, name }) => [key, name]))
  }
  if (dimension === 'industry') return new Map(sections.map(({ code, zh }) => [code, zh]))
  return new Map()
}

/** The indicators of each month asked of, each as if it were asked of alone. */
export async function readMonths(ctx: Ctx, filter: Filter): Promise<FigureMonths> {
  const period = periodOf(filter, ctx.today)
  const asked = { filter, places: placesOf(filter), period, monthly: true }
  const isWhole = asked.places.names.length === 0
  const since = isWhole ? await readSince(ctx, filter.region ?? ctx.actor.regionId) : null
  const rows = await readCounted(ctx, asked)
  const stood = await stoodAt(ctx, period)
  const byMonth = Map.groupBy(rows, ({ day, measure }) =>
    measure === 'open' ? '' : day.slice(0, 7),
  )
  const open = byMonth.get('') ?? []
  return {
    ...stood,
    months: monthsFrom(stood.from, stood.to).map((month) => {
      const counted = [
        ...(byMonth.get(month) ?? []),
        ...open.filter(({ day }) => day.slice(0, 7) <= month),
      ]
      const beside = since === null ? nothingBeside : besideOf(counted, since, month)
      return { month, values: figuresOf(counted, beside, ctx.today) }
    }),
  }
}

/** Who came in a month: as added up, and those noted since. */
function besideOf(counted: readonly CountedRow[], { name, months }: Since, month: string): Beside {
  const of = (kind: string) =>
    counted
      .filter(({ measure }) => measure === `${name}.${kind}`)
      .reduce((sum, { n }) => sum + n, 0)
  const more = months.get(month) ?? { came: 0, first: 0 }
  return { ...nothingBeside, came: of('month') + more.came, firstTimers: of('ever') + more.first }
}

function monthsFrom(from: string, to: string): string[] {
  const months: string[] = []
  for (let month = from; month <= to && months.length < 240; ) {
    months.push(month)
    const last = lastDayOf(month)
    const [year = 0, nth = 0] = last.split('-').map(Number)
    month = nth === 12 ? `${year + 1}-01` : `${year}-${String(nth + 1).padStart(2, '0')}`
  }
  return months
}

export type { Filter, Other }
