import { z } from 'zod'
import { accountRoles } from '#kernel/roles.ts'
import {
  count,
  cursor,
  day,
  endpoint,
  id,
  key,
  line,
  pageSize,
  prose,
  stepEndpoint,
} from '#platform/contract.ts'
import { chainPositions, environments } from '../domain/city-words.ts'
import { topicSteps } from '../domain/topic.ts'
import { questionStatuses, topicSources, topicStatuses } from '../domain/words.ts'

export const tag = '恳谈会'

/** Everybody who is signed in, but those who only administer. */
export const signedIn = accountRoles.filter((role) => role !== 'admin' && role !== 'security')

const content = {
  title: line(80),
  summary: prose(1_000).nullable().default(null),
  environment: z.enum(environments).nullable().default(null),
  industries: z
    .array(z.string().regex(/^\d{2}$/))
    .max(20)
    .default([]),
  /** 产业链, such as 绿色家居; with the position in it. */
  chain: line(40).nullable().default(null),
  position: z.enum(chainPositions).nullable().default(null),
  /** The months it belongs to; none is all the year. */
  months: z.array(z.int().min(1).max(12)).max(12).default([]),
  leadOfficeId: id.nullable().default(null),
}

const taken = z.object({
  topicId: id,
  code: z.string(),
  status: z.enum(topicStatuses),
  version: z.int(),
})

const topic = taken.extend({
  title: z.string(),
  source: z.enum(topicSources),
  environment: z.enum(environments).nullable(),
  industries: z.array(z.string()),
  chain: z.string().nullable(),
  position: z.enum(chainPositions).nullable(),
  months: z.array(z.int()),
  leadOfficeId: id.nullable(),
  leadOfficeName: z.string().nullable(),
  proposedOn: day,
  timesUsed: count,
  lastUsedOn: day.nullable(),
})

const step = stepEndpoint({
  path: '/topics',
  idName: 'topicId',
  tag,
  steps: topicSteps,
  answer: taken,
})

export const topicsContract = {
  proposeTopic: endpoint(
    {
      method: 'POST',
      path: '/topics',
      summary: '提出主题',
      tag,
      by: topicSteps.propose.by,
      status: 201,
    },
    z.strictObject({
      ...content,
      /** Only a coordinator says where a topic comes from. */
      source: z.enum(topicSources).nullable().default(null),
    }),
    taken,
  ),
  topics: endpoint(
    { method: 'GET', path: '/topics', summary: '主题库', tag, by: signedIn },
    z.strictObject({
      status: z.enum(topicStatuses).optional(),
      chain: line(40).optional(),
      /** Only what the reader proposed, whatever became of it. */
      mine: z.enum(['true', 'false']).optional(),
      cursor: cursor.optional(),
      limit: pageSize,
    }),
    z.object({ items: z.array(topic), next: z.string().nullable() }),
  ),
  topic: endpoint(
    {
      method: 'GET',
      path: '/topics/{topicId}',
      summary: '一个主题：各会场上次使用、上次所提问题及结果',
      tag,
      by: signedIn,
    },
    z.strictObject({ topicId: id }),
    topic.extend({
      summary: z.string().nullable(),
      retiredFor: z.string().nullable(),
      /** The steps this actor may take now; a topic is scheduled by its period. */
      open: z.array(z.string()),
      lastUsed: z.array(z.object({ regionId: key, regionName: z.string(), heldOn: day })),
      questions: z.array(
        z.object({
          regionId: key,
          askedOn: day,
          text: z.string(),
          /** What became of it: the appeal it led to, as far as this actor may see it. */
          status: z.enum(questionStatuses),
          outcome: z.string().nullable(),
          appealStatus: z.string().nullable(),
        }),
      ),
    }),
  ),
  reviseTopic: step('revise', 'content', '修改主题', content),
  approveTopic: step('approve', 'approval', '通过主题', {}),
  retireTopic: step('retire', 'retirement', '退出主题库（或不予采纳），说明理由', {
    reason: prose(1_000),
  }),
}
