import { IncomingMessage, ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { headersOfAll } from './headers.ts'
import { keepHostCookies } from './host-cookies.ts'
import { refuseLongBody } from './input.ts'
import { BadInput, problemOf } from './problems.ts'

/** The longest body that is read at all: long enough to say which of its fields is too long. */
export const mostRead = 4 * 1024 * 1024

/** Headers on everything, also on what no route ever sees; then what is refused before a route is asked. */
export function protect(app: FastifyInstance, { https }: { https: boolean }): void {
  const setHeaders = headersOfAll(https)
  app.server.prependListener('request', (request, response) => {
    newest.set(request.socket, response)
    setHeaders(request, response)
  })
  app.server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    setHeaders(request, response)
    const { status, body } = problemBody(417)
    response.writeHead(status, body.headers).end(body.text)
  })
  app.addHook('onRequest', async (request) => {
    if (!request.headers.host) throw new BadInput(400, 'http/400', [])
    refuseForeign(request)
    refuseEncoded(request)
  })
  readJsonOnly(app)
  if (https) keepHostCookies(app)
}

/** Answers what is no request at all: Node gives such bytes to nobody else. */
export function answerBroken(https: boolean) {
  const setHeaders = headersOfAll(https)
  return (error: Error & { code?: string }, socket: Socket): void => {
    const silent = !socket.writable || isHalfSent(newest.get(socket))
    if (silent || error.code === 'ECONNRESET') return void socket.destroy()
    const request = new IncomingMessage(socket)
    const response = new ServerResponse(request)
    setHeaders(request, response)
    const { status, body } = problemBody(statusOfBroken[error.code ?? ''] ?? 400)
    const lines = Object.entries({ ...response.getHeaders(), ...body.headers, connection: 'close' })
    const head = lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')
    // Why by hand: a response of Node's may stand on this socket already, and wait for the body.
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head}\r\n\r\n${body.text}`)
  }
}

/** The newest answer of each socket: while it is half sent, nothing else can be said there. */
const newest = new WeakMap<Socket, ServerResponse>()
const isHalfSent = (answer: ServerResponse | undefined) =>
  answer?.headersSent === true && !answer.writableFinished

const statusOfBroken: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}

function problemBody(status: number) {
  const text = JSON.stringify(problemOf(new BadInput(status, `http/${status}`, [])))
  const type = 'application/problem+json; charset=utf-8'
  const headers = { 'content-type': type, 'content-length': Buffer.byteLength(text) }
  return { status, body: { text, headers } }
}

/** A change is asked for by a page of this site or by a program, never by a page of another site. */
function refuseForeign(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const { origin } = request.headers
  const site = request.headers['sec-fetch-site']
  const foreign = site
    ? site !== 'same-origin' && site !== 'none'
    : origin !== undefined && hostOf(origin) !== request.host
  if (foreign) throw new BadInput(403, 'http/foreign-origin', [])
}

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : null)

/** A packed body could unfold to any size. */
function refuseEncoded({ headers }: FastifyRequest): void {
  const encoding = headers['content-encoding']
  if (encoding !== undefined && encoding !== 'identity') throw new BadInput(415, 'http/415', [])
}

/** JSON is the only body there is, but for the plugins' files; a long one is refused by its longest field. */
function readJsonOnly(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text, done) => {
    const length = Buffer.byteLength(text)
    void parse(request, String(text), (error, body) => {
      if (error) return done(error)
      try {
        refuseLongBody(length, body)
        done(null, body)
      } catch (fault) {
        done(fault as BadInput) // Why `as`: it throws nothing else.
      }
    })
  })
}
