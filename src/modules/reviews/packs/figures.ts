import { readFigures } from '#modules/insight/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { FrozenFigure } from '../domain/packs/types.ts'

/** The indicators of these months as they are published now. */
export async function figuresOf(
  ctx: Ctx,
  months: { from: string; to: string },
): Promise<readonly FrozenFigure[]> {
  return (await readFigures(ctx, months)).values
}
