import { z } from 'zod'
import { figurePage } from '#modules/insight/indicators/contract.ts'
import { day, endpoint, id } from '#platform/contract.ts'
import { readers, tag } from '../contract.ts'
import { reportSections, reportStatuses } from '../domain/words.ts'

const quarter = {
  year: z.int().min(2000).max(2999),
  quarter: z.int().min(1).max(4),
}

const head = z.object({
  reportId: id,
  ...quarter,
  status: z.enum(reportStatuses),
  /** 发文字号; none while it is a draft. */
  number: z.string().nullable(),
  /** The moment its figures stood so. */
  asOf: z.string(),
  issuedOn: day.nullable(),
})

const by = ['coordinator'] as const
const which = z.strictObject({ reportId: id })

export const reportsContract = {
  reports: endpoint(
    { method: 'GET', path: '/reports', summary: '季度专报', tag, by: readers },
    z.strictObject({}),
    z.object({
      items: z.array(head),
      /** The briefings of one page that are offered: months and weeks by their names. */
      periods: z.array(z.string()),
      /** The quarters that are over and have no report, the newest first. */
      open: z.array(z.object(quarter)),
    }),
  ),
  report: endpoint(
    {
      method: 'GET',
      path: '/reports/{reportId}',
      summary: '一份专报：各部分的文字、统筹人员的补充、当时的指标',
      tag,
      by: readers,
    },
    which,
    head.extend({
      sections: z.array(
        z.object({
          key: z.enum(reportSections),
          title: z.string(),
          /** What the figures say by themselves; charts and tables by their names. */
          lines: z.array(z.string()),
          remark: z.string(),
          /** Earlier remarks, the newest first. */
          earlier: z.array(z.object({ text: z.string(), by: z.string(), on: day })),
        }),
      ),
      figures: figurePage,
    }),
  ),
  draftReport: endpoint(
    {
      method: 'POST',
      path: '/reports',
      summary: '起草一个季度的专报：当时的指标随之保存',
      tag,
      by,
      status: 201,
    },
    z.strictObject(quarter),
    head,
  ),
  refreshReport: endpoint(
    {
      method: 'POST',
      path: '/reports/{reportId}/recount',
      summary: '印发前按现在的数据重新统计草稿',
      tag,
      by,
    },
    which,
    head,
  ),
  remarkReport: endpoint(
    {
      method: 'POST',
      path: '/reports/{reportId}/remarks',
      summary: '给专报的一个部分补充文字；旧的保留，空文字为撤回',
      tag,
      by,
      status: 201,
    },
    which.extend({ section: z.enum(reportSections), text: z.string().trim().max(2_000) }),
    head,
  ),
  issueReport: endpoint(
    {
      method: 'POST',
      path: '/reports/{reportId}/issue',
      summary: '印发：编发文字号，此后不再改动',
      tag,
      by,
    },
    which,
    head,
  ),
}
