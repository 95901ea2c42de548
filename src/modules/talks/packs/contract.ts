import { z } from 'zod'
import { count, day, endpoint, id, line } from '#platform/contract.ts'
import { sessionSteps } from '../domain/session.ts'
import { sessionStatuses, tiers } from '../domain/words.ts'
import { tag } from '../topics/contract.ts'

const pastAnswer = z.object({
  appealId: id,
  number: z.string(),
  title: z.string(),
  officeId: id,
  officeName: z.string(),
  outcome: z.string(),
  repliedOn: day,
  answer: z.string(),
})

const packed = z.object({
  /** Null until the question is laid before the session. */
  questionId: id.nullable(),
  seatId: id,
  nth: count,
  text: z.string(),
  tier: z.enum(tiers).nullable(),
  inWriting: z.boolean(),
  /** The coordinator is told who asks; offices as far as the tier allows. */
  enterpriseName: z.string().nullable(),
  subject: z.string().nullable(),
  officeId: id.nullable(),
  /** What to begin from where nothing is assigned. */
  proposedSubject: z.string(),
  proposedOfficeId: id.nullable(),
  /** How the appeals most like it were answered; nothing in it names who raised them. */
  similar: z.array(pastAnswer),
})

export const packsContract = {
  packs: endpoint(
    {
      method: 'GET',
      path: '/talk-sessions/{sessionId}/packs',
      summary: '会前问题及其答复单位、相似诉求；部门只见交本单位的',
      tag,
      by: ['coordinator', 'leader', 'auditor', 'handler', 'lead'],
    },
    z.strictObject({ sessionId: id }),
    z.object({
      sessionId: id,
      status: z.enum(sessionStatuses),
      packOn: day,
      items: z.array(packed),
    }),
  ),
  sendPacks: endpoint(
    {
      method: 'POST',
      path: '/talk-sessions/{sessionId}/packs',
      summary: '为每个问题确定答复单位并分送',
      tag,
      by: sessionSteps.sendPacks.by,
    },
    z.strictObject({
      sessionId: id,
      questions: z
        .array(
          z.strictObject({ seatId: id, nth: count, subject: line(60), officeId: id.nullable() }),
        )
        .max(300),
    }),
    z.object({
      sessionId: id,
      status: z.enum(sessionStatuses),
      heldOn: day,
      version: z.int(),
      /** The offices that were told. */
      toldIds: z.array(id),
    }),
  ),
}
