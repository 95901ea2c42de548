import { createORPCClient, ORPCError } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import addresses from 'virtual:contract'
import type { contract } from '../src/contract.ts'
import type { Problem } from '../src/platform/contract.ts'

/** `key`: the idempotency key; give the same one again when a submission is retried. */
type CallContext = { key?: string }

/** Why: the link reads `application/json` only, and a refusal comes as `application/problem+json`. */
async function fetchProblemsAsJson(request: Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(request, init)
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) return response
  const { status, statusText, body } = response
  return new Response(body, { status, statusText, headers: { 'content-type': 'application/json' } })
}

const link = new OpenAPILink<CallContext>(addresses, {
  fetch: fetchProblemsAsJson,
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
