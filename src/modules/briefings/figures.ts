import { readBreakdown, readFigures, readMonths } from '#modules/insight/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { addMonths } from './domain/periods.ts'

export type Asked = { from: string; to: string; region?: string | undefined }

/** How many months a line of months shows. */
const shown = 12

/**
 * The figures of some months and of as many before, the line of months, and both by region and environment: from
 * rollups alone, so that a city of a million appeals is read as fast as one of ten thousand.
 */
export async function readAround(ctx: Ctx, { from, to, region }: Asked) {
  const where = region === undefined ? {} : { region }
  const span = lengthOf(from, to)
  const earlier = { from: addMonths(from, -span), to: addMonths(to, -span) }
  const line = { from: addMonths(to, 1 - shown), to }
  const { months } = await readMonths(ctx, { ...line, ...where })
  const regions = await readBreakdown(ctx, { from, to, ...where, dimension: 'region' })
  const environments = await readBreakdown(ctx, { from, to, ...where, dimension: 'environment' })
  return {
    now: await readFigures(ctx, { from, to, ...where }),
    before: await readFigures(ctx, { ...earlier, ...where }),
    months,
    regions: regions.rows,
    environments: environments.rows,
  }
}

function lengthOf(from: string, to: string): number {
  const [first = 0, last = 0] = [from, to].map((month) => {
    const [year = 0, nth = 0] = month.split('-').map(Number)
    return year * 12 + nth
  })
  return last - first + 1
}
