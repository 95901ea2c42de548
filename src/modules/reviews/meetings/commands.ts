import { problemFacts, stepProblem } from '#modules/problems/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { type Loaded, load, startAll, takeStep } from '#platform/record/loop-store.ts'
import { layBallots, scoresOf } from '../ballots/store.ts'
import { type Month, usualDayOf } from '../domain/dates.ts'
import type { About } from '../domain/item-types.ts'
import { refusal } from '../domain/refusals.ts'
import type { Present, Review, ReviewCommand } from '../domain/review-types.ts'
import { type Convener, nextConvener } from '../domain/rota.ts'
import { carryOver } from '../items/carry-over.ts'
import { takeItemStep } from '../items/commands.ts'
import { itemsOf } from '../items/store.ts'
import { checkConveners, currentRota, pastConveners } from '../rota/commands.ts'
import { storedReviews } from '../store.ts'
import { reviewFacts, unversioned } from './facts.ts'
import { measuresOpen } from './measures.ts'
import { nextReviewNumber, reviewOfMonth } from './store.ts'

/** Plans the review of a month, convened by whose turn it is; what was put off comes onto its agenda. */
export async function planReview(
  ctx: Ctx,
  { month, heldOn }: { month: Month; heldOn: string | null },
) {
  if (await reviewOfMonth(ctx, month)) throw refusal('reviews/month-taken', { field: 'month' })
  const rota = (await currentRota(ctx))?.conveners ?? []
  const convener = nextConvener(rota, await pastConveners(ctx))
  if (convener === null) throw refusal('reviews/no-rota')
  const facts = await reviewFacts(ctx)
  const number = await nextReviewNumber(ctx)
  const day = heldOn ?? usualDayOf(facts.calendar, month)
  const command = { type: 'plan' as const, month, number, heldOn: day, convener }
  const [loaded] = await startAll(ctx, storedReviews, [{ id: ctx.newId(), command, facts }])
  if (loaded === undefined) throw new Error('A review was decided and not saved.')
  await carryOver(ctx, loaded.id)
  return answerOf(await load(ctx, storedReviews, loaded.id))
}

/** A step of a review that moves nothing else. */
export async function stepReview(ctx: Ctx, reviewId: string, command: ReviewCommand) {
  const facts = await reviewFacts(ctx)
  return answerOf(await takeStep(ctx, storedReviews, reviewId, command, facts))
}

/** Gives the review to another convener than whose turn it is, with a reason. */
export async function changeConvener(
  ctx: Ctx,
  reviewId: string,
  { convener, reason }: { convener: Convener; reason: string },
) {
  await checkConveners(ctx, [convener])
  return stepReview(ctx, reviewId, { type: 'changeConvener', convener, reason })
}

/** Puts the items of an agenda in another order; it has the same ones before and after. */
export async function orderAgenda(ctx: Ctx, reviewId: string, itemIds: string[]) {
  const { state } = await load(ctx, storedReviews, reviewId)
  const same = (one: readonly string[]) => [...one].sort().join()
  if (same(itemIds) !== same(state.itemIds)) throw refusal('reviews/other-items')
  return stepReview(ctx, reviewId, { type: 'order', itemIds })
}

/** Locks the agenda: its problems are scheduled, offices told, and the originators asked to score. */
export async function announceReview(ctx: Ctx, reviewId: string) {
  const items = await itemsOf(ctx, reviewId, ['listed'])
  const officesHeard = items.every(({ officeIds }) => officeIds.length > 0)
  const answer = await stepReview(ctx, reviewId, { type: 'announce', officesHeard })
  const rest = unversioned(ctx)
  const about = await aboutProblems(
    rest,
    items.map(({ problemId }) => problemId),
  )
  for (const { itemId, problemId } of items) {
    const known = about.get(problemId)
    if (known === undefined) throw new Error(`${problemId} is on an agenda and not there.`)
    await stepProblem(rest, problemId, { type: 'schedule', reviewId })
    await takeItemStep(rest, itemId, { type: 'announce', about: known })
    await layBallots(rest, { reviewId, itemId, problemId })
  }
  return answer
}

async function aboutProblems(ctx: Ctx, ids: string[]): Promise<Map<string, About>> {
  const facts = await problemFacts(ctx, ids)
  return new Map(
    facts.map(({ problemId, number, rootCause, enterprises, venues, appeals, ageDays }) => [
      problemId,
      { number, rootCause, enterprises, venues, appeals, ageDays },
    ]),
  )
}

/** Begins the review: who is there is noted, and the scores stand as they are. */
export async function holdReview(ctx: Ctx, reviewId: string, present: Present) {
  const answer = await stepReview(ctx, reviewId, { type: 'hold', ...present })
  const rest = unversioned(ctx)
  for (const { itemId } of await itemsOf(ctx, reviewId, ['announced'])) {
    const scores = await scoresOf(rest, itemId)
    await takeItemStep(rest, itemId, { type: 'discuss', scores })
  }
  return answer
}

/** Approves the minutes once every item was decided or put off. */
export async function approveMinutes(ctx: Ctx, reviewId: string) {
  const open = await itemsOf(ctx, reviewId, ['announced', 'discussed'])
  return stepReview(ctx, reviewId, { type: 'approveMinutes', itemsOpen: open.length })
}

/** Closes a review whose measures have all ended. */
export async function closeReview(ctx: Ctx, reviewId: string) {
  const open = await measuresOpen(ctx, reviewId)
  return stepReview(ctx, reviewId, { type: 'close', measuresOpen: open })
}

/** Calls a review off: its problems are free for another. */
export async function cancelReview(ctx: Ctx, reviewId: string, reason: string) {
  const answer = await stepReview(ctx, reviewId, { type: 'cancel', reason })
  const rest = unversioned(ctx)
  for (const { itemId, problemId, status } of await itemsOf(ctx, reviewId, [
    'listed',
    'announced',
  ])) {
    await takeItemStep(rest, itemId, { type: 'remove', reason })
    if (status === 'announced') await stepProblem(rest, problemId, { type: 'unschedule' })
  }
  return answer
}

function answerOf({ id, state, version }: Loaded<Review>) {
  return { reviewId: id, status: state.status, heldOn: state.heldOn, version }
}
