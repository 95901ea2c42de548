import { z } from 'zod'
import {
  count,
  day,
  endpoint,
  id,
  line,
  pageSize,
  prose,
  stepEndpoint,
} from '#platform/contract.ts'
import { reviewSteps } from '../domain/review.ts'
import { reviewStatuses } from '../domain/words.ts'
import { itemInList } from '../items/contract.ts'
import { convener, tag } from '../rota/contract.ts'

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const names = z.array(line(60)).max(60)

/** Whoever reads when reviews are; what is on their agendas row security decides. */
const readers = ['coordinator', 'leader', 'auditor', 'expert', 'lead', 'handler'] as const

const taken = z.object({
  reviewId: id,
  status: z.enum(reviewStatuses),
  heldOn: day,
  version: z.int(),
})

const review = taken.extend({
  month,
  number: count,
  startsAt: time,
  place: z.string().nullable(),
  convener,
  /** How many problems are on its agenda, as far as the reader may see them. */
  items: count,
  statementsOn: day,
  minutesOn: day,
  movedFrom: day.nullable(),
  reason: z.string().nullable(),
})

const step = stepEndpoint({
  path: '/reviews',
  idName: 'reviewId',
  tag,
  steps: reviewSteps,
  answer: taken,
})

const reason = z.discriminatedUnion('code', [
  z.object({ code: z.literal('deferred'), month }),
  z.object({ code: z.literal('look-again'), on: day }),
  z.object({ code: z.literal('heat'), count, points: count }),
  z.object({ code: z.literal('venues'), count, points: count }),
  z.object({ code: z.literal('age'), count, points: count }),
])

export const meetingsContract = {
  planReview: endpoint(
    {
      method: 'POST',
      path: '/reviews',
      summary: '安排一个月的评议；召集人按轮值表确定',
      tag,
      by: ['coordinator'],
      status: 201,
    },
    z.strictObject({
      month,
      /** The usual day where none is given. */
      heldOn: day.nullable().default(null),
    }),
    taken,
  ),
  reviews: endpoint(
    { method: 'GET', path: '/reviews', summary: '各月评议，最近的在前', tag, by: readers },
    z.strictObject({ before: month.optional(), limit: pageSize }),
    z.object({ items: z.array(review), next: month.nullable() }),
  ),
  review: endpoint(
    {
      method: 'GET',
      path: '/reviews/{reviewId}',
      summary: '一期月评议：召集人、议程与各项进展',
      tag,
      by: readers,
    },
    z.strictObject({ reviewId: id }),
    review.extend({
      /** In the order of the agenda. */
      agenda: z.array(itemInList),
      convenerChanges: z.array(
        z.object({ from: convener, to: convener, reason: z.string(), on: day }),
      ),
      moves: z.array(z.object({ from: day, to: day, reason: z.string(), on: day })),
      present: z.array(z.string()),
      excused: z.array(z.string()),
      observing: z.array(z.string()),
      open: z.array(z.string()),
    }),
  ),
  suggestedAgenda: endpoint(
    {
      method: 'GET',
      path: '/reviews/{reviewId}/suggestions',
      summary: '建议议程：已立项的共性问题按热度和龄期排序，附理由',
      tag,
      by: ['coordinator', 'leader'],
    },
    z.strictObject({ reviewId: id }),
    z.object({
      items: z.array(
        z.object({
          problemId: id,
          title: z.string(),
          officeId: id.nullable(),
          heat: count,
          venues: count,
          ageDays: count,
          points: count,
          reasons: z.array(reason),
          /** Among the first that one meeting can hear with care. */
          advised: z.boolean(),
        }),
      ),
    }),
  ),
  arrangeReview: step('arrange', 'arrangement', '安排时间和地点', {
    startsAt: time,
    place: line(120).nullable().default(null),
  }),
  changeConvener: step('changeConvener', 'convener', '调换召集人，说明理由', {
    convener,
    reason: prose(500),
  }),
  orderAgenda: step('order', 'agenda', '调整议程顺序', { itemIds: z.array(id).max(40) }),
  announceReview: step('announce', 'announcement', '公布议程：通知部门陈述，请提出企业评分', {}),
  holdReview: step('hold', 'holding', '开会：记录到会人员，评分截止', {
    present: names,
    excused: names.default([]),
    observing: names.default([]),
  }),
  approveReviewMinutes: step('approveMinutes', 'minutes-approval', '核定纪要', {}),
  closeReview: step('close', 'closing', '办结：各项措施均已落实', {}),
  putOffReview: step('putOff', 'postponement', '延期，说明理由', {
    heldOn: day,
    reason: prose(500),
  }),
  cancelReview: step('cancel', 'cancellation', '取消，说明理由', { reason: prose(500) }),
}
