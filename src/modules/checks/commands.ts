import { stepAppeal, storedAppeals } from '#modules/appeals/index.ts'
import type { InputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { type Loaded, load, takeStep } from '#platform/record/loop-store.ts'
import type { checksContract } from './contract.ts'
import type { Check, CheckCommand } from './domain/check-types.ts'
import { type Involved, isInvolved } from './domain/involved.ts'
import { refusal } from './domain/refusals.ts'
import { checkerOf, storedChecks } from './store.ts'

type Contract = typeof checksContract

/** Every change to a check but its first goes through here. */
async function stepCheck(ctx: Ctx, checkId: string, command: CheckCommand) {
  const { actor, now, today } = ctx
  return answerOf(await takeStep(ctx, storedChecks, checkId, command, { actor, now, today }))
}

const answerOf = ({ id, state, version }: Loaded<Check>) => ({
  checkId: id,
  status: state.status,
  version,
})

const staff = ['coordinator', 'handler', 'lead', 'caller', 'auditor', 'leader']

/** Who has had a hand in an appeal: whoever took a step in it, and the offices that had it or acted in it. */
async function involvedIn(ctx: Ctx, appealId: string): Promise<Involved> {
  const { state, events } = await load(ctx, storedAppeals, appealId)
  const acted = events.filter(({ actorRole }) => staff.includes(actorRole))
  const helped = state.coHandlers.map(({ officeId }) => officeId)
  const offices = [...acted.map(({ officeId }) => officeId), state.officeId, ...state.officesBefore]
  return {
    accountIds: acted.map(({ actorId }) => actorId),
    officeIds: [...offices.filter((one) => one !== null), ...helped],
  }
}

/** Gives a check to somebody who had no hand in the appeal (security.md A10). */
export async function assignCheck(ctx: Ctx, { checkId, checkerId }: InputOf<Contract['assign']>) {
  const { state } = await load(ctx, storedChecks, checkId)
  const checker = await checkerOf(ctx, checkerId)
  if (checker === undefined) throw refusal('checks/unknown-checker', { field: 'checkerId' })
  const involved = isInvolved(await involvedIn(ctx, state.appealId), checker)
  const checkerName = checker.name
  return stepCheck(ctx, checkId, { type: 'assign', checkerId, checkerName, involved })
}

export const findCheck = (ctx: Ctx, { checkId, ...found }: InputOf<Contract['find']>) =>
  stepCheck(ctx, checkId, { type: 'find', ...found })

export async function settleCheck(ctx: Ctx, { checkId, ...given }: InputOf<Contract['settle']>) {
  const { state } = await load(ctx, storedChecks, checkId)
  const { accountIds } = await involvedIn(ctx, state.appealId)
  // Why the person alone: who confirms judges the check, and not the appeal.
  const involved = accountIds.includes(ctx.actor.accountId)
  return stepCheck(ctx, checkId, { type: 'settle', involved, ...given })
}

/** Opens an appeal again that two people found false, with another office; the check and it move together. */
export async function reopenFound(
  ctx: Ctx,
  { checkId, officeId, requirement }: InputOf<Contract['reopen']>,
) {
  const { state } = await load(ctx, storedChecks, checkId)
  const done = await stepCheck(ctx, checkId, { type: 'reopen' })
  const command = { type: 'reopen' as const, why: 'false' as const, checkId, officeId, requirement }
  // Why without the version: that asked for is the check's.
  const { expectedVersion: _, ...unversioned } = ctx
  await stepAppeal(unversioned, state.appealId, command)
  return done
}
