import type { Actor } from '#kernel/actor.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import { attempt } from '#platform/record/attempt.ts'
import { wakeAll } from '#platform/record/wake.ts'
import { monthOf } from './domain/dates.ts'
import { carryOver } from './items/carry-over.ts'
import { planReview, stepReview } from './meetings/commands.ts'
import { nextPlanned, plannedBefore } from './meetings/store.ts'
import { proposePacks } from './packs/jobs.ts'
import { currentRota } from './rota/commands.ts'
import { storedReviews } from './store.ts'

/** Does what time does: the month's review proposed, offices reminded, what was put off carried over. */
export async function wakeReviews(
  db: Database,
  clock: Actor,
  mayGoOn: () => boolean = () => true,
): Promise<{ reviewsProposed: number; reviewsWoken: number; packsProposed: number }> {
  const reviewsProposed = (await attempt(db, clock, propose)) ? 1 : 0
  await attempt(db, clock, carry)
  const packsProposed = await proposePacks(db, clock)
  const act = async (ctx: Ctx, { subjectId }: { subjectId: string }) => {
    await stepReview(ctx, subjectId, { type: 'remind' })
    return true
  }
  const loop = storedReviews.loop.name
  const reviewsWoken = await wakeAll(db, clock, { loop, act, mayGoOn })
  return { reviewsProposed, reviewsWoken, packsProposed }
}

/** Proposes this month's review where the city has conveners and nobody has planned it. */
async function propose(ctx: Ctx): Promise<boolean> {
  if ((await currentRota(ctx)) === null) return false
  const month = monthOf(ctx.today)
  if (await plannedBefore(ctx, month)) return false
  await planReview(ctx, { month, heldOn: null })
  return true
}

/** Puts what a leader has put off onto the next agenda that is made up. */
async function carry(ctx: Ctx): Promise<boolean> {
  const next = await nextPlanned(ctx, '')
  if (next !== null) await carryOver(ctx, next)
  return next !== null
}
