import { z } from 'zod'
import { day, endpoint, id, line, prose } from '#platform/contract.ts'
import { actKinds, reportKinds } from './domain/words.ts'

const tag = '防报复'
/** How many lines are taken in at once. */
export const mostLines = 500

export const watchContract = {
  addInspections: endpoint(
    {
      method: 'POST',
      path: '/inspections',
      summary: '录入检查与处罚记录（执法数据），与诉求比对；命中的只提醒市级监督审计',
      tag,
      by: ['auditor'],
      status: 201,
    },
    z.strictObject({
      /** The system the lines come from; a line it has sent before is known by its number. */
      source: line(40),
      items: z
        .array(
          z.strictObject({
            ref: line(80),
            /** The office, by its name in this city. */
            office: line(60),
            creditCode: line(40),
            kind: z.enum(actKinds),
            doneOn: day,
          }),
        )
        .min(1)
        .max(mostLines),
    }),
    z.object({
      taken: z.int(),
      known: z.int(),
      /** Lines that cannot be compared, counted from 1. */
      refused: z.array(
        z.object({ line: z.int(), field: z.enum(['office', 'creditCode', 'doneOn']) }),
      ),
    }),
  ),
  addInspectionList: endpoint(
    {
      method: 'POST',
      path: '/inspections/list',
      summary: '录入从表格复制的检查与处罚记录，首行为列名；不能比对的按行写明',
      tag,
      by: ['auditor'],
      status: 201,
    },
    z.strictObject({ source: line(40), text: prose(200_000) }),
    z.object({
      taken: z.int(),
      known: z.int(),
      /** As the list counts them: the line of the column names is 1. */
      refused: z.array(
        z.object({
          line: z.int(),
          field: z.enum(['row', 'ref', 'office', 'creditCode', 'kind', 'doneOn']),
        }),
      ),
    }),
  ),
  reportRetaliation: endpoint(
    {
      method: 'POST',
      path: '/appeals/{appealId}/retaliation',
      summary: '企业报告遭到报复：只有市级监督审计看得到',
      tag,
      by: ['enterprise'],
      status: 201,
    },
    z.strictObject({ appealId: id, kind: z.enum(reportKinds) }),
    z.object({ reportId: id }),
  ),
  retaliationReports: endpoint(
    {
      method: 'GET',
      path: '/appeals/{appealId}/retaliation',
      summary: '本企业就该诉求报告过的情况',
      tag,
      by: ['enterprise'],
    },
    z.strictObject({ appealId: id }),
    z.object({
      items: z.array(z.object({ reportId: id, kind: z.enum(reportKinds), madeOn: day })),
    }),
  ),
}
