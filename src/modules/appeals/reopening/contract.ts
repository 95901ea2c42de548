import { z } from 'zod'
import { id, prose } from '#platform/contract.ts'
import { step } from '../contract.ts'

export const reopeningContract = {
  reopen: step('reopen', 'reopening', '重开：保留原编号，另行交办', {
    officeId: id,
    requirement: prose(1_000),
    why: z.enum(['relapse', 'decided']),
  }),
  relapse: step('relapse', 'relapse', '复发：办结后同样的问题又出现', {
    /** How it is known; told by the enterprise it is a text of the appeal like any other. */
    reason: prose(2_000),
  }),
  notRelapse: step('notRelapse', 'relapse-refutation', '认定不是复发', { reason: prose(1_000) }),
}
