import { z } from 'zod'
import { staffRoles } from '#kernel/roles.ts'
import { endpoint, id, pageSize, prose } from '#platform/contract.ts'

const tag = '双人审批'

const proposal = z.object({
  proposalId: id,
  /** Such as `role-grant`; the pages have the words of each. */
  kind: z.string(),
  subjectId: z.string(),
  facts: z.record(z.string(), z.string()),
  proposedName: z.string(),
  proposedAt: z.string(),
  expiresAt: z.string(),
  status: z.enum(['pending', 'approved', 'refused', 'used']),
  decidedName: z.string().nullable(),
  decidedAt: z.string().nullable(),
  reason: z.string().nullable(),
  own: z.boolean(),
  mayDecide: z.boolean(),
})

/** What an act answers that waits for a second person (202). */
export const awaiting = z.object({ proposalId: id })

export const twoPersonsContract = {
  proposals: endpoint(
    { method: 'GET', path: '/proposals', summary: '待批与已批事项', tag, by: staffRoles },
    z.strictObject({
      view: z.enum(['pending', 'decided']).optional(),
      cursor: id.optional(),
      limit: pageSize,
    }),
    z.object({ items: z.array(proposal), next: id.nullable() }),
  ),
  approve: endpoint(
    {
      method: 'POST',
      path: '/proposals/{proposalId}/approval',
      summary: '同意他人提出的事项（须重新验证身份；不得批准本人提出的）',
      tag,
      by: staffRoles,
      secret: true,
    },
    z.strictObject({ proposalId: id }),
    /** `handOver`: shown to the approver this once, to be handed on, such as a sign-in link. */
    z.object({ handOver: z.string().nullable() }),
  ),
  refuse: endpoint(
    {
      method: 'POST',
      path: '/proposals/{proposalId}/refusal',
      summary: '不同意他人提出的事项',
      tag,
      by: staffRoles,
    },
    z.strictObject({ proposalId: id, reason: prose(500) }),
    z.object({ refused: z.literal(true) }),
  ),
}
