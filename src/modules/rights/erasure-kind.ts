import { z } from 'zod'
import { declareTwoPersons } from '#modules/people/index.ts'
import { refusal } from './refusals.ts'
import { decideErasure } from './store.ts'

/** Erasing takes two: the coordinator who has looked into it, and the auditor (C9). */
export const erasure = declareTwoPersons({
  kind: 'erasure',
  approvedBy: ['auditor'],
  payload: z.strictObject({ number: z.string() }),
  facts: ({ number }) => ({ number }),
  carryOut: async (ctx, { subjectId }) => {
    const decided = { state: 'approved', decided_at: ctx.now } as const
    if (!(await decideErasure(ctx, subjectId, 'asked', decided))) throw refusal('rights/decided')
    return null
  },
})
