import { createORPCClient, ORPCError } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import addresses from 'virtual:contract'
import type { contract } from '../src/contract.ts'
import type { Problem } from '../src/platform/contract.ts'

/** `key`: the idempotency key; give the same one again when a submission is retried. */
type CallContext = { key?: string }

const link = new OpenAPILink<CallContext>(addresses, {
  url: `${location.origin}/api/v1`,
  headers: ({ context }) => ({ 'idempotency-key': context.key ?? crypto.randomUUID() }),
  customErrorResponseBodyDecoder: (body, response) =>
    new ORPCError(isProblem(body) ? body.code : `http/${response.status}`, {
      status: response.status,
      data: isProblem(body) ? body : undefined,
    }),
})

/** The typed client of every endpoint; both faces use this one. */
export const api: ContractRouterClient<typeof contract, CallContext> = createORPCClient(link)

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body
}

/** What the server said no with; `http/offline` when it could not be reached. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ORPCError && isProblem(error.data)) return error.data
  const code = error instanceof TypeError ? 'http/offline' : 'http/fault'
  return { type: `urn:kentan:problem:${code}`, title: '', status: 0, code }
}
