import { later } from '#kernel/day.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { refusal } from '../domain/refusals.ts'
import type { callsContract } from './contract.ts'
import { callShown, callsNow } from './list.ts'
import { claimCall, releaseCalls } from './store.ts'

/** How long nobody else may call whom a caller has claimed. */
const heldForMs = 20 * 60_000

/** Claims one enterprise to call: the named one, or the next that nobody has; what was held before is let go. */
export async function claimNext(
  ctx: Ctx,
  { appealId, again }: InputOf<typeof callsContract.claimCall>,
): Promise<OutputOf<typeof callsContract.claimCall>> {
  const calls = await callsNow(ctx)
  const until = later(ctx.now, heldForMs)
  const named = calls.filter(({ asks }) => asks.some((ask) => ask.appealId === appealId))
  if (appealId !== undefined && named.length === 0) throw refusal('evaluation/nobody-to-call')
  if (named.some(({ waits }) => waits) && !again) throw refusal('evaluation/called-just-now')
  const { accountId } = ctx.actor
  const next = calls.filter(({ claim, waits, tried }) => {
    const free = claim === null || claim.accountId === accountId
    return free && !tried && (again || !waits)
  })
  for (const call of appealId === undefined ? next : named) {
    if (!(await claimCall(ctx, call.enterpriseId, until))) continue
    await releaseCalls(ctx, call.enterpriseId)
    const claim = { enterpriseId: call.enterpriseId, accountId, until }
    return callShown(ctx, { ...call, claim })
  }
  throw refusal(appealId === undefined ? 'evaluation/nobody-to-call' : 'evaluation/call-taken')
}

export async function releaseOwn(ctx: Ctx) {
  await releaseCalls(ctx, null)
  return { released: true } as const
}
