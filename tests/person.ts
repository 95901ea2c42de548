import { randomUUID } from 'node:crypto'

/** An answer as it came over the wire. */
// biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever was answered
export type Answer = { status: number; body: any; text: string; bytes: Buffer; headers: Headers }

/** One signed-in person: says what it wants over HTTP and is told what came back. */
export type Person = {
  get: (path: string, headers?: Record<string, string>) => Promise<Answer>
  post: (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>
  cookie: string
}

/** Somebody who talks to the API; without a cookie it is the public. */
export function personAt(address: string, cookie = '', renew?: () => Promise<string>): Person {
  let session = cookie
  const once = async (method: string, path: string, body?: unknown, more = {}): Promise<Answer> => {
    const sent = typeof body === 'string' ? body : JSON.stringify(body ?? {})
    const own = { 'content-type': 'application/json', 'idempotency-key': randomUUID() }
    const response = await fetch(`${address}/api/v1${path}`, {
      method,
      headers: { cookie: session, ...(method === 'GET' ? {} : own), ...more },
      ...(method === 'GET' ? {} : { body: sent }),
    })
    const bytes = Buffer.from(await response.arrayBuffer())
    const text = bytes.toString()
    const isJson = /\/(problem\+)?json/.test(response.headers.get('content-type') ?? '')
    return {
      status: response.status,
      body: isJson ? JSON.parse(text) : null,
      text,
      bytes,
      headers: response.headers,
    }
  }
  const send = async (method: string, path: string, body?: unknown, more = {}): Promise<Answer> => {
    const answer = await once(method, path, body, more)
    if (answer.status !== 401 || renew === undefined) return answer
    session = await renew()
    return once(method, path, body, more)
  }
  return {
    cookie,
    get: (path, headers) => send('GET', path, undefined, headers),
    post: (path, body, headers) => send('POST', path, body, headers),
  }
}
