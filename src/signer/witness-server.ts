import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { Answer } from './witness.ts'

/** A checkpoint with all its signatures and 63 hashes is smaller than this. */
const mostBytes = 64 * 1024

/** Serves `POST …/add-checkpoint`; answers the address. */
export async function serveWitness(
  place: { port: number; host: string },
  answer: (body: string) => Answer,
): Promise<{ address: string; close: () => Promise<void> }> {
  const server = createServer(async (request, reply) => {
    const said = await answered(request, answer)
    reply.writeHead(said.status, { 'content-type': said.type ?? 'text/plain; charset=utf-8' })
    reply.end(said.text)
    if (!request.complete) request.destroy()
  })
  server.requestTimeout = 10_000
  server.headersTimeout = 5_000
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(place.port, place.host, () => listening())
  })
  return { address: addressOf(server), close: () => closed(server) }
}

async function answered(
  request: IncomingMessage,
  answer: (body: string) => Answer,
): Promise<Answer> {
  const path = new URL(request.url ?? '/', 'http://witness').pathname
  if (!path.endsWith('/add-checkpoint')) return { status: 404, text: 'not found\n' }
  if (request.method !== 'POST') return { status: 405, text: 'POST only\n' }
  try {
    const body = await bodyOf(request)
    return body === null ? { status: 400, text: 'too long, or not UTF-8\n' } : answer(body)
  } catch (error) {
    console.error(error)
    return { status: 500, text: 'failed\n' }
  }
}

async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request) {
    length += part.length
    if (length > mostBytes) return null
    parts.push(part)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(parts))
  } catch {
    return null
  }
}

function addressOf(server: Server): string {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The witness has no port.')
  const { address: host, port } = address
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((done) => server.close(() => done()))
}
