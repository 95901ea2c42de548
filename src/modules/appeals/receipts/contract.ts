import { z } from 'zod'
import { endpoint, type FileRoute, id } from '#platform/contract.ts'

export const receiptsContract = {
  receipts: endpoint(
    {
      method: 'GET',
      path: '/appeals/{appealId}/receipts',
      summary: '诉求各环节的存证回执：能否下载、在记录中的位置',
      tag: '诉求',
      by: ['enterprise', 'auditor'],
    },
    z.strictObject({ appealId: id }),
    z.object({
      items: z.array(
        z.object({
          version: z.int(),
          type: z.string(),
          at: z.string().meta({ format: 'date-time' }),
          /** The place of the event in the log. */
          index: z.int(),
          state: z.enum(['proven', 'waiting', 'erased']),
        }),
      ),
    }),
  ),
}

const files = '/appeals/{appealId}/receipts/{version}'

export const receiptFiles: readonly FileRoute[] = [
  {
    method: 'GET',
    path: `${files}/receipt.tlog-proof`,
    summary: '存证回执（c2sp.org/tlog-proof），含打开它所需的内容',
    tag: '诉求',
    answers: 'application/octet-stream',
  },
  {
    method: 'GET',
    path: `${files}/opening.json`,
    summary: '存证回执的内容：随机数和留痕记录',
    tag: '诉求',
    answers: 'application/json',
  },
]
