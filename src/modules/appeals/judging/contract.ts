import { z } from 'zod'
import { answererRoles, callChannels, dimensions } from '../domain/words.ts'

/** 非常不满意 is 1, 非常满意 is 5. */
export const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])

/** 结果、时效、态度、沟通, each only where it was answered. */
export const dimensionLevels = z.strictObject(
  // Why `as`: `fromEntries` forgets which names it was given.
  Object.fromEntries(dimensions.map((name) => [name, level.nullable().optional()])) as Record<
    (typeof dimensions)[number],
    z.ZodOptional<z.ZodNullable<typeof level>>
  >,
)

/** What a caller notes beside the first question; all of it may be left out. */
export const asked = {
  channel: z.enum(callChannels).default('phone'),
  answeredBy: z.enum(answererRoles).nullable().default(null),
  satisfied: level.nullable().default(null),
  dimensions: dimensionLevels.optional(),
  wantsReopen: z.boolean().nullable().default(null),
}
