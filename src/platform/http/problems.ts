import { ValidationError } from '@orpc/contract'
import { ORPCError } from '@orpc/server'
import { Refusal, type RefusalKind } from '#kernel/refusal.ts'
import { refusals } from '#messages/refusals.zh.ts'
import type { Problem } from '#platform/contract.ts'
import { isPassing } from '#platform/database/retry.ts'

const sentences: Readonly<Record<string, string>> = refusals

const statusOf: Record<RefusalKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  stale: 412,
  limited: 429,
  unavailable: 503,
}

/** The one place where anything thrown becomes an answer: a refusal, a bad input or a fault. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) return refused(error)
  const cause = error instanceof Error ? error.cause : undefined
  if (cause instanceof Refusal) return refused(cause)
  if (
    error instanceof ORPCError &&
    cause instanceof ValidationError &&
    error.code === 'BAD_REQUEST'
  ) {
    const errors = cause.issues.flatMap((issue) => faultsOf(issue as Issue))
    return make(400, 'input/invalid', { errors })
  }
  if (error instanceof ORPCError && error.status >= 400 && error.status < 500) {
    return make(error.status, `http/${error.status}`)
  }
  if (error instanceof BadInput) return make(error.status, error.code, { errors: error.errors })
  const status = fastifyStatus(error)
  if (status !== null) {
    return make(status, codeOfFastify[status] ?? 'input/unreadable', {
      errors: [{ field: 'body', message: error instanceof Error ? error.message : '' }],
    })
  }
  if (isPassing(error) || isPassing(cause)) return make(503, 'http/busy')
  return make(500, 'http/fault')
}

type Issue = {
  message: string
  path?: readonly (PropertyKey | { key: PropertyKey })[]
  keys?: string[]
}

/** One line a faulty field; unknown keys are named one by one. */
function faultsOf({ message, path = [], keys }: Issue) {
  const at = path.map((part) => named(typeof part === 'object' ? part.key : part))
  if (keys === undefined) return [{ field: at.join('.') || 'body', message }]
  return keys.map((key) => ({ field: [...at, named(key)].join('.'), message: 'Unrecognized key' }))
}

/** A key as it is said back: what is no name of a field may be anything, somebody's own name as well. */
const named = (key: PropertyKey): string =>
  typeof key === 'number' || /^[A-Za-z_]\w{0,59}$/.test(String(key)) ? String(key) : '…'

/** An input refused before any rule saw it, with the fields at fault. */
export class BadInput extends Error {
  readonly status: number
  readonly code: string
  readonly errors: { field: string; message: string }[]
  constructor(status: number, code: string, errors: { field: string; message: string }[]) {
    super(code)
    this.status = status
    this.code = code
    this.errors = errors
  }
}

function refused({ kind, code, details }: Refusal): Problem {
  const { field, ...rest } = details
  return make(statusOf[kind], code, {
    ...(typeof field === 'string' ? { errors: [{ field, message: sentence(code) }] } : {}),
    ...(Object.keys(rest).length > 0 ? { details: rest } : {}),
  })
}

function make(status: number, code: string, more: Partial<Problem> = {}): Problem {
  return { type: `urn:kentan:problem:${code}`, title: sentence(code), status, code, ...more }
}

const sentence = (code: string) => sentences[code] ?? '系统出现故障，请稍后再试'

const codeOfFastify: Readonly<Record<number, string>> = { 413: 'input/too-large', 415: 'http/415' }

function fastifyStatus(error: unknown): number | null {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : null
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null
}
