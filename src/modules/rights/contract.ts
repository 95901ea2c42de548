import { z } from 'zod'
import { accountRoles } from '#kernel/roles.ts'
import { day, endpoint, id, pageSize, prose } from '#platform/contract.ts'
import { consentKinds, erasureReasons, erasureStates } from './domain/words.ts'

const tag = '个人信息权利'

const erasure = z.object({
  erasureId: id,
  /** Null where everything of the enterprise is to be erased. */
  appealId: id.nullable(),
  number: z.string().nullable(),
  reason: z.enum(erasureReasons),
  askedOn: day,
  state: z.enum(erasureStates),
  /** Whether somebody has proposed it to a second person. */
  proposed: z.boolean(),
  decidedOn: day.nullable(),
  refusal: z.string().nullable(),
  doneOn: day.nullable(),
})

export const rightsContract = {
  privacyNotice: endpoint(
    {
      method: 'GET',
      path: '/privacy-notice',
      summary: '个人信息处理告知（当前版本）与本人的确认情况',
      tag,
      by: ['public', ...accountRoles],
    },
    z.strictObject({}),
    z.object({
      version: z.string(),
      zh: z.array(z.string()),
      en: z.array(z.string()),
      /** Whether this account has confirmed this version; null for those who are not asked. */
      read: z.boolean().nullable(),
      sensitive: z.boolean().nullable(),
    }),
  ),
  giveConsent: endpoint(
    {
      method: 'POST',
      path: '/privacy-notice/consents',
      summary: '确认已阅读告知；单独同意或撤回对敏感个人信息的处理',
      tag,
      by: ['enterprise'],
      status: 201,
    },
    z.strictObject({
      kind: z.enum(consentKinds),
      version: z.string().max(20),
      agreed: z.boolean().default(true),
    }),
    z.object({ consentId: id }),
  ),
  myData: endpoint(
    {
      method: 'GET',
      path: '/my-data',
      summary: '本企业的全部数据，机器可读（须在十分钟内验证过身份）',
      tag,
      by: ['enterprise'],
    },
    z.strictObject({}),
    z.object({
      madeAt: z.string(),
      sections: z.array(
        z.object({ name: z.string(), rows: z.array(z.record(z.string(), z.unknown())) }),
      ),
    }),
  ),
  askErasure: endpoint(
    {
      method: 'POST',
      path: '/appeals/{appealId}/erasure',
      summary: '申请删除一件已办结诉求的文字与附件',
      tag,
      by: ['enterprise'],
      status: 201,
    },
    z.strictObject({ appealId: id, reason: z.enum(erasureReasons) }),
    z.object({ erasureId: id }),
  ),
  askErasureAll: endpoint(
    {
      method: 'POST',
      path: '/my-data/erasure',
      summary: '申请删除本企业的全部数据并注销账号（须先办结或撤回全部诉求，须重新验证身份）',
      tag,
      by: ['enterprise'],
      status: 201,
    },
    z.strictObject({ reason: z.enum(erasureReasons) }),
    z.object({ erasureId: id }),
  ),
  erasures: endpoint(
    {
      method: 'GET',
      path: '/erasures',
      summary: '删除申请：企业看本企业的，统筹办公室与监督审计看全市的',
      tag,
      by: ['enterprise', 'coordinator', 'auditor'],
    },
    z.strictObject({ cursor: id.optional(), limit: pageSize }),
    z.object({ items: z.array(erasure), next: id.nullable() }),
  ),
  proposeErasure: endpoint(
    {
      method: 'POST',
      path: '/erasures/{erasureId}/proposal',
      summary: '提请第二人（监督审计）核准删除',
      tag,
      by: ['coordinator'],
      status: 202,
    },
    z.strictObject({ erasureId: id }),
    z.object({ proposalId: id }),
  ),
  refuseErasure: endpoint(
    {
      method: 'POST',
      path: '/erasures/{erasureId}/refusal',
      summary: '不予删除并说明理由',
      tag,
      by: ['coordinator', 'auditor'],
    },
    z.strictObject({ erasureId: id, reason: prose(500) }),
    z.object({ erasureId: id }),
  ),
}
