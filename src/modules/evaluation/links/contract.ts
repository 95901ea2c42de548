import { z } from 'zod'
import { answererRoles, outcomes } from '#modules/appeals/domain/words.ts'
import { dimensionLevels, level } from '#modules/appeals/judging/contract.ts'
import { day, endpoint, id, prose } from '#platform/contract.ts'
import { linkProofs } from '../domain/words.ts'
import { tag } from '../rectifications/contract.ts'

const token = z.string().min(16).max(200)
const by = ['public', 'enterprise'] as const

export const linksContract = {
  sendLink: endpoint(
    {
      ...{ method: 'POST', path: '/appeals/{appealId}/self-service-links', tag, by: ['caller'] },
      summary: '给企业再发一条自助评价链接（只能用一次；链接不告诉回访员）',
    },
    z.strictObject({ appealId: id }),
    z.object({ sent: z.literal(true) }),
  ),
  openLink: endpoint(
    {
      ...{ method: 'POST', path: '/self-service/openings', tag, by },
      summary: '打开自助评价链接：只看到标题和答复；工作人员打不开',
      secret: true,
    },
    z.strictObject({ token }),
    z.object({
      number: z.string(),
      title: z.string(),
      officeName: z.string().nullable(),
      outcome: z.enum(outcomes),
      reply: z.string(),
      repliedOn: day,
      until: day,
      /** How it is shown who answers; `session` asks to sign in, `none` has been shown already. */
      proof: z.enum(linkProofs),
    }),
  ),
  askLinkCode: endpoint(
    {
      ...{ method: 'POST', path: '/self-service/codes', tag, by },
      summary: '向登记的手机发送验证码，确认由本企业评价',
      secret: true,
    },
    z.strictObject({ token }),
    z.object({ sent: z.literal(true) }),
  ),
  answerLink: endpoint(
    {
      ...{ method: 'POST', path: '/self-service/answers', tag, by },
      summary: '自助评价：先问解决了吗，再问满意度；只记一次',
      secret: true,
    },
    z.strictObject({
      token,
      /** The code that was sent, or the last four digits of the registered telephone. */
      proof: z
        .string()
        .regex(/^\d{4,6}$/)
        .nullable()
        .default(null),
      solved: z.enum(['yes', 'partly', 'no']),
      accepts: z.boolean().nullable().default(null),
      satisfied: level.nullable().default(null),
      dimensions: dimensionLevels.optional(),
      pressured: z.boolean().nullable().default(null),
      answeredBy: z.enum(answererRoles).nullable().default(null),
      wantsReopen: z.boolean().nullable().default(null),
      words: prose(2_000).nullable().default(null),
    }),
    z.object({ number: z.string(), status: z.enum(['confirmed', 'denied']) }),
  ),
}
