import { z } from 'zod'
import { accountRoles, roles } from '#kernel/roles.ts'
import { cursor, day, endpoint, id, pageSize } from '#platform/contract.ts'
import { readKinds } from '../domain/words.ts'

const tag = '查阅记录'
const role = z.enum(roles)
const kind = z.enum(readKinds)

export const readsContract = {
  readers: endpoint(
    {
      method: 'GET',
      path: '/appeals/{appealId}/readers',
      summary: '哪些单位看过这件诉求：单位和日期，不含个人',
      tag,
      by: ['enterprise', 'auditor'],
    },
    z.strictObject({ appealId: id }),
    z.object({
      items: z.array(
        z.object({
          /** The office's name; null for those who belong to none, whom `role` tells. */
          officeName: z.string().nullable(),
          role: role.nullable(),
          on: day,
          kinds: z.array(kind),
        }),
      ),
    }),
  ),
  print: endpoint(
    {
      method: 'POST',
      path: '/appeals/{appealId}/prints',
      summary: '记下：有人打印了这件诉求的页面',
      tag,
      by: accountRoles,
    },
    z.strictObject({ appealId: id }),
    z.object({ noted: z.literal(true) }),
  ),
  reads: endpoint(
    {
      method: 'GET',
      path: '/reads',
      summary: '查阅记录：谁在何时打开、导出、打印、下载了什么',
      tag,
      by: ['auditor'],
    },
    z.strictObject({
      kind: kind.optional(),
      accountId: id.optional(),
      /** Of an appeal, as it is spoken on the telephone. */
      number: z.string().max(40).optional(),
      limit: pageSize,
      cursor: cursor.optional(),
    }),
    z.object({
      items: z.array(
        z.object({
          at: z.string(),
          kind,
          subjectKind: z.string(),
          subjectId: z.string(),
          /** The appeal's number, where it is one. */
          number: z.string().nullable(),
          accountId: id,
          accountName: z.string().nullable(),
          officeName: z.string().nullable(),
          role,
        }),
      ),
      next: cursor.nullable(),
    }),
  ),
}
