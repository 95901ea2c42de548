import { dayOf } from '#kernel/day.ts'
import { loadRules } from '#modules/people/index.ts'
import type { OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { type Call, callsOf, type ToAsk } from '../domain/call-list.ts'
import type { callsContract } from './contract.ts'
import { claimsNow, rectifiedToAsk, repliesToAsk } from './store.ts'

type Shown = OutputOf<typeof callsContract.claimCall>

/** The calls to make now, in their order, and after them what may be closed as not reached. */
export async function callsNow(ctx: Ctx): Promise<Call[]> {
  const rules = await loadRules(ctx)
  const asks: ToAsk[] = []
  for (const tried of [false, true]) {
    asks.push(...(await repliesToAsk(ctx, { tried, rules })))
    asks.push(...(await rectifiedToAsk(ctx, { tried, rules })))
  }
  return callsOf(asks, await claimsNow(ctx), { now: ctx.now, rules })
}

/** A call as the contract shows it: never who the enterprise is. */
export function callShown(ctx: Ctx, { claim, asks, enterpriseId: _, ...call }: Call): Shown {
  const mine = claim?.accountId === ctx.actor.accountId
  return {
    ...call,
    appealId: asks[0]?.appealId ?? '',
    heldBy: claim === null ? null : mine ? 'you' : 'another',
    heldUntil: claim?.until ?? null,
    asks: asks.map(
      ({ enterpriseId: _id, attemptedAt, triedDays: _days, wasReached: _reached, ...ask }) => ({
        ...ask,
        lastOn: attemptedAt && dayOf(attemptedAt),
      }),
    ),
  }
}
