import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { briefingContract } from './contract.ts'
import { lastDayOf, monthOf } from './domain/periods.ts'
import { readAround } from './figures.ts'
import { readLists } from './lists.ts'

/** All a leader's first page and the big screen show, of some months. */
export async function readBriefing(
  ctx: Ctx,
  { from, to, region }: InputOf<typeof briefingContract.briefing>,
): Promise<OutputOf<typeof briefingContract.briefing>> {
  const until = to ?? monthOf(ctx.today)
  const since = from ?? until
  const lists = await readLists(ctx, { from: `${since}-01`, to: lastDayOf(until), region })
  return {
    ...(await readAround(ctx, { from: since, to: until, region })),
    // Why copies: what is read may not be changed, and the answer's lists may.
    lists: {
      oldest: [...lists.oldest],
      redone: [...lists.redone],
      refused: [...lists.refused],
      problems: [...lists.problems],
    },
  }
}
