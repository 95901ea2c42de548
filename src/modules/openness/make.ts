import { type FigureValue, readBreakdown, readFigures } from '#modules/insight/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Figure, Ground, GroundRow, GroundTable } from './domain/ground.ts'
import { breakdownCodes, cityCodes } from './domain/measures.ts'
import { type Due, tablesWith } from './domain/periods.ts'
import { withRemainder } from './domain/remainder.ts'

/** The tables that are due with a month, with all their numbers as they are now. */
export async function readTables(
  ctx: Ctx,
  { month, number, earlier }: { month: string; number: number; earlier: readonly Ground[] },
): Promise<GroundTable[]> {
  const own = tablesWith(month)
  const tables: GroundTable[] = []
  for (const due of own) {
    const rows =
      due.dimension === 'city' ? await cityRow(ctx, due) : await partRows(ctx, due, tables)
    tables.push({
      ...{ dimension: due.dimension, period: due.period, rows },
      sumOf: due.parts.flatMap((period) => {
        const isOwn = own.some((one) => one.dimension === due.dimension && one.period === period)
        const edition = isOwn ? number : newest(earlier, due.dimension, period)
        return edition === null ? [] : [{ edition, period }]
      }),
      replaces: newest(earlier, due.dimension, due.period),
    })
  }
  return tables
}

async function cityRow(ctx: Ctx, { from, to }: Due): Promise<GroundRow[]> {
  const { values } = await readFigures(ctx, { from, to })
  return [{ key: '', name: '全市', figures: figuresIn(values, cityCodes) }]
}

async function partRows(
  ctx: Ctx,
  { dimension, period, from, to }: Due,
  made: readonly GroundTable[],
): Promise<GroundRow[]> {
  if (dimension === 'city') throw new Error('the city has no parts of itself')
  const { rows } = await readBreakdown(ctx, { from, to, dimension })
  const found = rows
    .map(({ key, name, values }) => ({ key, name, figures: figuresIn(values, breakdownCodes) }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'zh-CN'))
  const city = made.find((one) => one.dimension === 'city' && one.period === period)
  return withRemainder(found, city?.rows[0]?.figures ?? [], {
    codes: breakdownCodes,
    name: '未分列',
  })
}

/** In the order of the list; a code that is not kept is left out. */
function figuresIn(values: readonly FigureValue[], codes: readonly string[]): Figure[] {
  return codes.flatMap((code) => {
    const found = values.find((one) => one.code === code)
    if (found === undefined) return []
    const { n, of, excluded } = found
    return [{ code, n, of, excluded: excluded.reduce((sum, one) => sum + one.n, 0) }]
  })
}

/** The edition that has the newest table of a period. */
function newest(earlier: readonly Ground[], dimension: string, period: string): number | null {
  const found = earlier.findLast(({ tables }) =>
    tables.some((one) => one.dimension === dimension && one.period === period),
  )
  return found?.edition ?? null
}
