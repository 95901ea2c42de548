import { z } from 'zod'
import { endpoint } from '#platform/contract.ts'

const head = z.object({
  /** A day that is over, with the last head that was published in it. */
  day: z.string().meta({ format: 'date' }),
  size: z.int(),
  /** Base64 of the root. */
  root: z.string(),
  /** The signed checkpoint (c2sp.org/tlog-checkpoint). */
  note: z.string(),
})

export const logContract = {
  heads: endpoint(
    {
      method: 'GET',
      path: '/log/heads',
      summary: '可核验记录：近 31 天每天最后一个签名树头',
      tag: '可核验记录',
      by: ['public'],
    },
    z.strictObject({}),
    z.object({ items: z.array(head), policy: z.string().nullable() }),
  ),
}
