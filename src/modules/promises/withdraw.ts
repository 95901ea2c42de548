import { z } from 'zod'
import { loopRefusal } from '#kernel/loop.ts'
import { declareTwoPersons, officeNames, propose } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load } from '#platform/record/loop-store.ts'
import { stepPromise } from './commands.ts'
import { promiseSteps } from './domain/promise.ts'
import type { PromiseStatus } from './domain/words.ts'
import { storedPromises } from './store.ts'

/** A coordinator asks that a promise be withdrawn, a second person agrees: it leaves the rates (domain.md 1.8). */
export const withdrawalKind = declareTwoPersons({
  kind: 'promise-withdrawal',
  approvedBy: ['coordinator', 'leader'],
  payload: z.strictObject({
    number: z.string(),
    office: z.string(),
    reason: z.string(),
    by: z.string(),
  }),
  facts: ({ number, office, reason }) => ({ number, office, reason }),
  carryOut: async (ctx, { subjectId, proposedBy, payload: { reason, by } }) => {
    const proposed = { accountId: proposedBy, name: by }
    await stepPromise(ctx, subjectId, { type: 'withdraw', reason, proposed })
    return null
  },
})

/** Asks a second person to withdraw a promise; until then it stands as it did. */
export async function proposeWithdrawal(
  ctx: Ctx,
  { promiseId, reason }: { promiseId: string; reason: string },
): Promise<{ proposalId: string }> {
  const { state } = await load(ctx, storedPromises, promiseId)
  const { number, status, officeId } = state
  const from: readonly PromiseStatus[] = promiseSteps.withdraw.from
  if (!from.includes(status)) throw loopRefusal('loop/wrong-status', { step: 'withdraw', status })
  const office = (await officeNames(ctx)).get(officeId) ?? ''
  const payload = { number, office, reason, by: ctx.actor.name }
  return propose(ctx, withdrawalKind, { subjectId: promiseId, payload })
}
