import { z } from 'zod'
import { endpoint } from '#platform/contract.ts'
import { quotaBounds } from '../domain/words.ts'

const tag = '查阅记录'
const { perHour, perDay } = quotaBounds
const numbers = {
  perHour: z.int().min(perHour.min).max(perHour.max),
  perDay: z.int().min(perDay.min).max(perDay.max),
}

export const quotaContract = {
  readQuota: endpoint(
    {
      method: 'GET',
      path: '/read-quota',
      summary: '一个账号一小时、一天最多打开多少件诉求，超出即提醒监督审计',
      tag,
      by: ['security', 'auditor'],
    },
    z.strictObject({}),
    z.object({ ...numbers, changedAt: z.string().nullable() }),
  ),
  setReadQuota: endpoint(
    {
      method: 'POST',
      path: '/read-quota',
      summary: '修改打开诉求的上限（安全管理员，须重新验证身份）',
      tag,
      by: ['security'],
    },
    z.strictObject(numbers),
    z.object(numbers),
  ),
}
