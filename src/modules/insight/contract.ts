import { z } from 'zod'
import { day, endpoint, type FileRoute } from '#platform/contract.ts'
import { indicatorsContract } from './indicators/contract.ts'

/** A rate with what it is made of: never shown without both. */
const rate = z.object({ numerator: z.int(), denominator: z.int() })

export const figures = z.object({
  asOf: day,
  submitted: z.int(),
  closed: z.int(),
  ends: z.object({
    resolved: z.int(),
    unconfirmed: z.int(),
    unresolved: z.int(),
    defaulted: z.int(),
    withdrawn: z.int(),
    referred: z.int(),
  }),
  /** Dispatched within the limit, of what was due for dispatch. */
  dispatchedOnTime: rate,
  /** First replied by the date, an approved extension included, of what was due for reply. */
  repliedOnTime: rate,
  /** The same by the date as it was promised at first, without extensions. */
  repliedOnTimeAsPromised: rate,
  /** The department's rate: replied as resolved, of what was closed with a reply of its own; what was answered along is the leading appeal's. */
  resolvedByDepartment: rate,
  /** The enterprise's own rate: confirmed as solved, of those reached. */
  resolvedByEnterprise: rate,
  denied: z.int(),
  redone: z.int(),
  notReached: z.int(),
  /** Handled together with another one (并案), now or until it was answered; each is counted in all rates but the department's. */
  merged: z.int(),
  rated: z.array(z.int()).length(5),
})
export type Figures = z.infer<typeof figures>

export const insightContract = {
  figures: endpoint(
    {
      method: 'GET',
      path: '/figures',
      summary: '指标：三个比率分列，附分子分母',
      tag: '指标',
      by: ['coordinator', 'leader', 'auditor'],
    },
    z.strictObject({}),
    figures,
  ),
  ...indicatorsContract,
}

export const insightFiles: readonly FileRoute[] = [
  {
    method: 'GET',
    path: '/events.jsonl',
    summary: '全部过程记录，每行一条',
    tag: '指标',
    answers: 'application/x-ndjson',
  },
]
