import { readFigures, readMonths } from '#modules/insight/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { FrozenFigure, MonthOfFigures } from '../domain/packs/types.ts'
import { threeRates } from '../domain/words.ts'

/** The indicators of these months as they are published now. */
export async function figuresOf(
  ctx: Ctx,
  months: { from: string; to: string },
): Promise<readonly FrozenFigure[]> {
  return (await readFigures(ctx, months)).values
}

/** The three rates that are never merged, month by month. */
export async function ratesByMonth(
  ctx: Ctx,
  asked: { from: string; to: string },
): Promise<MonthOfFigures[]> {
  const { months } = await readMonths(ctx, asked)
  return months.map(({ month, values }) => ({
    month,
    figures: values.filter(({ code }) => threeRates.some((one) => one === code)),
  }))
}
