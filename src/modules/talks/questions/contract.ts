import { z } from 'zod'
import { count, endpoint, id, line, prose } from '#platform/contract.ts'
import { questionSteps } from '../domain/question.ts'
import { questionStatuses, tiers } from '../domain/words.ts'
import { environments, kinds, tag } from '../topics/contract.ts'

const taken = z.object({
  questionId: id,
  status: z.enum(questionStatuses),
  appealId: id.nullable(),
  version: z.int(),
})

const step = <I extends z.ZodRawShape>(
  name: keyof typeof questionSteps,
  noun: string,
  summary: string,
  body: I,
) =>
  endpoint(
    {
      method: 'POST',
      path: `/talk-questions/{questionId}/${noun}`,
      summary,
      tag,
      by: questionSteps[name].by,
    },
    z.strictObject({ questionId: id, ...body }),
    taken,
  )

const appeal = {
  title: line(80),
  kind: z.enum(kinds).default('request'),
  environment: z.enum(environments),
}

export const questionsContract = {
  questions: endpoint(
    {
      method: 'GET',
      path: '/talk-sessions/{sessionId}/questions',
      summary: '一场恳谈的问题及当场结果',
      tag,
      by: ['coordinator', 'leader', 'auditor', 'enterprise'],
    },
    z.strictObject({ sessionId: id }),
    z.object({
      items: z.array(
        taken.extend({
          seatId: id,
          enterpriseName: z.string().nullable(),
          nth: count,
          text: z.string(),
          tier: z.enum(tiers).nullable(),
          /** What was assigned before the talk; null where nothing was. */
          subject: z.string().nullable(),
          officeId: id.nullable(),
          appealNumber: z.string().nullable(),
          appealStatus: z.string().nullable(),
        }),
      ),
    }),
  ),
  answerQuestion: step('answer', 'answer', '当场答复（企业当场认可）', {
    officeId: id,
    text: prose(2_000),
    confirmed: z.boolean(),
  }),
  dispatchQuestion: step('dispatch', 'dispatch', '当场交办，成为诉求', {
    ...appeal,
    officeId: id,
    coOfficeIds: z.array(id).max(5).default([]),
    requirement: prose(1_000).nullable().default(null),
  }),
  writeQuestion: step('takeInWriting', 'writing', '转书面答复，成为诉求', appeal),
  leadQuestion: step('lead', 'lead', '列为共性问题线索', { note: prose(1_000) }),
}
