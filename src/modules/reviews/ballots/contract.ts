import { z } from 'zod'
import { decisionKinds } from '#modules/problems/domain/words.ts'
import { measureShown } from '#modules/problems/shapes/contract.ts'
import { day, endpoint, id } from '#platform/contract.ts'
import { itemStatuses, reviewStatuses } from '../domain/words.ts'
import { tag } from '../rota/contract.ts'

const score = z.int().min(1).max(5)

const ballot = z.object({
  itemId: id,
  title: z.string(),
  month: z.string(),
  heldOn: day,
  reviewStatus: z.enum(reviewStatuses),
  itemStatus: z.enum(itemStatuses),
  /** Whether it may still be scored. */
  open: z.boolean(),
  score: score.nullable(),
  /** Why it was put off or taken off. */
  reason: z.string().nullable(),
  /** What was decided, once it was. */
  decision: z
    .object({
      kind: z.enum(decisionKinds),
      reason: z.string().nullable(),
      lookAgainOn: day.nullable(),
      on: day,
    })
    .nullable(),
  measures: z.array(measureShown),
})

export const ballotsContract = {
  ballots: endpoint(
    {
      method: 'GET',
      path: '/review-ballots',
      summary: '本企业提出过的共性问题：请评分的，和已议定的',
      tag,
      by: ['enterprise'],
    },
    z.strictObject({}),
    z.object({ items: z.array(ballot) }),
  ),
  scoreItem: endpoint(
    {
      method: 'POST',
      path: '/review-items/{itemId}/score',
      summary: '给一个共性问题的现状评分：1至5分，每家企业一次，开会时截止',
      tag,
      by: ['enterprise'],
    },
    z.strictObject({ itemId: id, score }),
    z.object({ itemId: id, score }),
  ),
}
