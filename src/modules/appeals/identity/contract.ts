import { z } from 'zod'
import { roles } from '#kernel/roles.ts'
import { endpoint, id, line } from '#platform/contract.ts'
import { revealReasons } from '../domain/words.ts'

const tag = '诉求'

export const identityContract = {
  revealIdentity: endpoint(
    {
      method: 'POST',
      path: '/appeals/{appealId}/identity',
      summary:
        '查看诉求企业的身份：须说明用途，逐次留痕并告知企业；承办单位须经企业同意向本单位公开',
      tag,
      by: ['coordinator', 'handler', 'lead'],
      // Why a secret: a repeat of the request opens anew, and is written down anew.
      secret: true,
    },
    z.strictObject({ appealId: id, reason: z.enum(revealReasons), words: line(200) }),
    z.object({
      name: z.string(),
      creditCode: z.string().nullable(),
      contactName: z.string().nullable(),
      contactPhone: z.string().nullable(),
    }),
  ),
  identityReads: endpoint(
    {
      method: 'GET',
      path: '/appeals/{appealId}/identity-reads',
      summary: '谁、何时、为何查看了企业身份',
      tag,
      by: ['enterprise', 'auditor'],
    },
    z.strictObject({ appealId: id }),
    z.object({
      items: z.array(
        z.object({
          at: z.string(),
          byName: z.string().nullable(),
          officeName: z.string().nullable(),
          role: z.enum(roles),
          /** `reveal` by a coordinator for a reason; `call` by whoever follows up by telephone. */
          purpose: z.enum(['reveal', 'call']),
          reason: z.enum(revealReasons).nullable(),
          words: z.string().nullable(),
        }),
      ),
    }),
  ),
}
