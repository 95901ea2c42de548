import { z } from 'zod'
import { endpoint, prose } from '#platform/contract.ts'

const tag = '系统时钟'

const note = z.object({
  kind: z.enum(['paused', 'unpaused', 'resumed', 'backward']),
  /** By the clock as it then was. */
  at: z.string(),
  jumpMs: z.int(),
  atStart: z.boolean(),
  /** Who resumed, and why. */
  by: z.string().nullable(),
  reason: z.string().nullable(),
})

const clock = z.object({
  /** What the server's clock says, to be compared with one that is trusted. */
  now: z.string(),
  paused: z.boolean(),
  /** The last moment that was believed; null before a worker has run. */
  seenAt: z.string().nullable(),
  /** What the clock said when the pause began. */
  pausedAt: z.string().nullable(),
  jumpMs: z.int().nullable(),
  /** Found at a start: the clock has jumped, or the machine was off for long. */
  atStart: z.boolean().nullable(),
  /** What happened to the clock, the newest first. */
  notes: z.array(note),
})

export const clockContract = {
  get: endpoint(
    {
      method: 'GET',
      path: '/clock',
      summary: '系统时钟：到期处理是否暂停，时钟异动记录',
      tag,
      by: ['coordinator', 'leader', 'auditor', 'admin'],
    },
    z.strictObject({}),
    clock,
  ),
  resume: endpoint(
    {
      method: 'POST',
      path: '/clock/resumption',
      summary: '核对服务器时间后恢复到期处理',
      tag,
      by: ['admin'],
    },
    z.strictObject({ reason: prose(500) }),
    clock,
  ),
}
