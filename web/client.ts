import addresses from 'virtual:contract'
import type { ContractRouterClient } from '@orpc/contract'
import type { contract } from '../src/contract.ts'
import type { Problem } from '../src/platform/contract.ts'
import { newKey } from './ui/new-key.ts'

/**
 * `key`: the idempotency key; give the same one again when a submission is retried. `version`: the
 * version that was on the screen; a step on another one is refused.
 */
export type CallContext = { key?: string; version?: number }
type Options = { context?: CallContext; signal?: AbortSignal }
type Address = readonly [method: 'GET' | 'POST', path: string]

/** What the server said no with. */
class Refused extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

type Api = ContractRouterClient<typeof contract, CallContext>

// Why `as`: the functions are made from the very addresses whose contract gives them their types.
/** The typed client of these endpoints. */
export const clientOf = (of: Record<string, Record<string, Address>>): Api =>
  mapValues(of, (module) =>
    mapValues(
      module,
      (address) => (input: object, options?: Options) => call(address, input, options),
    ),
  ) as unknown as Api

/** The client of what enterprises and the public may ask. */
export const api = clientOf(addresses)

function mapValues<A, B>(from: Record<string, A>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(from).map(([name, value]) => [name, change(value)]))
}

async function call(address: Address, input: object, options: Options = {}): Promise<unknown> {
  const [method, path] = address
  const { context = {}, signal } = options
  const { filled, rest } = fill(path, input)
  const url = new URL(`/api/v1${filled}`, location.origin)
  const reads = method === 'GET'
  for (const [name, value] of reads ? Object.entries(rest) : []) {
    if (value !== undefined) url.searchParams.set(name, String(value))
  }
  const response = await fetch(url, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(attended() ? {} : { 'kentan-unattended': '1' }),
      ...(reads ? {} : { 'idempotency-key': context.key ?? newKey() }),
      ...(context.version === undefined ? {} : { 'if-match': `"${context.version}"` }),
    },
    ...(reads ? {} : { body: JSON.stringify(rest) }),
    signal: signal ?? null,
  })
  const body: unknown = await response.json().catch(() => null)
  if (response.ok) return body
  const refused = refusedBy(body, response.status)
  if (refused.problem.code === 'people/confirm-again' && (await confirmAgain())) {
    return call(address, input, options)
  }
  throw refused
}

/** The error that an answer other than yes is. */
export const refusedBy = (body: unknown, status: number): Refused =>
  new Refused(isProblem(body) ? body : blank(`http/${status}`, status))

let confirmAgain = async (): Promise<boolean> => false

/** Says how a page asks who somebody is when the server wants to know it again; answers how to stop. */
export function onConfirmAgain(ask: () => Promise<boolean>): () => void {
  const before = confirmAgain
  confirmAgain = ask
  return () => {
    confirmAgain = before
  }
}

let lastTouched = Date.now()
for (const sign of ['pointerdown', 'keydown', 'wheel']) {
  addEventListener(sign, () => (lastTouched = Date.now()), { passive: true })
}

/** Whether somebody is there: what a page asks by itself keeps nobody signed in. */
const attended = () => Date.now() - lastTouched < 60_000

/** The path with its parts filled in, and what of the input is left for the body or the query. */
function fill(path: string, input: object) {
  const rest: Record<string, unknown> = { ...input }
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = encodeURIComponent(String(rest[name]))
    delete rest[name]
    return value
  })
  return { filled, rest }
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body
}

const blank = (code: string, status: number): Problem => {
  return { type: `urn:kentan:problem:${code}`, title: '', status, code }
}

/** What the server said no with; `http/offline` when it could not be reached. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refused) return error.problem
  const lost = error instanceof TypeError || error instanceof DOMException
  return blank(lost ? 'http/offline' : 'http/fault', 0)
}
