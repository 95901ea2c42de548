import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { briefingContract } from './contract.ts'
import { lastDayOf, monthsOfSpan } from './domain/periods.ts'
import { readAround } from './figures.ts'
import { countLights, readLists } from './lists.ts'

/** All a leader's first page and the big screen show, of some months. */
export async function readBriefing(
  ctx: Ctx,
  { span, from, to, region }: InputOf<typeof briefingContract.briefing>,
): Promise<OutputOf<typeof briefingContract.briefing>> {
  const months = monthsOfSpan(span, ctx.today)
  const until = to ?? months.to
  const since = from ?? (to === undefined ? months.from : to)
  const lists = await readLists(ctx, { from: `${since}-01`, to: lastDayOf(until), region })
  return {
    ...(await readAround(ctx, { from: since, to: until, region })),
    lights: await countLights(ctx, region),
    // Why copies: what is read may not be changed, and the answer's lists may.
    lists: {
      oldest: [...lists.oldest],
      redone: [...lists.redone],
      refused: [...lists.refused],
      problems: [...lists.problems],
    },
  }
}
