import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Heard = { url: string; headers: IncomingHttpHeaders; body: string }

/** A small server that answers as OpenAI-compatible ones do, and keeps what it was sent. */
export async function openAidServer() {
  const heard: Heard[] = []
  const say = { status: 200, headers: {}, body: '' }
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const { url = '', headers } = request
    heard.push({ url, headers, body: Buffer.concat(parts).toString('utf8') })
    response.writeHead(say.status, { 'content-type': 'application/json', ...say.headers })
    response.end(say.body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo // Why `as`: it listens on a port.
  return {
    url: `http://127.0.0.1:${port}/v1`,
    heard,
    /** What it answers from now on. */
    says: (answer: { status?: number; headers?: Record<string, string>; body: string }) =>
      Object.assign(say, { status: 200, headers: {} }, answer),
    drafts: (content: string) =>
      Object.assign(say, {
        ...{ status: 200, headers: {} },
        body: JSON.stringify({ choices: [{ index: 0, message: { role: 'assistant', content } }] }),
      }),
    close: () => {
      server.closeAllConnections()
      return new Promise((closed) => server.close(closed))
    },
  }
}
