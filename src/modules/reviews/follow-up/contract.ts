import { z } from 'zod'
import { reformSteps } from '#modules/problems/domain/words.ts'
import { count, day, endpoint, id } from '#platform/contract.ts'
import { tag } from '../rota/contract.ts'

const by = ['coordinator', 'leader', 'auditor'] as const
const points = z.int().min(0).max(3)
const scores = z.object({
  diagnosis: points,
  design: points,
  handOver: points,
  enactment: points,
  implementation: points,
})

const effect = z
  .object({
    changedOn: day,
    before: count,
    after: count,
    /** The days after are not over. */
    provisional: z.boolean(),
    fall: z.number().nullable(),
  })
  .nullable()

export const followUpContract = {
  reviewMeasures: endpoint(
    {
      method: 'GET',
      path: '/review-measures',
      summary: '月评议议定的全部措施：责任单位、期限、亮灯与成效',
      tag,
      by,
    },
    z.strictObject({ reviewId: id.optional() }),
    z.object({
      items: z.array(
        z.object({
          measureId: id,
          reviewId: id,
          month: z.string(),
          problemId: id,
          title: z.string(),
          text: z.string(),
          ownerOfficeId: id,
          dueOn: day,
          light: z.enum(['green', 'yellow', 'red']).nullable(),
          fulfilledOn: day.nullable(),
          words: z.string().nullable(),
          ruleChanged: z.boolean(),
          effect,
        }),
      ),
    }),
  ),
  reviewReforms: endpoint(
    {
      method: 'GET',
      path: '/review-reforms',
      summary: '改革进度：各共性问题五个环节的评分，与各环节的转化率',
      tag,
      by,
    },
    z.strictObject({}),
    z.object({
      items: z.array(
        z.object({
          problemId: id,
          title: z.string(),
          scores: scores.nullable(),
          standsAt: z.enum(reformSteps).nullable(),
        }),
      ),
      figure: z.array(
        z.object({
          step: z.enum(reformSteps),
          here: count,
          passed: count,
          conversion: z.number().nullable(),
        }),
      ),
    }),
  ),
}
