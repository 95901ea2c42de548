import { officeNames } from '#modules/people/index.ts'
import { stepProblem } from '#modules/problems/index.ts'
import type { InputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { type Loaded, load, takeStep } from '#platform/record/loop-store.ts'
import type { Decision, Heard, Item, ItemCommand } from '../domain/item-types.ts'
import { refusal } from '../domain/refusals.ts'
import { reviewFacts, unversioned } from '../meetings/facts.ts'
import { nextPlanned } from '../meetings/store.ts'
import { suggestedAgenda } from '../meetings/suggestions.ts'
import { accountsOf, storedItems, storedReviews } from '../store.ts'
import { addItem } from './add-item.ts'
import { carryOver } from './carry-over.ts'
import type { itemsContract } from './contract.ts'
import { convenerOf, holdItem } from './store.ts'

/** Every change to an item but its first goes through here. */
export async function takeItemStep(ctx: Ctx, itemId: string, command: ItemCommand) {
  const { state } = await load(ctx, storedItems, itemId)
  const { actor, now, today } = ctx
  const facts = { actor, now, today, convenerId: await convenerOf(ctx, state) }
  return takeStep(ctx, storedItems, itemId, command, facts)
}

/** A step of an item that moves nothing else. */
export const stepItem = async (ctx: Ctx, itemId: string, command: ItemCommand) =>
  answerOf(await takeItemStep(ctx, itemId, command))

/** Puts a confirmed problem onto an agenda that is still made up. */
export async function listItem(
  ctx: Ctx,
  { reviewId, problemId, ...heard }: InputOf<typeof itemsContract.listItem>,
) {
  await checkHeard(ctx, heard)
  const { items } = await suggestedAgenda(ctx, reviewId)
  const advised = items.some((one) => one.problemId === problemId && one.advised)
  const origin = advised ? ('suggested' as const) : ('by-hand' as const)
  return answerOf(await addItem(ctx, reviewId, { problemId, ...heard, origin }))
}

export async function hearItem(ctx: Ctx, itemId: string, heard: Heard) {
  await checkHeard(ctx, heard)
  return stepItem(ctx, itemId, { type: 'hear', ...heard })
}

async function checkHeard(ctx: Ctx, { officeIds, expertIds }: Heard): Promise<void> {
  const offices = await officeNames(ctx)
  if (officeIds.some((officeId) => !offices.has(officeId))) {
    throw refusal('reviews/unknown-office', { field: 'officeIds' })
  }
  const experts = new Set((await accountsOf(ctx, 'expert')).map(({ accountId }) => accountId))
  if (expertIds.some((expertId) => !experts.has(expertId))) {
    throw refusal('reviews/unknown-expert', { field: 'expertIds' })
  }
}

/** An office states its own case; a coordinator takes one down for an office. */
export async function stateCase(
  ctx: Ctx,
  itemId: string,
  { officeId, text }: { officeId: string | null; text: string },
) {
  await holdItem(ctx, itemId)
  const own = ctx.actor.role === 'coordinator' ? officeId : ctx.actor.officeId
  if (own === null) throw refusal('reviews/unknown-office', { field: 'officeId' })
  return stepItem(ctx, itemId, { type: 'state', officeId: own, text })
}

/** Writes an expert's view down, once: the same one sent again is answered as the first time. */
export async function commentOnItem(
  ctx: Ctx,
  { itemId, commentId, expert, text }: InputOf<typeof itemsContract.commentOnItem>,
) {
  // Why: experts and clerks write at the same time, and none of them is to be sent back.
  await holdItem(ctx, itemId)
  const before = await load(ctx, storedItems, itemId)
  if (before.state.comments.some((one) => one.commentId === commentId)) return answerOf(before)
  const name = ctx.actor.role === 'expert' ? ctx.actor.name : (expert ?? ctx.actor.name)
  return stepItem(ctx, itemId, { type: 'comment', commentId, expert: name, text })
}

/** Decides an item, and with it what becomes of its problem, in one transaction. */
export async function decideItem(ctx: Ctx, itemId: string, decision: Decision) {
  const offices = await officeNames(ctx)
  const owners = decision.kind === 'measures' ? decision.measures : []
  const unknown = owners.findIndex(({ ownerOfficeId }) => !offices.has(ownerOfficeId))
  if (unknown >= 0) {
    throw refusal('reviews/unknown-office', { field: `decision.measures.${unknown}.ownerOfficeId` })
  }
  const taken = await takeItemStep(ctx, itemId, { type: 'decide', decision })
  await stepProblem(unversioned(ctx), taken.state.problemId, {
    type: 'decide',
    decision: decision.kind,
    reason: reasonOf(decision),
    measures: decision.kind === 'measures' ? decision.measures : [],
    lookAgainOn: 'lookAgainOn' in decision ? decision.lookAgainOn : null,
  })
  return answerOf(taken)
}

/** What the originators read: with whom the city seeks it, where it lies higher up. */
function reasonOf(decision: Decision): string | null {
  if (decision.kind === 'measures') return null
  if (decision.kind !== 'higher') return decision.reason
  return `向${decision.level === 'province' ? '省' : '国家'}有关部门争取：${decision.reason}`
}

/** Puts an item off to the next review: onto its agenda at once where that is planned. */
export async function deferItem(ctx: Ctx, itemId: string, reason: string) {
  const taken = await takeItemStep(ctx, itemId, { type: 'defer', reason })
  const { problemId, reviewId } = taken.state
  const rest = unversioned(ctx)
  await stepProblem(rest, problemId, { type: 'unschedule' })
  const { state: review } = await load(ctx, storedReviews, reviewId)
  const next = await nextPlanned(ctx, review.month)
  // Why a coordinator only: a leader who convenes puts it off, and the desk makes up agendas.
  if (next !== null && ctx.actor.role === 'coordinator') await carryOver(rest, next)
  return answerOf(taken)
}

/** Takes an item off an agenda that was not held yet; its problem is free for another. */
export async function removeItem(ctx: Ctx, itemId: string, reason: string | null) {
  const { state: before } = await load(ctx, storedItems, itemId)
  if (before.status === 'announced' && reason === null) {
    throw refusal('reviews/reason-needed', { field: 'reason' })
  }
  const taken = await takeItemStep(ctx, itemId, { type: 'remove', reason })
  const rest = unversioned(ctx)
  const { problemId, reviewId } = taken.state
  if (before.status === 'announced') await stepProblem(rest, problemId, { type: 'unschedule' })
  const { state: review } = await load(ctx, storedReviews, reviewId)
  const itemIds = review.itemIds.filter((one) => one !== itemId)
  await takeStep(rest, storedReviews, reviewId, { type: 'order', itemIds }, await reviewFacts(ctx))
  return answerOf(taken)
}

function answerOf({ id, state, version }: Pick<Loaded<Item>, 'id' | 'state' | 'version'>) {
  return { itemId: id, status: state.status, version }
}
