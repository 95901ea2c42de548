import { z } from 'zod'
import { environments, statuses } from '#modules/appeals/domain/words.ts'
import { cursor, day, endpoint, id, key, line, pageSize } from '#platform/contract.ts'
import { longestQuery, searchers, searchKinds } from './domain/words.ts'

/** A piece of a text; `marked` where it is what was looked for. */
const segments = z.array(z.object({ text: z.string(), marked: z.boolean() }))

const found = z.object({
  kind: z.enum(searchKinds),
  /** Of the appeal, the topic, the question, the session or the office; a reply has its appeal's. */
  id,
  title: z.string(),
  titleSegments: segments,
  /** An appeal's number, a topic's code. */
  number: z.string().nullable(),
  /** In the words of its own lifecycle; null for an office. */
  status: z.string().nullable(),
  /** The session of a question. */
  sessionId: id.nullable(),
  regionName: z.string().nullable(),
  officeName: z.string().nullable(),
  /** When it was submitted, replied to, proposed, laid or held. */
  day: day.nullable(),
  /** In which of its texts, and the part of it with the words. */
  part: z.enum(['text', 'said', 'reply', 'topic', 'question', 'answer', 'comments', 'name']),
  segments,
})

export const searchContract = {
  search: endpoint(
    {
      method: 'GET',
      path: '/search',
      summary: '搜索诉求、答复、主题、问题、纪要与部门；只找得到有权阅读的',
      tag: '搜索',
      by: searchers,
    },
    z.strictObject({
      /** Words of two letters or more; all of them, or the best of them where none has all. */
      q: line(longestQuery),
      kind: z.enum(searchKinds).optional(),
      status: z.enum(statuses).optional(),
      regionId: key.optional(),
      officeId: id.optional(),
      environment: z.enum(environments).optional(),
      from: day.optional(),
      to: day.optional(),
      cursor: cursor.optional(),
      limit: pageSize,
    }),
    z.object({
      items: z.array(found),
      next: z.string().nullable(),
      /** Whether all there is was ranked; of very common words only the newest are. */
      all: z.boolean(),
    }),
  ),
  precedents: endpoint(
    {
      method: 'GET',
      path: '/appeals/{appealId}/precedents',
      summary: '相似且已答复的诉求，最相似的在前',
      tag: '搜索',
      by: ['coordinator', 'handler', 'lead'],
    },
    z.strictObject({ appealId: id }),
    z.object({
      items: z.array(
        z.object({
          appealId: id,
          number: z.string(),
          title: z.string(),
          officeName: z.string().nullable(),
          status: z.enum(statuses),
          /** The beginning of what was replied. */
          answer: z.string().nullable(),
        }),
      ),
    }),
  ),
}
