import { z } from 'zod'
import { declareTwoPersons, type Proposed } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { refusal } from './refusals.ts'
import { decideErasure } from './store.ts'

/** Erasing takes two: the coordinator who has looked into it, and the auditor (C9). */
export const erasure = declareTwoPersons({
  kind: 'erasure',
  approvedBy: ['auditor'],
  payload: z.strictObject({ number: z.string() }),
  facts: ({ number }) => ({ number }),
  carryOut: approve,
})

/** The same where an enterprise wants everything erased; it is told by its code name alone. */
export const enterpriseErasure = declareTwoPersons({
  kind: 'enterprise-erasure',
  approvedBy: ['auditor'],
  payload: z.strictObject({ code: z.string(), appeals: z.int() }),
  facts: ({ code, appeals }) => ({ code, appeals: String(appeals) }),
  carryOut: approve,
})

async function approve(ctx: Ctx, { subjectId }: Proposed<unknown>): Promise<null> {
  const decided = { state: 'approved', decided_at: ctx.now } as const
  if (!(await decideErasure(ctx, subjectId, 'asked', decided))) throw refusal('rights/decided')
  return null
}
