import { dayOf } from '#kernel/day.ts'
import { workingDaysBetween } from '#kernel/working-days.ts'
import type { OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load } from '#platform/record/loop-store.ts'
import { factsOf } from '../commands.ts'
import { due, partDue } from '../domain/dates.ts'
import { storedAppeals } from '../store.ts'
import type { dutyContract } from './contract.ts'

/** What the dates would be if the appeal were dispatched now; nothing is written. */
export async function previewDispatch(
  ctx: Ctx,
  appealId: string,
): Promise<OutputOf<typeof dutyContract.previewDispatch>> {
  const { state } = await load(ctx, storedAppeals, appealId)
  const facts = await factsOf(ctx)
  const { dispatch, reply } = state.dues
  if (dispatch === undefined || reply === undefined) throw new Error('An appeal without its dates.')
  return {
    dispatchDueOn: dispatch.dueOn,
    replyDueOn: reply.dueOn,
    objectBy: due(facts.rules.objectWithin, facts).dueOn,
    partDueOn: partDue(reply, facts).dueOn,
    warnOn: dayOf(reply.warnAt),
    workingDays: workingDaysBetween(facts.calendar, ctx.today, reply.dueOn),
    provisional: reply.provisional,
  }
}
