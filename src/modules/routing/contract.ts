import { z } from 'zod'
import { day, endpoint, id } from '#platform/contract.ts'
import { reasons, routerKinds, sources } from './domain/words.ts'

const tag = '建议承办单位'

const one = {
  name: z.string(),
  /** 0 to 1. */
  confidence: z.number(),
  /** The words that decided, the strongest first. */
  words: z.array(z.string()),
}
const suggested = <Item extends z.ZodType>(item: Item) =>
  z.object({
    /** By which version; 0 while there is none. */
    version: z.int(),
    source: z.enum(sources),
    items: z.array(item),
  })
const category = suggested(z.object({ key: z.string(), ...one }))

const version = z.object({
  version: z.int(),
  madeOn: day,
  madeAt: z.string(),
  /** Who returned to an earlier one; null for what the timed work has learnt. */
  by: z.string().nullable(),
  reason: z.enum(reasons),
  fromVersion: z.int().nullable(),
  examples: z.int(),
  /** Tried on so many of the newest decisions, not knowing them: the first was right, one of three was. */
  tried: z.int(),
  first: z.int(),
  three: z.int(),
  /** Of those tried: how many the first was ahead of the second by so many percent, and how many of them it was right. */
  margins: z.array(z.object({ margin: z.int(), covered: z.int(), right: z.int() })),
  /** Whether it can be returned to. */
  kept: z.boolean(),
})
/** What people chose whom this version had shown its suggestions, and what was dispatched by itself. */
const followed = {
  shown: z.int(),
  followedFirst: z.int(),
  followedThree: z.int(),
  automatic: z.int(),
  /** Of those dispatched by itself: how many lie with another office now. */
  moved: z.int(),
}

export const routingContract = {
  suggestions: endpoint(
    {
      method: 'GET',
      path: '/appeals/{appealId}/suggestions',
      summary: '建议：承办单位、环境、类型各前三名，附把握程度与依据词；由人决定',
      tag,
      by: ['coordinator'],
    },
    z.strictObject({ appealId: id }),
    z.object({
      office: suggested(z.object({ officeId: id, ...one })),
      environment: category,
      kind: category,
    }),
  ),
  versions: endpoint(
    {
      method: 'GET',
      path: '/routing',
      summary: '学习的历次版本：测得的准确率，建议被采纳的情况',
      tag,
      by: ['coordinator', 'leader', 'auditor'],
    },
    z.strictObject({}),
    z.object({
      margin: z.int().nullable(),
      learnAfter: z.int(),
      kinds: z.array(
        z.object({
          kind: z.enum(routerKinds),
          /** What was followed while there was no version. */
          cold: z.object(followed),
          /** The newest first; the newest is in use. */
          versions: z.array(version.extend(followed)),
        }),
      ),
    }),
  ),
  restore: endpoint(
    {
      method: 'POST',
      path: '/routing/{kind}/restoration',
      summary: '恢复使用较早的版本（存为新版本）',
      tag,
      by: ['coordinator'],
      status: 201,
    },
    z.strictObject({ kind: z.enum(routerKinds), version: z.int().min(1) }),
    z.object({ version: z.int() }),
  ),
}
