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
    const answer = await send('POST', '/sessions', { token: await issueLink() })
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  }
  const send = (method: string, path: string, body?: unknown) =>
    fetch(`${address}/api/v1${path}`, {
      method,
      headers: {
        cookie,
        ...(method === 'GET'
          ? {}
          : { 'idempotency-key': randomUUID(), 'content-type': 'application/json' }),
      },
      ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
    })
  const call = async (method: string, path: string, body?: unknown): Promise<Response> => {
    if (cookie === '') await signIn()
    let answer = await send(method, path, body)
    if (answer.status === 401) {
      await signIn()
      answer = await send(method, path, body)
    }
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
