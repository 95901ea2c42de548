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
import { talkBounds } from '../domain/city-words.ts'
import { periodSteps } from '../domain/period.ts'
import { periodStatuses } from '../domain/words.ts'
import { session } from '../sessions/contract.ts'
import { signedIn, tag } from '../topics/contract.ts'

const taken = z.object({
  periodId: id,
  /** None when its day was skipped. */
  number: count.nullable(),
  status: z.enum(periodStatuses),
  heldOn: day,
  version: z.int(),
})

const period = taken.extend({
  plannedOn: day,
  topicIds: z.array(id),
  topics: z.array(z.object({ topicId: id, title: z.string() })),
  reason: z.string().nullable(),
  /** The steps this actor may take now. */
  open: z.array(z.string()),
})

const step = stepEndpoint({
  path: '/talk-periods',
  idName: 'periodId',
  tag,
  steps: periodSteps,
  answer: taken,
})

export const periodsContract = {
  proposals: endpoint(
    {
      method: 'GET',
      path: '/talk-dates',
      summary: '尚未安排的恳谈日：照常、顺延或取消的建议',
      tag,
      by: ['coordinator', 'leader'],
    },
    z.strictObject({
      from: day.optional(),
      weeks: z.coerce.number().int().min(1).max(53).default(8),
    }),
    z.object({
      items: z.array(
        z.object({
          plannedOn: day,
          advice: z.enum(['hold', 'postpone', 'cancel']),
          heldOn: day.nullable(),
          nextWorkingDay: day,
          notice: z.string().nullable(),
          provisional: z.boolean(),
        }),
      ),
    }),
  ),
  planPeriod: endpoint(
    {
      method: 'POST',
      path: '/talk-periods',
      summary: '安排一期，每个会场一场；或说明理由跳过',
      tag,
      by: periodSteps.plan.by,
      status: 201,
    },
    z.strictObject({
      plannedOn: day,
      /** Another day than the usual one, with a reason. */
      heldOn: day.nullable().default(null),
      skip: z.boolean().default(false),
      reason: prose(1_000).nullable().default(null),
    }),
    taken,
  ),
  periods: endpoint(
    { method: 'GET', path: '/talk-periods', summary: '各期恳谈', tag, by: signedIn },
    z.strictObject({ before: line(10).pipe(day).optional(), limit: pageSize }),
    z.object({ items: z.array(period), next: day.nullable() }),
  ),
  period: endpoint(
    {
      method: 'GET',
      path: '/talk-periods/{periodId}',
      summary: '一期恳谈与各场',
      tag,
      by: signedIn,
    },
    z.strictObject({ periodId: id }),
    period.extend({ sessions: z.array(session) }),
  ),
  setTopics: step('setTopics', 'topics', '确定主题（一至两个）', {
    topicIds: z
      .array(id)
      .min(1)
      // The city's rules may allow fewer.
      .max(talkBounds.topics[1])
      .refine((ids) => new Set(ids).size === ids.length, 'the same topic twice'),
  }),
  postponePeriod: step('postpone', 'postponement', '整期延期', {
    heldOn: day,
    reason: prose(1_000),
  }),
  cancelPeriod: step('cancel', 'cancellation', '整期取消', { reason: prose(1_000) }),
}
