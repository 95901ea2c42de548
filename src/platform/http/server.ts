import helmet from '@fastify/helmet'
import { OpenAPIHandler } from '@orpc/openapi/fastify'
import { type AnyRouter, ORPCError } from '@orpc/server'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { type Problem, problem } from '#platform/contract.ts'
import type { Database } from '#platform/database/database.ts'
import { refuseLongBody, refuseUnstorableText } from './input.ts'
import { countRequests, type Gauge } from './metrics.ts'
import { BadInput, problemOf } from './problems.ts'
import type { RequestContext } from './serve.ts'

export type ServerParts = {
  db: Database
  authenticate: RequestContext['authenticate']
  // biome-ignore lint/suspicious/noExplicitAny: oRPC's own type of a router with any context
  router: AnyRouter & Record<string, any>
  openapi: () => Promise<unknown>
  logLevel: string
  /** Routes that speak files, not JSON: downloads, uploads, the web's pages. */
  plugins?: readonly ((app: FastifyInstance, parts: ServerParts) => void | Promise<void>)[]
  maxInFlight?: number
  /** Hears of whatever was thrown before it is answered; what it throws is answered instead. */
  onRefusal?: (error: unknown) => Promise<void>
  /** What `/metrics` measures beside requests and memory. */
  gauges?: () => Promise<Gauge[]>
}

const apiPrefix = '/api/v1'

/** The HTTP server: the API under /api/v1, health, and whatever plugins add. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: parts.logLevel, redact: ['req.headers.cookie', 'req.headers.authorization'] },
    bodyLimit: 8 * 1024 * 1024,
    http: { maxHeaderSize: 16 * 1024 },
    // Why so long: a list of 200 MB comes in over a slow line; headers have a minute of their own.
    requestTimeout: 600_000,
    routerOptions: { maxParamLength: 256 },
    genReqId: () => crypto.randomUUID(),
    frameworkErrors: (error, request, reply) => {
      sendProblem(error, request as FastifyRequest, reply as FastifyReply)
    },
  })
  await protect(app)
  countRequests(app, parts.gauges ?? (async () => []))
  nameProblems(app)
  shedLoad(app, parts.maxInFlight ?? 96)
  const heard = hearing(parts)
  app.setErrorHandler(async (error, request, reply) =>
    sendProblem(await heard(error), request, reply),
  )
  app.setNotFoundHandler((request, reply) =>
    sendProblem(new BadInput(404, 'http/404', []), request, reply),
  )
  app.get('/healthz', () => ({ ok: true }))
  app.get('/readyz', async () => {
    await parts.db.transact(async () => undefined)
    return { ok: true }
  })
  app.get(`${apiPrefix}/openapi.json`, () => parts.openapi())
  mountApi(app, parts)
  for (const plugin of parts.plugins ?? []) await plugin(app, parts)
  return app
}

async function protect(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
  })
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
    if (request.method === 'GET' || request.method === 'HEAD') return
    const { origin } = request.headers
    const site = request.headers['sec-fetch-site']
    const foreign = site
      ? site !== 'same-origin' && site !== 'none'
      : origin && new URL(origin).host !== request.host
    if (foreign) throw new BadInput(403, 'http/foreign-origin', [])
  })
}

/** Too much at once is told at once: 503 with Retry-After instead of a queue nobody sees the end of. */
function shedLoad(app: FastifyInstance, maxInFlight: number): void {
  let inFlight = 0
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return
    if (inFlight >= maxInFlight) {
      reply.header('retry-after', '2')
      throw new BadInput(503, 'http/busy', [])
    }
    inFlight += 1
    reply.raw.once('close', () => {
      inFlight -= 1
    })
  })
}

/** Problems are told apart from answers by their media type (RFC 9457). */
function nameProblems(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply) => {
    if (reply.statusCode < 400 || !request.url.startsWith('/api/')) return
    reply.header('content-type', 'application/problem+json; charset=utf-8')
  })
}

function mountApi(app: FastifyInstance, parts: ServerParts): void {
  const heard = hearing(parts)
  const handler = new OpenAPIHandler(parts.router, {
    customErrorResponseBodyEncoder: (error) =>
      isProblem(error.data) ? error.data : problemOf(error),
    clientInterceptors: [
      async ({ next, context }) => {
        try {
          return await next()
        } catch (error) {
          throw asProblem(await heard(error), context as RequestContext)
        }
      },
    ],
  })
  app.route({
    method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    url: `${apiPrefix}/*`,
    preHandler: async (request) => {
      refuseLongBody(Number(request.headers['content-length'] ?? 0), request.body)
      refuseUnstorableText(request.body)
      refuseUnstorableText(request.query)
      if (request.url.toLowerCase().includes('%00')) {
        throw new BadInput(400, 'input/unstorable-text', [{ field: 'path', message: 'NUL' }])
      }
    },
    handler: async (request, reply) => {
      const context: RequestContext = {
        request,
        reply,
        db: parts.db,
        authenticate: parts.authenticate,
      }
      const { matched } = await handler.handle(request, reply, { prefix: apiPrefix, context })
      if (!matched) sendProblem(new BadInput(404, 'http/404', []), request, reply)
      return reply
    },
  })
}

/** Lets what was thrown be heard; what cannot be heard is a fault, for an alert must not be lost. */
const hearing =
  ({ onRefusal }: ServerParts) =>
  async (error: unknown): Promise<unknown> => {
    try {
      await onRefusal?.(error)
      return error
    } catch (fault) {
      return fault
    }
  }

const isProblem = (data: unknown): data is Problem => problem.safeParse(data).success

/** Anything thrown by a route, as an error that carries its problem and its HTTP status. */
function asProblem(error: unknown, { request, reply }: RequestContext): ORPCError<string, Problem> {
  const told = problemOf(error)
  noteFault(told, error, request, reply)
  return new ORPCError(told.code, { status: told.status, data: told, cause: error })
}

function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const told = problemOf(error)
  noteFault(told, error, request, reply)
  return reply.status(told.status).type('application/problem+json; charset=utf-8').send(told)
}

function noteFault(
  told: Problem,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  if (told.status === 503) reply.header('retry-after', '2')
  if (told.status === 429) reply.header('retry-after', '600')
  if (told.status >= 500) request.log.error({ err: error, code: told.code }, 'request failed')
}
