import { randomUUID } from 'node:crypto'

/** Calls the API over HTTP as one account; signs in again when its session has ended. */
export type Client = {
  get: <T>(path: string) => Promise<T>
  post: <T>(path: string, body?: unknown) => Promise<T>
  download: (path: string) => Promise<Response>
}

/** An answer that was a problem; the play stops at the first one it did not ask for. */
export class CallRefused extends Error {
  readonly status: number
  readonly code: string
  constructor(what: string, status: number, code: string, detail: string) {
    super(`${what}: ${status} ${code} ${detail}`)
    this.status = status
    this.code = code
  }
}

/** A client of the server at `address` for the account that `issueLink` signs in. */
export function clientFor(address: string, issueLink: () => Promise<string>): Client {
  let cookie = ''
  const signIn = async () => {
    const token = await issueLink()
    const answer = await send({ address, cookie, method: 'POST', path: '/sessions' }, { token })
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  }
  return clientBy(async (method, path, body) => {
    if (cookie === '') await signIn()
    const answer = await send({ address, cookie, method, path }, body)
    if (answer.status !== 401) return answer
    await signIn()
    return send({ address, cookie, method, path }, body)
  })
}

/** A client that never signs in. */
export const visitorAt = (address: string): Client =>
  clientBy((method, path, body) => send({ address, cookie: '', method, path }, body))

type Request = { address: string; cookie: string; method: string; path: string }

function send({ address, cookie, method, path }: Request, body?: unknown): Promise<Response> {
  const asks = method === 'GET'
  return fetch(`${address}/api/v1${path}`, {
    method,
    headers: {
      cookie,
      ...(asks ? {} : { 'idempotency-key': randomUUID(), 'content-type': 'application/json' }),
    },
    ...(asks ? {} : { body: JSON.stringify(body ?? {}) }),
  })
}

type Ask = (method: string, path: string, body?: unknown) => Promise<Response>

function clientBy(ask: Ask): Client {
  const call: Ask = async (method, path, body) => {
    const answer = await ask(method, path, body)
    if (answer.ok) return answer
    // Why `as`: a server that is ours says no as a problem; anything else is told as it is.
    const problem = (await answer.json().catch(() => ({}))) as { code?: string; errors?: unknown }
    throw new CallRefused(
      `${method} ${path}`,
      answer.status,
      problem.code ?? '',
      JSON.stringify(problem.errors ?? {}),
    )
  }
  return {
    get: async (path) => (await call('GET', path)).json() as Promise<never>,
    post: async (path, body) => (await call('POST', path, body)).json() as Promise<never>,
    download: (path) => call('GET', path),
  }
}
