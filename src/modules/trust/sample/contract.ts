import { z } from 'zod'
import { day, endpoint, id } from '#platform/contract.ts'
import { sampleReasons } from '../domain/words.ts'

export const sampleContract = {
  sample: endpoint(
    {
      method: 'GET',
      path: '/samples/{period}',
      summary: '一周办结诉求的抽查样本：差评、不认可、默认关闭全数，其余按日志根抽取',
      tag: '监督',
      by: ['auditor'],
    },
    z.strictObject({ period: z.string().regex(/^\d{4}-W\d{2}$/) }),
    z.object({
      period: z.string(),
      from: day,
      to: day,
      /** The head whose root, in base64, is the seed: the first that was published after the week. */
      head: z.object({ size: z.int(), root: z.string(), at: z.string() }),
      ended: z.int(),
      items: z.array(
        z.object({
          appealId: id,
          reason: z.enum(sampleReasons),
        }),
      ),
    }),
  ),
}
