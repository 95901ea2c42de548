import { z } from 'zod'
import { paperRoutes } from '#modules/documents/contract.ts'
import { figureBreakdown, figureMonths, figurePage } from '#modules/insight/indicators/contract.ts'
import { day, endpoint, id, key } from '#platform/contract.ts'

import { spans } from './domain/words.ts'

export const tag = '简报'
export const readers = ['coordinator', 'leader', 'auditor'] as const

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

export const appealLine = z.object({
  appealId: id,
  number: z.string(),
  title: z.string(),
  office: z.string().nullable(),
  days: z.int(),
  redone: z.int(),
  reason: z.string().nullable(),
})

const problemLine = z.object({
  problemId: id,
  number: z.string(),
  title: z.string(),
  status: z.string(),
  enterprises: z.int(),
  appeals: z.int(),
  decision: z.string().nullable(),
  foundOn: day,
})

const lists = z.object({
  oldest: z.array(appealLine),
  redone: z.array(appealLine),
  refused: z.array(appealLine),
  problems: z.array(problemLine),
})

export const briefingContract = {
  briefing: endpoint(
    {
      method: 'GET',
      path: '/briefing',
      summary: '领导驾驶舱与大屏：指标与上期、逐月走势、分区县、最久未办结等清单；不含企业身份',
      tag,
      by: readers,
    },
    z.strictObject({
      /** This month, the last, the last three or the last twelve. */
      span: z.enum(spans).default('month'),
      /** Other months, both included. */
      from: month.optional(),
      to: month.optional(),
      region: key.optional(),
    }),
    z.object({
      now: figurePage,
      /** The same of as many months before. */
      before: figurePage,
      months: figureMonths.shape.months,
      regions: figureBreakdown.shape.rows,
      environments: figureBreakdown.shape.rows,
      lists,
      /** How many dates have passed; black: with a reminder left unanswered. `more` than are counted. */
      lights: z.object({ red: z.int(), black: z.int(), more: z.boolean() }),
    }),
  ),
}

/** 一页简报: `2026-11` for a month, `2026-W45` for a week. */
export const briefingFiles = paperRoutes(tag, {
  '/briefings/{period}': '一页简报（A4一页）：期间为月份如2026-11，或周次如2026-W45',
  '/reports/{reportId}/paper': '季度专报',
})
