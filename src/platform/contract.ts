import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { Role } from '#kernel/actor.ts'
import { isDay } from '#kernel/day.ts'
import type { Step } from '#kernel/loop.ts'

/** What an endpoint says beside its shapes: who may call it; `public` needs no sign-in. */
export type EndpointMeta = {
  by: readonly Role[]
  /** Answers a secret: the answer is not kept, so that a repeat acts anew. */
  secret?: boolean
  alert?: AlertText
}

/** The alert that a wish of somebody raises whose role may not: its kind, and whose id in the input it is about. */
type AlertText = { kind: string; subject: string; idName: string }

const base = oc.$meta<EndpointMeta>({ by: [] })

type EndpointText = {
  method: 'GET' | 'POST'
  path: `/${string}`
  summary: string
  tag: string
  by: readonly Role[]
  status?: number
  secret?: boolean
  alert?: AlertText
}

/** One endpoint as data: the server serves it, the web calls it, OpenAPI is printed from it. */
export function endpoint<I extends z.ZodType, O extends z.ZodType>(
  { method, path, summary, tag, by, status = 200, secret = false, alert }: EndpointText,
  input: I,
  output: O,
) {
  return base
    .meta({ by, secret, ...(alert && { alert }) })
    .route({ method, path, summary, tags: [tag], successStatus: status })
    .input(input)
    .output(output)
}

/** A line of text: trimmed, not empty, no line breaks. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\r\n]*$/)

/** Text of several lines: trimmed, not empty. */
export const prose = (max: number) => z.string().trim().min(1).max(max)

export const day = z.string().refine(isDay, 'not a day such as 2026-10-16').meta({ format: 'date' })
export const id = z.uuid()
export const key = z.string().regex(/^[a-z0-9-]{1,40}$/)
/** A sum in 万元 with at most two decimals. */
export const money = z.number().min(0).max(99_999_999).multipleOf(0.01)
export const count = z.number().int().min(0).max(100_000_000)
/** The most rows a page has; `cursor` asks for the next. */
export const pageSize = z.coerce.number().int().min(1).max(50).default(20)
export const cursor = z.string().max(200)
/** Yes or no in a query, where all is text: a coerced boolean would take `false` for a yes. */
export const yesOrNo = z.union([
  z.boolean(),
  z.enum(['true', 'false']).transform((text) => text === 'true'),
])

type StepsText<Name extends string, Id extends string, Answer extends z.ZodType> = {
  /** Where the records of a loop are; `/{id}/noun` follows. */
  path: `/${string}`
  idName: Id
  tag: string
  steps: Readonly<Record<Name, Step>>
  answer: Answer
}

/** Makes the endpoints of a loop's steps: who may call one stands in the table of steps. */
export const stepEndpoint =
  <Name extends string, Id extends string, Answer extends z.ZodType>({
    path,
    idName,
    tag,
    steps,
    answer,
  }: StepsText<Name, Id, Answer>) =>
  <I extends z.ZodRawShape>(
    name: Name,
    noun: string,
    summary: string,
    body: I,
    more: { alert?: AlertText } = {},
  ) => {
    // Why `as`: a name in brackets is not kept in the type of the object.
    const which = { [idName]: id } as Record<Id, typeof id>
    return endpoint(
      {
        ...{ method: 'POST', path: `${path}/{${idName}}/${noun}`, summary, tag },
        // Why: the clock takes its steps without HTTP.
        by: steps[name].by.filter((role) => role !== 'clock'),
        ...more,
      },
      z.strictObject({ ...which, ...body }),
      answer,
    )
  }

/** RFC 9457 problem+json: what every refusal looks like. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  details: z.record(z.string(), z.unknown()).optional(),
})
export type Problem = z.infer<typeof problem>

/** What a handler of this endpoint is given, and what it answers, after checking. */
export type InputOf<E> = E extends { '~orpc': { inputSchema?: infer S } }
  ? z.output<Extract<S, z.ZodType>>
  : never
export type OutputOf<E> = E extends { '~orpc': { outputSchema?: infer S } }
  ? z.input<Extract<S, z.ZodType>>
  : never

/** A route that takes or sends a file, as data: OpenAPI is printed from it as from an endpoint. */
export type FileRoute = {
  method: 'GET' | 'POST'
  path: `/${string}`
  summary: string
  tag: string
  status?: number
  query?: z.ZodType
  /** The media type of what is sent to it. */
  takes?: string
  /** What it answers: a file's media type, or JSON of this shape. */
  answers: string | z.ZodType
}
