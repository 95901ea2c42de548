import { z } from 'zod'
import { environments } from '#modules/appeals/domain/words.ts'
import { count, endpoint, key, pageSize } from '#platform/contract.ts'
import { caseInList, tag } from '../shapes/contract.ts'

export const libraryContract = {
  caseLibrary: endpoint(
    {
      method: 'GET',
      path: '/case-library',
      summary: '案例库：已授予的好案例，按环境、行业、地区查找',
      tag,
      by: ['public'],
    },
    z.strictObject({
      environment: z.enum(environments).optional(),
      industry: z
        .string()
        .regex(/^\d{2}$/)
        .optional(),
      regionId: key.optional(),
      q: z.string().trim().max(40).optional(),
      cursor: z.string().max(80).optional(),
      limit: pageSize,
    }),
    z.object({ items: z.array(caseInList), next: z.string().nullable() }),
  ),
  caseSpread: endpoint(
    {
      method: 'GET',
      path: '/case-library/spread',
      summary: '由盆景变风景：各月经核实的推广处数，累计',
      tag,
      by: ['public'],
    },
    z.strictObject({}),
    z.object({
      awarded: count,
      adopted: count,
      withEffect: count,
      months: z.array(z.object({ month: z.string(), adopted: count, total: count })),
    }),
  ),
}
