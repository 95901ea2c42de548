import { z } from 'zod'
import { day, endpoint, id, line, prose } from '#platform/contract.ts'

export const tag = '月评议'

export const convener = z.strictObject({
  name: line(60),
  /** The leader's account, who may decide at the review; or the office that convenes. */
  accountId: id.nullable().default(null),
  officeId: id.nullable().default(null),
})

const rota = z.object({
  version: z.int(),
  conveners: z.array(convener),
  reason: z.string().nullable(),
  setOn: day.nullable(),
  /** Whose turns the next reviews are, if nothing is changed. */
  coming: z.array(convener),
})

export const rotaContract = {
  rota: endpoint(
    {
      method: 'GET',
      path: '/review-rota',
      summary: '召集人轮值表与今后的轮次',
      tag,
      by: ['coordinator', 'leader', 'auditor'],
    },
    z.strictObject({}),
    rota,
  ),
  setRota: endpoint(
    { method: 'POST', path: '/review-rota', summary: '设定召集人轮值表', tag, by: ['coordinator'] },
    z.strictObject({
      conveners: z.array(convener).min(1).max(20),
      reason: prose(500).nullable().default(null),
    }),
    rota,
  ),
  reviewPeople: endpoint(
    {
      method: 'GET',
      path: '/review-people',
      summary: '可以排入轮值的领导和可以邀请的专家',
      tag,
      by: ['coordinator'],
    },
    z.strictObject({}),
    z.object({
      leaders: z.array(z.object({ accountId: id, name: z.string() })),
      experts: z.array(z.object({ accountId: id, name: z.string() })),
    }),
  ),
}
