import { z } from 'zod'
import { day, endpoint, id } from '#platform/contract.ts'
import { draftKinds } from './domain/words.ts'

const tag = '写作辅助'

export const aidContract = {
  aid: endpoint(
    {
      ...{ method: 'GET', path: '/aid', tag, by: ['handler', 'lead', 'coordinator'] },
      summary: '是否启用写作辅助',
    },
    z.strictObject({}),
    z.object({
      on: z.boolean(),
      /** What drafts; null while it is off. */
      model: z.string().nullable(),
    }),
  ),
  draftByAid: endpoint(
    {
      method: 'POST',
      path: '/appeals/{appealId}/aid-drafts',
      summary: '由写作辅助起草答复或摘要，供人修改；只发送隐去身份并经核对的文字，不会成为答复',
      tag,
      by: ['handler', 'lead', 'coordinator'],
      secret: true, // Why: each call is sent anew and recorded; no answer is kept.
      status: 201,
    },
    z.strictObject({ appealId: id, kind: z.enum(draftKinds) }),
    z.object({
      kind: z.enum(draftKinds),
      text: z.string(),
      model: z.string(),
      /** The precedents it cites, by their numbers in the text. */
      citations: z.array(
        z.object({
          n: z.int(),
          appealId: id,
          number: z.string(),
          title: z.string(),
          repliedOn: day,
        }),
      ),
      /** Numbers it cited that name nothing; they are taken out of the text. */
      removed: z.array(z.int()),
    }),
  ),
  aidUses: endpoint(
    {
      method: 'GET',
      path: '/appeals/{appealId}/aid-drafts',
      summary: '写作辅助的使用记录：何人、何时、所发文字的摘要值，不含内容',
      tag,
      by: ['auditor'],
    },
    z.strictObject({ appealId: id }),
    z.object({
      items: z.array(
        z.object({
          useId: id,
          kind: z.enum(draftKinds),
          model: z.string(),
          sentHash: z.string(),
          usedAt: z.string(),
          usedBy: id,
        }),
      ),
    }),
  ),
}
