import { z } from 'zod'
import { count, day, endpoint, id, line, prose, stepEndpoint } from '#platform/contract.ts'
import { environments, kinds } from '../domain/city-words.ts'
import { questionSteps } from '../domain/question.ts'
import { questionStatuses, tiers } from '../domain/words.ts'
import { tag } from '../topics/contract.ts'

const taken = z.object({
  questionId: id,
  status: z.enum(questionStatuses),
  appealId: id.nullable(),
  version: z.int(),
})

const step = stepEndpoint({
  path: '/talk-questions',
  idName: 'questionId',
  tag,
  steps: questionSteps,
  answer: taken,
})

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
  promises: endpoint(
    {
      method: 'GET',
      path: '/talk-sessions/{sessionId}/promises',
      summary: '本会场上次同主题恳谈的承诺及办理情况',
      tag,
      by: ['coordinator', 'leader', 'auditor'],
    },
    z.strictObject({ sessionId: id }),
    z.object({
      items: z.array(
        z.object({
          /** The earlier session, and its day. */
          sessionId: id,
          heldOn: day,
          questionText: z.string(),
          appealId: id,
          appealNumber: z.string(),
          appealStatus: z.string(),
          outcome: z.string().nullable(),
          /** When the reply is or was due. */
          dueOn: day,
        }),
      ),
    }),
  ),
  question: endpoint(
    {
      method: 'GET',
      path: '/talk-questions/{questionId}',
      summary: '一个问题及当场记录的内容',
      tag,
      by: ['coordinator', 'leader', 'auditor', 'enterprise'],
    },
    z.strictObject({ questionId: id }),
    taken.extend({
      text: z.string(),
      /** What was said on the spot, and which office said it. */
      answer: z.object({ officeId: id, text: z.string(), on: day }).nullable(),
      /** Why it is a lead to a common problem. */
      note: z.string().nullable(),
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
