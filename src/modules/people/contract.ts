import { z } from 'zod'
import { roles } from '#kernel/roles.ts'
import { count, day, endpoint, id, key, line, money, pageSize } from '#platform/contract.ts'
import { chainPositions } from './domain/words.ts'
import { session } from './sign-in/contract.ts'

const tag = '人员与单位'
const nothing = z.strictObject({})
const everyone = ['public', ...roles] as const

/** 产业链, such as 绿色家居, and the position in it. */
const chain = { chain: line(40).nullable(), chainPosition: z.enum(chainPositions).nullable() }

export const sizeClass = z.enum(['large', 'medium', 'small', 'micro'])
export const officeKind = z.enum(['coordinating', 'department', 'street', 'institution'])

const region = z.object({
  regionId: z.string(),
  name: z.string(),
  divisionCode: z.string().nullable(),
  kind: z.enum(['city', 'district', 'zone']),
  venue: z.boolean(),
})

const office = z.object({
  officeId: id,
  name: z.string(),
  kind: officeKind,
  regionId: z.string(),
  duties: z.string(),
  /** Whether appeals may be dispatched to it. */
  handles: z.boolean(),
  /** 兜底办: lifted appeals go to it; at most one office of a city is it. */
  takesLifted: z.boolean(),
})

const enterprise = z.object({
  enterpriseId: id,
  name: z.string(),
  creditCode: z.string().nullable(),
  codeWarning: z.literal('pilot-code').nullable(),
  provisional: z.boolean(),
  mergedInto: id.nullable(),
  regionId: z.string(),
  industry: z.string().nullable(),
  ...chain,
  sizeClass: sizeClass.nullable(),
  figuresAsOf: day.nullable(),
  contactName: z.string().nullable(),
  contactPhone: z.string().nullable(),
})

const figures = {
  employees: count.optional(),
  revenue: money.optional(),
  assets: money.optional(),
  figuresAsOf: day.optional(),
}

export const peopleContract = {
  session: endpoint(
    { method: 'GET', path: '/session', summary: '我是谁（当前登录）', tag, by: everyone },
    nothing,
    session,
  ),
  signIn: endpoint(
    {
      method: 'POST',
      path: '/sessions',
      summary: '用一次性链接登录',
      tag,
      by: everyone,
      status: 201,
    },
    z.strictObject({ token: z.string().min(16).max(200) }),
    session,
  ),
  signOut: endpoint(
    { method: 'POST', path: '/session/end', summary: '退出登录', tag, by: everyone },
    nothing,
    z.object({ signedIn: z.literal(false) }),
  ),
  city: endpoint(
    {
      method: 'GET',
      path: '/city',
      summary: '城市设置：区县、会场、单位、行业、时限',
      tag,
      by: everyone,
    },
    nothing,
    z.object({
      tenantId: z.string(),
      name: z.string(),
      profile: z.string(),
      regions: z.array(region),
      offices: z.array(office),
      industries: z.array(z.object({ code: z.string(), name: z.string(), section: z.string() })),
      /** The version of the rules in force, which dates computed now are stored with. */
      ruleVersion: z.string(),
      limits: z.record(
        z.string(),
        z.object({
          count: z.int(),
          unit: z.string(),
          rollForward: z.boolean(),
          source: z.string(),
        }),
      ),
    }),
  ),
  describeOffice: endpoint(
    {
      method: 'POST',
      path: '/offices/{officeId}/duties',
      summary: '修改单位职责：建议承办单位时按职责查找',
      tag,
      by: ['admin', 'coordinator'],
    },
    z.strictObject({ officeId: id, duties: line(500) }),
    office,
  ),
  enterprises: endpoint(
    { method: 'GET', path: '/enterprises', summary: '企业名录', tag, by: ['coordinator'] },
    z.strictObject({
      q: line(100).optional(),
      cursor: id.optional(),
      limit: pageSize,
    }),
    z.object({ items: z.array(enterprise), next: id.nullable() }),
  ),
  registerEnterprise: endpoint(
    {
      method: 'POST',
      path: '/enterprises',
      summary: '登记企业；尚无信用代码的为临时登记',
      tag,
      by: ['coordinator'],
      status: 201,
    },
    z.strictObject({
      name: line(100),
      creditCode: line(40).optional(),
      regionId: key,
      industry: z
        .string()
        .regex(/^\d{2}$/)
        .optional(),
      chain: line(40).optional(),
      chainPosition: z.enum(chainPositions).optional(),
      ...figures,
      contactName: line(50).optional(),
      contactPhone: line(40).optional(),
    }),
    enterprise,
  ),
  setChain: endpoint(
    {
      method: 'POST',
      path: '/enterprises/{enterpriseId}/chain',
      summary: '填写或修改企业所在的产业链与位置',
      tag,
      by: ['coordinator'],
    },
    z.strictObject({ enterpriseId: id, ...chain }),
    enterprise,
  ),
  mergeEnterprise: endpoint(
    {
      method: 'POST',
      path: '/enterprises/{enterpriseId}/merger',
      summary: '把临时登记并入正式企业',
      tag,
      by: ['coordinator'],
    },
    z.strictObject({ enterpriseId: id, into: id }),
    enterprise,
  ),
  checkCreditCode: endpoint(
    {
      method: 'GET',
      path: '/credit-codes/{code}',
      summary: '核对统一社会信用代码',
      tag,
      by: everyone,
    },
    z.strictObject({ code: z.string().max(60) }),
    z.object({
      ok: z.boolean(),
      code: z.string().nullable(),
      warning: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
}
