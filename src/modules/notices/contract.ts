import { z } from 'zod'
import { accountRoles } from '#kernel/roles.ts'
import { cursor, day, endpoint, id, line, pageSize } from '#platform/contract.ts'
import { channelNames, languages } from './domain/notice.ts'
import { webhookLengths } from './domain/words.ts'

const tag = '通知'
const nothing = z.strictObject({})
const language = z.enum(languages)

const notice = z.object({
  noticeId: id,
  /** What the words are made from. */
  template: z.string(),
  title: z.string(),
  text: z.string(),
  urgent: z.boolean(),
  subject: z.object({ loop: z.string(), id, number: z.string() }),
  /** The page of the record, for this reader. */
  path: z.string(),
  on: day,
  /** The moment, for those who may know it; handling units see the day only. */
  at: z.string().nullable(),
  read: z.boolean(),
})

const address = {
  /** Null: told in the pages only. */
  email: z.email().max(254).nullable(),
  language,
  /** Nothing from 21:00 to 08:00. */
  quiet: z.boolean(),
  /** What is not urgent in one e-mail a working day; handling units cannot leave it. */
  digest: z.boolean(),
}
const addressShape = z.object({
  ...address,
  email: z.string().nullable(),
  digestStays: z.boolean(),
})

const manual = z.object({
  noticeId: id,
  title: z.string(),
  /** What to say on the telephone or to print. */
  text: z.string(),
  subject: z.object({ loop: z.string(), id, number: z.string() }),
  on: day,
  enterpriseName: z.string(),
  contactName: z.string().nullable(),
  contactPhone: z.string().nullable(),
})

const webhook = z.object({
  webhookId: id,
  name: z.string(),
  url: z.string(),
  disabled: z.boolean(),
  madeOn: day,
  /** How the newest message fared. */
  last: z
    .object({
      state: z.enum(['waiting', 'sent', 'failed', 'done']),
      on: day,
      error: z.string().nullable(),
    })
    .nullable(),
})
const secret = z.object({ webhookId: id, secret: z.string() })

const failure = z.object({
  noticeId: id,
  template: z.string(),
  number: z.string(),
  channel: z.enum(channelNames),
  on: day,
  attempts: z.int(),
  error: z.string().nullable(),
  /** The account or webhook that was not reached; null for an enterprise, whose identity is kept. */
  recipient: z.string().nullable(),
})

const page = { cursor: cursor.optional(), limit: pageSize }
const pageOf = <T extends z.ZodType>(item: T) => ({
  items: z.array(item),
  next: z.string().nullable(),
})
const anyWebhook = z.strictObject({ webhookId: id })

export const noticesContract = {
  list: endpoint(
    { method: 'GET', path: '/notices', summary: '我的通知，最新的在前', tag, by: accountRoles },
    z.strictObject({ ...page, language: language.optional() }),
    z.object({ ...pageOf(notice), unread: z.int() }),
  ),
  read: endpoint(
    {
      method: 'POST',
      path: '/notices/{noticeId}/reading',
      summary: '已读一条',
      tag,
      by: accountRoles,
    },
    z.strictObject({ noticeId: id }),
    z.object({ noticeId: id, read: z.literal(true) }),
  ),
  readAll: endpoint(
    { method: 'POST', path: '/notices/reading', summary: '全部已读', tag, by: accountRoles },
    nothing,
    z.object({ read: z.int() }),
  ),
  address: endpoint(
    { method: 'GET', path: '/notices/address', summary: '我的通知设置', tag, by: accountRoles },
    nothing,
    addressShape,
  ),
  setAddress: endpoint(
    { method: 'POST', path: '/notices/address', summary: '修改通知设置', tag, by: accountRoles },
    z.strictObject(address),
    addressShape,
  ),
  manual: endpoint(
    {
      method: 'GET',
      path: '/notices/manual',
      summary: '待人工告知：没有任何渠道能通知到的企业',
      tag,
      by: ['coordinator'],
    },
    z.strictObject({ ...page, language: language.optional() }),
    z.object(pageOf(manual)),
  ),
  completeManual: endpoint(
    {
      method: 'POST',
      path: '/notices/manual/{noticeId}/completion',
      summary: '登记已人工告知及方式',
      tag,
      by: ['coordinator'],
    },
    z.strictObject({ noticeId: id, words: line(200) }),
    z.object({ noticeId: id, done: z.literal(true) }),
  ),
  failures: endpoint(
    {
      method: 'GET',
      path: '/notices/failures',
      summary: '多次重试后仍未送达的通知',
      tag,
      by: ['admin'],
    },
    z.strictObject(page),
    z.object(pageOf(failure)),
  ),
  webhooks: endpoint(
    { method: 'GET', path: '/webhooks', summary: '推送地址', tag, by: ['admin'] },
    nothing,
    z.object({ items: z.array(webhook) }),
  ),
  addWebhook: endpoint(
    {
      method: 'POST',
      path: '/webhooks',
      summary: '添加推送地址；签名密钥只显示一次',
      tag,
      by: ['admin'],
      status: 201,
    },
    z.strictObject({ name: line(webhookLengths.name), url: z.string().max(webhookLengths.url) }),
    secret,
  ),
  renewSecret: endpoint(
    {
      method: 'POST',
      path: '/webhooks/{webhookId}/secret',
      summary: '更换签名密钥；新密钥只显示一次',
      tag,
      by: ['admin'],
    },
    anyWebhook,
    secret,
  ),
  disableWebhook: endpoint(
    {
      method: 'POST',
      path: '/webhooks/{webhookId}/disabling',
      summary: '停用推送地址',
      tag,
      by: ['admin'],
    },
    anyWebhook,
    z.object({ webhookId: id, disabled: z.literal(true) }),
  ),
  tryWebhook: endpoint(
    {
      method: 'POST',
      path: '/webhooks/{webhookId}/trial',
      summary: '试发一条；结果见推送地址列表',
      tag,
      by: ['admin'],
    },
    anyWebhook,
    z.object({ webhookId: id, noticeId: id }),
  ),
}
