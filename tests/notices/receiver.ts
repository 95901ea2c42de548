import { createServer, type IncomingHttpHeaders } from 'node:http'
import { after } from 'node:test'

/** A request as it came in at the other side. */
export type Received = { path: string; headers: IncomingHttpHeaders; body: string }
type Reply = { status: number; body?: string; headers?: Record<string, string> }

export type Receiver = {
  url: string
  received: Received[]
  answers: (how: (request: Received) => Reply) => void
}

/** A real HTTP server on the loopback; it has ended when the test file has. */
export async function openReceiver(): Promise<Receiver> {
  const received: Received[] = []
  let answer: (request: Received) => Reply = () => ({ status: 200, body: '{"errcode":0}' })
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { url: path = '', headers } = request
    const one = { path, headers, body: Buffer.concat(chunks).toString() }
    received.push(one)
    const { status, body = '', headers: more = {} } = answer(one)
    response.writeHead(status, more).end(body)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  after(() => {
    server.closeAllConnections()
    server.close()
  })
  const place = server.address()
  if (place === null || typeof place === 'string') throw new Error('The receiver has no port.')
  return {
    url: `http://127.0.0.1:${place.port}`,
    received,
    answers: (how) => {
      answer = how
    },
  }
}
