import { z } from 'zod'
import { cursor, day, endpoint, pageSize } from '#platform/contract.ts'
import { dimensions, indicatorCodes } from '../domain/indicators.ts'

const readers = ['coordinator', 'leader', 'auditor'] as const

/** A month such as 2026-03. */
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

/** Which appeals, talks and problems: of these months, both included, and at most two of the others beside the region. */
export const figureFilter = z.strictObject({
  from: month.optional(),
  to: month.optional(),
  region: z.string().optional(),
  office: z.string().optional(),
  environment: z.string().optional(),
  industry: z.string().optional(),
  channel: z.string().optional(),
})
export type FigureFilter = z.infer<typeof figureFilter>

/** One figure with all it is made of (domain.md 1.8, rule 6). Medians are null where nothing was counted. */
export const figureValue = z.object({
  code: z.enum(indicatorCodes),
  /** The numerator of a rate, the number of a count, the value of a median; the gap is in tenths of a percentage point. */
  n: z.number().nullable(),
  /** The denominator of a rate; of how many a median is. */
  of: z.int().nullable(),
  excluded: z.array(z.object({ why: z.string(), n: z.int() })),
  /** Of a rate of fewer than thirty: the 95 % interval by Wilson, in shares of one. */
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
})
export type FigureValue = z.infer<typeof figureValue>

const asked = { asOf: z.string(), from: month, to: month }

export const figurePage = z.object({
  ...asked,
  values: z.array(figureValue),
  /** How many of the appeals submitted in these months came so far: submitted, registered, dispatched, replied, judged, closed. */
  funnel: z.array(z.object({ stage: z.string(), n: z.int() })),
  /** Open appeals by how many days ago they were submitted: up to 2, 7, 14, 30, 90, and more. */
  ages: z.array(z.object({ upTo: z.int().nullable(), n: z.int() })),
})
export type FigurePage = z.infer<typeof figurePage>

export const figureBreakdown = z.object({
  ...asked,
  dimension: z.enum(dimensions),
  rows: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      /** Enough closed files to stand in a list by rank; otherwise only intervals are shown, by name. */
      listed: z.boolean(),
      values: z.array(figureValue),
    }),
  ),
})
export type FigureBreakdown = z.infer<typeof figureBreakdown>

export const figureMonths = z.object({
  ...asked,
  months: z.array(z.object({ month, values: z.array(figureValue) })),
})
export type FigureMonths = z.infer<typeof figureMonths>

/** `GET /indicators…`; in code `readFigures`, `readBreakdown` and `readMonths` of this module's index answer the same. */
export const indicatorsContract = {
  indicators: endpoint(
    {
      method: 'GET',
      path: '/indicators',
      summary: '全部指标，附分子分母、剔除数与区间',
      tag: '指标',
      by: readers,
    },
    figureFilter,
    figurePage,
  ),
  indicatorsBy: endpoint(
    {
      method: 'GET',
      path: '/indicators/by/{dimension}',
      summary: '指标按区县、单位、环境、行业或渠道分列',
      tag: '指标',
      by: readers,
    },
    figureFilter.extend({ dimension: z.enum(dimensions) }),
    figureBreakdown,
  ),
  indicatorMonths: endpoint(
    {
      method: 'GET',
      path: '/indicators/months',
      summary: '指标逐月走势',
      tag: '指标',
      by: readers,
    },
    figureFilter,
    figureMonths,
  ),
  indicatorAppeals: endpoint(
    {
      method: 'GET',
      path: '/indicators/{code}/appeals',
      summary: '一个数字背后的诉求',
      tag: '指标',
      by: readers,
    },
    figureFilter.extend({
      code: z.enum(indicatorCodes),
      part: z.enum(['numerator', 'denominator', 'excluded']).default('numerator'),
      cursor: cursor.optional(),
      limit: pageSize,
    }),
    z.object({
      items: z.array(
        z.object({
          /** What is counted: the appeal itself, or its bad rating, check, promise or question. */
          counted: z.string(),
          appealId: z.string(),
          number: z.string(),
          title: z.string(),
          on: day,
        }),
      ),
      /** How many of what is counted belong to no appeal. */
      withoutAppeal: z.int(),
      next: z.string().nullable(),
    }),
  ),
}
