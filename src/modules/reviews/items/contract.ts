import { z } from 'zod'
import { count, day, endpoint, id, line, prose, stepEndpoint } from '#platform/contract.ts'
import { itemSteps } from '../domain/item.ts'
import { higherLevels, itemOrigins, itemStatuses } from '../domain/words.ts'
import { tag } from '../rota/contract.ts'

const text = prose(4_000)
const reason = prose(1_000)

const measure = z.strictObject({
  /** Made by the client, so that a measure sent again is known as the one that is there. */
  measureId: id,
  text: prose(1_000),
  ownerOfficeId: id,
  dueOn: day,
})

const decision = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('measures'), measures: z.array(measure).min(1).max(20) }),
  z.strictObject({
    kind: z.literal('higher'),
    level: z.enum(higherLevels),
    /** What is asked of the higher level. */
    reason,
    lookAgainOn: day,
  }),
  z.strictObject({ kind: z.literal('not-yet'), reason, lookAgainOn: day }),
  z.strictObject({ kind: z.literal('not-adopted'), reason }),
])

const scores = z.object({
  /** How many gave 1 to 5; null for who is shown only how many there are. */
  counts: z.array(count).length(5).nullable(),
  given: count,
  asked: count,
})

const taken = z.object({ itemId: id, status: z.enum(itemStatuses), version: z.int() })

/** One item as the agenda shows it. */
export const itemInList = taken.extend({
  reviewId: id,
  problemId: id,
  title: z.string(),
  origin: z.enum(itemOrigins),
  officeIds: z.array(id),
  /** Those of them that have stated their case. */
  statedIds: z.array(id),
  expertIds: z.array(id),
  comments: count,
  scores: scores.nullable(),
  decision: decision.nullable(),
  decidedOn: day.nullable(),
  reason: z.string().nullable(),
})

const step = stepEndpoint({
  path: '/review-items',
  idName: 'itemId',
  tag,
  steps: itemSteps,
  answer: taken,
})

const heard = {
  officeIds: z.array(id).max(20).default([]),
  expertIds: z.array(id).max(20).default([]),
}

export const itemsContract = {
  listItem: endpoint(
    {
      method: 'POST',
      path: '/reviews/{reviewId}/items',
      summary: '把一个已立项的共性问题列入议程',
      tag,
      by: ['coordinator'],
      status: 201,
    },
    z.strictObject({ reviewId: id, problemId: id, ...heard }),
    taken,
  ),
  item: endpoint(
    {
      method: 'GET',
      path: '/review-items/{itemId}',
      summary: '议程上的一项：问题、部门陈述、评分、专家意见与议定事项',
      tag,
      by: ['coordinator', 'leader', 'auditor', 'expert', 'lead', 'handler'],
    },
    z.strictObject({ itemId: id }),
    itemInList.extend({
      about: z
        .object({
          number: z.string(),
          rootCause: z.string().nullable(),
          enterprises: count,
          venues: count,
          appeals: count,
          ageDays: count,
        })
        .nullable(),
      statements: z.array(
        z.object({ officeId: id, text: z.string(), by: z.string(), at: z.string() }),
      ),
      views: z.array(
        z.object({ commentId: id, expert: z.string(), text: z.string(), at: z.string() }),
      ),
      open: z.array(z.string()),
    }),
  ),
  hearItem: step('hear', 'hearing', '确定到会陈述的部门和邀请的专家', heard),
  stateCase: step('state', 'statement', '部门陈述；会前可以改写', {
    /** A coordinator says for which office it takes it down. */
    officeId: id.nullable().default(null),
    text,
  }),
  commentOnItem: endpoint(
    {
      method: 'POST',
      path: '/review-items/{itemId}/comments',
      summary: '专家意见；同一编号重复提交只记一次',
      tag,
      by: itemSteps.comment.by,
      status: 201,
    },
    z.strictObject({
      itemId: id,
      commentId: id,
      /** Whom a coordinator takes it down for. */
      expert: line(60).nullable().default(null),
      text: prose(2_000),
    }),
    taken,
  ),
  decideItem: step('decide', 'decision', '议定：措施、争取上级、暂不具备或不采纳', { decision }),
  deferItem: step('defer', 'deferral', '移至下期，说明理由', { reason }),
  removeItem: step('remove', 'removal', '移出议程，说明理由', {
    reason: reason.nullable().default(null),
  }),
}
