import { z } from 'zod'
import { count, endpoint, id } from '#platform/contract.ts'
import { finding } from '../seats/contract.ts'
import { tag } from '../topics/contract.ts'

export const comparisonContract = {
  comparison: endpoint(
    {
      method: 'GET',
      path: '/talk-periods/{periodId}/comparison',
      summary: '一期各场对照：名单、候补、公平性、问题与结果',
      tag,
      by: ['coordinator', 'leader', 'auditor'],
    },
    z.strictObject({ periodId: id }),
    z.object({
      items: z.array(
        z.object({
          sessionId: id,
          quota: count,
          taken: count,
          waiting: count,
          /** None of what follows is told of a venue whose roster this actor may not see. */
          attended: count.nullable(),
          fairness: z.array(finding).nullable(),
          /** Questions in the talk, and how many of them ended each way. */
          questions: z
            .object({
              asked: count,
              answered: count,
              dispatched: count,
              written: count,
              lead: count,
            })
            .nullable(),
        }),
      ),
    }),
  ),
}
