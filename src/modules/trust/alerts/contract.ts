import { z } from 'zod'
import { roles } from '#kernel/roles.ts'
import { endpoint, id, line, pageSize } from '#platform/contract.ts'

const tag = '安全提醒'

const alert = z.object({
  alertId: id,
  kind: z.string(),
  at: z.string(),
  /** Whom it is about. */
  accountName: z.string().nullable(),
  officeName: z.string().nullable(),
  role: z.enum(roles),
  subjectKind: z.string().nullable(),
  subjectId: z.string().nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  handledAt: z.string().nullable(),
  handledWords: z.string().nullable(),
})

export const alertsContract = {
  alerts: endpoint(
    { method: 'GET', path: '/alerts', summary: '安全提醒，最新的在前', tag, by: ['auditor'] },
    z.strictObject({
      open: z.enum(['true', 'false']).optional(),
      kind: z.string().max(40).optional(),
      limit: pageSize,
      cursor: id.optional(),
    }),
    z.object({ items: z.array(alert), next: id.nullable() }),
  ),
  handleAlert: endpoint(
    {
      method: 'POST',
      path: '/alerts/{alertId}/handling',
      summary: '写明一条安全提醒的处理情况',
      tag,
      by: ['auditor'],
    },
    z.strictObject({ alertId: id, words: line(500) }),
    z.object({ alertId: id }),
  ),
}
