import { z } from 'zod'
import { staffRoles } from '#kernel/roles.ts'
import { endpoint, id, key, line, pageSize, prose } from '#platform/contract.ts'
import { awaiting } from '../two-persons/contract.ts'

const tag = '账号管理'
const watchers = ['admin', 'security', 'auditor'] as const

const staffNumber = z.string().regex(/^[\x21-\x7e]{1,40}$/)

const account = z.object({
  accountId: id,
  name: z.string(),
  role: z.enum(staffRoles),
  staffNumber: z.string().nullable(),
  officeId: id.nullable(),
  officeName: z.string().nullable(),
  regionId: z.string().nullable(),
  disabled: z.boolean(),
  createdAt: z.string(),
})

const place = { role: z.enum(staffRoles), officeId: id.optional(), regionId: key.optional() }

const accountEvent = z.object({
  eventId: id,
  accountId: id,
  accountName: z.string(),
  kind: z.string(),
  at: z.string(),
  byName: z.string(),
  words: z.string(),
})

export const accountsContract = {
  accounts: endpoint(
    { method: 'GET', path: '/accounts', summary: '工作人员账号', tag, by: watchers },
    z.strictObject({
      q: line(100).optional(),
      role: z.enum(staffRoles).optional(),
      cursor: id.optional(),
      limit: pageSize,
    }),
    z.object({ items: z.array(account), next: id.nullable() }),
  ),
  accountEvents: endpoint(
    { method: 'GET', path: '/account-events', summary: '账号变更记录', tag, by: watchers },
    z.strictObject({
      accountId: id.optional(),
      cursor: id.optional(),
      limit: pageSize,
    }),
    z.object({ items: z.array(accountEvent), next: id.nullable() }),
  ),
  openAccount: endpoint(
    {
      method: 'POST',
      path: '/accounts',
      summary: '申请开立工作人员账号，由安全管理员批准后生效',
      tag,
      by: ['admin'],
      status: 202,
    },
    z.strictObject({ name: line(50), staffNumber, ...place }),
    awaiting,
  ),
  grantRole: endpoint(
    {
      method: 'POST',
      path: '/accounts/{accountId}/role',
      summary: '申请更换角色或重新启用账号，由安全管理员批准后生效',
      tag,
      by: ['admin'],
      status: 202,
    },
    z.strictObject({ accountId: id, ...place }),
    awaiting,
  ),
  disableAccount: endpoint(
    {
      method: 'POST',
      path: '/accounts/{accountId}/disabling',
      summary: '停用账号：立即退出其全部登录',
      tag,
      by: ['admin', 'security'],
    },
    z.strictObject({ accountId: id, reason: prose(500) }),
    z.object({ disabled: z.literal(true) }),
  ),
  issueLink: endpoint(
    {
      method: 'POST',
      path: '/accounts/{accountId}/link',
      summary: '签发一次性登录链接',
      tag,
      by: ['admin'],
      status: 201,
      secret: true,
    },
    z.strictObject({ accountId: id }),
    /** An account with a second factor gets no link by one person's word: a proposal waits instead. */
    z.object({ token: z.string().nullable(), proposalId: id.nullable() }),
  ),
}
