import { z } from 'zod'
import { type FileRoute, id, line } from '#platform/contract.ts'

const tag = '台账'
const column = z.object({ field: z.string(), label: z.string(), needed: z.boolean() })

/** What another channel's list is taken in by. */
export const importFiles: readonly FileRoute[] = [
  {
    method: 'POST',
    path: '/imports/columns',
    summary: '读出表头，建议列名对应关系',
    tag,
    takes: 'application/octet-stream',
    answers: z.object({
      columns: z.array(z.string()),
      mapping: z.record(z.string(), z.string()),
      fields: z.array(column),
    }),
  },
  {
    method: 'POST',
    path: '/imports',
    summary: '导入其他渠道的清单',
    tag,
    status: 202,
    query: z.object({
      name: line(200),
      source: line(60),
      mapping: z.string().max(20_000).optional(),
      region: z.string().optional(),
    }),
    takes: 'application/octet-stream',
    answers: z.object({ importId: id }),
  },
  {
    method: 'GET',
    path: '/imports/{importId}',
    summary: '导入进度和退回的行',
    tag,
    answers: z.looseObject({
      name: z.string(),
      source: z.string(),
      failure: z.object({ code: z.string(), title: z.string() }).nullable(),
      refusals: z.array(z.looseObject({ line: z.int(), field: z.string(), label: z.string() })),
    }),
  },
  {
    method: 'GET',
    path: '/imports/{importId}/refusals.csv',
    summary: '退回的行，CSV',
    tag,
    answers: 'text/csv',
  },
]
