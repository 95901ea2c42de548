import { z } from 'zod'
import { roles } from '#kernel/roles.ts'
import { day, endpoint, line, prose } from '#platform/contract.ts'

const tag = '工作日历'
const year = z.coerce.number().int().min(2000).max(2200)

const calendarYear = z.object({
  year: z.int(),
  /** False: no notice yet, Monday to Friday is assumed (暂按周一至周五估算). */
  published: z.boolean(),
  version: z.int(),
  title: z.string().nullable(),
  off: z.array(day),
  work: z.array(day),
  workingDays: z.int(),
})

export const calendarContract = {
  year: endpoint(
    {
      method: 'GET',
      path: '/calendar/{year}',
      summary: '某年的工作日历',
      tag,
      by: ['public', ...roles],
    },
    z.strictObject({ year }),
    calendarYear,
  ),
  addNotice: endpoint(
    {
      method: 'POST',
      path: '/calendar/notices',
      summary: '录入放假通知（可直接粘贴通知原文）',
      tag,
      by: ['admin'],
      status: 201,
    },
    z.strictObject({
      year: z.int().min(2000).max(2200),
      title: line(200),
      text: prose(5_000).optional(),
      off: z
        .array(z.union([day, z.tuple([day, day])]))
        .max(60)
        .optional(),
      work: z.array(day).max(30).optional(),
    }),
    calendarYear,
  ),
}
