import { z } from 'zod'
import { roles } from '#kernel/roles.ts'
import { count, day, endpoint, id, key, line } from '#platform/contract.ts'
import { chainPositions, talkBounds } from '../domain/city-words.ts'
import { finding } from '../seats/contract.ts'
import { tag } from '../topics/contract.ts'

const everyone = ['public', ...roles] as const
const instant = z.string().meta({ format: 'date-time' })

const candidate = z.object({
  code: z.string(),
  smallMicro: z.boolean(),
  neverInvited: z.boolean(),
  dissatisfied: z.boolean(),
})

export const drawsContract = {
  fixCandidates: endpoint(
    {
      method: 'POST',
      path: '/talk-sessions/{sessionId}/draws',
      summary: '固定并公布候选名单（先于种子）',
      tag,
      by: ['coordinator'],
      status: 201,
    },
    z.strictObject({
      sessionId: id,
      seats: z.int().min(1).max(talkBounds.quota[1]),
      industries: z
        .array(z.string().regex(/^\d{2}$/))
        .max(20)
        .default([]),
      /** Along one industry chain; a session says which its topics are about. */
      chain: line(40).nullable().default(null),
      position: z.enum(chainPositions).nullable().default(null),
      /** From the whole city, not from the venue's own region only. */
      wholeCity: z.boolean().default(false),
    }),
    z.object({ drawId: id, listHash: z.string(), candidates: count }),
  ),
  drawRoster: endpoint(
    {
      method: 'POST',
      path: '/talk-draws/{drawId}/result',
      summary: '按种子抽取并邀请；种子与来源一并公布',
      tag,
      by: ['coordinator'],
    },
    z.strictObject({
      drawId: id,
      seed: line(200),
      /** Where anybody can look the seed up, such as a lottery drawn after the list was fixed. */
      seedSource: line(200),
    }),
    z.object({ drawId: id, roster: z.array(z.string()), leftOut: z.array(z.string()) }),
  ),
  draws: endpoint(
    {
      method: 'GET',
      path: '/talk-sessions/{sessionId}/draws',
      summary: '一场恳谈的抽取，最新的在前',
      tag,
      by: everyone,
    },
    z.strictObject({ sessionId: id }),
    z.object({
      items: z.array(
        z.object({ drawId: id, seats: count, fixedAt: instant, drawnAt: instant.nullable() }),
      ),
    }),
  ),
  draw: endpoint(
    {
      method: 'GET',
      path: '/talk-draws/{drawId}',
      summary: '公布的抽取：候选名单、种子、结果，任何人可复核',
      tag,
      by: everyone,
    },
    z.strictObject({ drawId: id }),
    z.object({
      rule: z.string(),
      drawId: id,
      sessionId: id,
      /** The session it is for, for those who may read no session. */
      session: z.object({ number: count, heldOn: day, regionId: key, regionName: z.string() }),
      seats: count,
      candidates: z.array(candidate),
      listHash: z.string(),
      fixedAt: instant,
      /** The city's fairness targets when the list was fixed. */
      targets: z.object({ smallMicro: count, neverInvited: count, dissatisfied: count }),
      already: z
        .object({ size: count, smallMicro: count, neverInvited: count, dissatisfied: count })
        .nullable(),
      seed: z.string().nullable(),
      seedSource: z.string().nullable(),
      drawnAt: instant.nullable(),
      roster: z.array(z.string()).nullable(),
      leftOut: z.array(z.string()).nullable(),
      /** Those on the roster before and those drawn, together. */
      fairness: z.array(finding).nullable(),
      /** The codes of the enterprise that asks. */
      yours: z.array(z.string()),
    }),
  ),
}
