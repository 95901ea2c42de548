import { dayOf } from '#kernel/day.ts'
import { workingDaysBetween } from '#kernel/working-days.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load } from '#platform/record/loop-store.ts'
import { factsOf } from '../commands.ts'
import { due, partDue, recounted } from '../domain/dates.ts'
import type { Due, Facts } from '../domain/types.ts'
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
  return told(dispatch, reply, facts)
}

/** What the dates of an appeal would be that is submitted and dispatched at once, as at a talk. */
export async function previewNewDispatch(
  ctx: Ctx,
): Promise<OutputOf<typeof dutyContract.previewNewDispatch>> {
  const facts = await factsOf(ctx)
  const { dispatchWithin, replyWithin } = facts.rules
  return told(due(dispatchWithin, facts), due(replyWithin, facts), facts)
}

const told = (dispatch: Due, reply: Due, facts: Facts) => ({
  dispatchDueOn: dispatch.dueOn,
  replyDueOn: reply.dueOn,
  objectBy: due(facts.rules.objectWithin, facts).dueOn,
  partDueOn: partDue(reply, facts).dueOn,
  warnOn: dayOf(reply.warnAt),
  workingDays: workingDaysBetween(facts.calendar, facts.today, reply.dueOn),
  provisional: reply.provisional,
})

/** The date the reply would have with an extension of so many working days; nothing is written. */
export async function previewExtension(
  ctx: Ctx,
  { appealId, workingDays }: InputOf<typeof dutyContract.previewExtension>,
): Promise<OutputOf<typeof dutyContract.previewExtension>> {
  const { state } = await load(ctx, storedAppeals, appealId)
  const { reply } = state.dues
  if (reply === undefined) throw new Error('An appeal without its dates.')
  const extended = recounted('reply', reply, state, await factsOf(ctx), workingDays)
  const { dueOn, provisional } = extended
  return { dueOn, provisional }
}
