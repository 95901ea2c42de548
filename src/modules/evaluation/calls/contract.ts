import { z } from 'zod'
import { day, endpoint, type FileRoute, id } from '#platform/contract.ts'
import { tag } from '../rectifications/contract.ts'

const call = z.object({
  /** One of its appeals, by which it is claimed; who the enterprise is, the appeal tells whoever calls. */
  appealId: id,
  dueOn: day,
  attempts: z.int(),
  lastOn: day.nullable(),
  /** Whether you or another caller holds it, and until when. */
  heldBy: z.enum(['you', 'another']).nullable(),
  heldUntil: z.string().nullable(),
  /** It was tried within three hours, or on this day as often as counts; or may be closed as not reached. */
  waits: z.boolean(),
  tried: z.boolean(),
  asks: z.array(
    z.object({
      appealId: id,
      rectificationId: id.nullable(),
      number: z.string(),
      title: z.string(),
      officeName: z.string().nullable(),
      attempts: z.int(),
      lastOn: day.nullable(),
      dueOn: day,
    }),
  ),
})

export const callsContract = {
  calls: endpoint(
    {
      ...{ method: 'GET', path: '/calls', tag, by: ['caller'] },
      summary: '回访名单：到期的在前，同一企业的几件一并询问，刚拨过的和已满三次的在后',
    },
    z.strictObject({}),
    z.object({ items: z.array(call), today: day }),
  ),
  claimCall: endpoint(
    {
      ...{ method: 'POST', path: '/calls/claims', tag, by: ['caller'] },
      summary: '领取一个回访：不指明时为下一个无人领取的；二十分钟内他人不能领取',
      // Why: a repeat claims what is next by then.
      secret: true,
    },
    z.strictObject({
      appealId: id.optional(),
      /** Call again though it was tried within three hours. */
      again: z.boolean().default(false),
    }),
    call,
  ),
  releaseCalls: endpoint(
    {
      ...{ method: 'POST', path: '/calls/releases', tag, by: ['caller'] },
      summary: '放回所领取的回访',
    },
    z.strictObject({}),
    z.object({ released: z.literal(true) }),
  ),
}

/** The list as a file, to be called from paper. */
export const callFiles: readonly FileRoute[] = [
  {
    ...{ method: 'GET', path: '/calls.xlsx', tag },
    summary: '回访名单，XLSX；不含企业的联系方式',
    answers: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  {
    ...{ method: 'GET', path: '/calls.csv', tag },
    summary: '回访名单，CSV；不含企业的联系方式',
    answers: 'text/csv',
  },
]
