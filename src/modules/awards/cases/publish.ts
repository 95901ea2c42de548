import { z } from 'zod'
import { loopRefusal } from '#kernel/loop.ts'
import { declareTwoPersons, propose } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load } from '#platform/record/loop-store.ts'
import { storedCases } from '../store.ts'
import { stepCase } from './commands.ts'

const payload = z.strictObject({
  caseId: z.uuid(),
  /** What was read is what is published: a later edit asks for another second person. */
  version: z.int(),
  title: z.string(),
  effect: z.string(),
})

/** Publishing a case is for two people (C9): a coordinator asks, another coordinator or a leader does it. */
export const casePublication = declareTwoPersons({
  kind: 'case-publication',
  approvedBy: ['coordinator', 'leader'],
  payload,
  facts: ({ title, effect }) => ({ title, effect }),
  carryOut: async (ctx, { payload: { caseId, version } }) => {
    await stepCase({ ...ctx, expectedVersion: version }, caseId, { type: 'publish' })
    return null
  },
})

/** Asks a second person to publish a case that has been qualified. */
export async function proposePublication(ctx: Ctx, caseId: string) {
  const { state, version } = await load(ctx, storedCases, caseId)
  if (ctx.actor.regionId !== null) throw loopRefusal('loop/not-yours', { step: 'publish' })
  if (state.status !== 'qualified') {
    throw loopRefusal('loop/wrong-status', { step: 'publish', status: state.status })
  }
  const { measure, before, after, unit } = state.effect
  const effect = `${measure}：${before}${unit} → ${after}${unit}`
  const { title } = state
  return propose(ctx, casePublication, {
    subjectId: caseId,
    payload: { caseId, version, title, effect },
  })
}
