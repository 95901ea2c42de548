import { z } from 'zod'
import { count, day, endpoint, id } from '#platform/contract.ts'
import { environments } from '../domain/city-words.ts'
import { tag } from '../topics/contract.ts'

const points = z.int()
const appeals = { count, days: count, points }

const reason = z.discriminatedUnion('code', [
  z.object({ code: z.literal('never-used'), points }),
  z.object({ code: z.literal('unused'), weeks: count, points }),
  z.object({ code: z.literal('in-season'), months: z.array(z.int()), points }),
  z.object({
    code: z.literal('appeals-of-environment'),
    environment: z.enum(environments),
    ...appeals,
  }),
  z.object({
    code: z.literal('appeals-of-industry'),
    industries: z.array(z.string()),
    ...appeals,
  }),
  z.object({ code: z.literal('promises-open'), count, points }),
  z.object({ code: z.literal('by-enterprise'), points }),
])

export const suggestionsContract = {
  topicSuggestions: endpoint(
    {
      method: 'GET',
      path: '/topic-suggestions',
      summary: '未来各期的主题建议，每条理由附数字与分值',
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
          heldOn: day,
          /** None where no plan was made for the day yet. */
          periodId: id.nullable(),
          topics: z.array(
            z.object({
              topicId: id,
              title: z.string(),
              /** The points of its reasons together. */
              score: z.int(),
              reasons: z.array(reason),
            }),
          ),
        }),
      ),
    }),
  ),
}
