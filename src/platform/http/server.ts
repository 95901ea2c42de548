import { OpenAPIHandler } from '@orpc/openapi/fastify'
import { type AnyRouter, ORPCError } from '@orpc/server'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { type Problem, problem } from '#platform/contract.ts'
import type { Database } from '#platform/database/database.ts'
import { type Budgets, holdToBudgets } from './budgets.ts'
import { refuseUnstorableText } from './input.ts'
import { loggedRequest } from './log-lines.ts'
import { type Described, methodsBy } from './methods.ts'
import { countRequests, type Gauge } from './metrics.ts'
import { BadInput, problemOf } from './problems.ts'
import { answerBroken, mostRead, protect } from './protect.ts'
import type { RequestContext, SendCode } from './serve.ts'

export type ServerParts = {
  db: Database
  authenticate: RequestContext['authenticate']
  // biome-ignore lint/suspicious/noExplicitAny: oRPC's own type of a router with any context
  router: AnyRouter & Record<string, any>
  openapi: () => Promise<Described>
  logLevel: string
  /** Routes that speak files, not JSON: downloads, uploads, the web's pages. */
  plugins?: readonly ((app: FastifyInstance, parts: ServerParts) => void | Promise<void>)[]
  maxInFlight?: number
  /** How the site is reached; by default over plain http, with nothing in between. */
  door?: {
    https: boolean
    /** Addresses and networks whose X-Forwarded-* are believed. */
    proxies?: readonly string[]
    budgets?: Budgets
  }
  /** Hears of whatever was thrown before it is answered; what it throws is answered instead. */
  onRefusal?: (error: unknown) => Promise<void>
  /** How a code gets to a telephone; without it nobody signs in by one. */
  sendCode?: SendCode | undefined
  /** What `/metrics` measures beside requests and memory. */
  gauges?: () => Promise<Gauge[]>
  /** What a program shows to read `/metrics`; without one it must be on this machine. */
  metricsToken?: string | undefined
}

const apiPrefix = '/api/v1'

/** The HTTP server: the API under /api/v1, health, and whatever plugins add. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const { https, proxies = [], budgets } = parts.door ?? { https: false }
  const app = Fastify({
    logger: { level: parts.logLevel, serializers: { req: loggedRequest } },
    bodyLimit: mostRead,
    // Why no host is let in: Node would answer by itself, without our headers; it is refused below.
    http: { maxHeaderSize: 16 * 1024, requireHostHeader: false },
    trustProxy: proxies.length > 0 && [...proxies],
    exposeHeadRoutes: false,
    clientErrorHandler: answerBroken(https),
    // Why so long: a list of 200 MB comes in over a slow line; headers have a minute of their own.
    requestTimeout: 600_000,
    routerOptions: { maxParamLength: 256 },
    genReqId: () => crypto.randomUUID(),
    frameworkErrors: (error, request, reply) => {
      sendProblem(error, request as FastifyRequest, reply as FastifyReply)
    },
  })
  protect(app, { https })
  countRequests(app, { gauges: parts.gauges ?? (async () => []), token: parts.metricsToken })
  nameProblems(app)
  if (budgets) holdToBudgets(app, parts, budgets)
  shedLoad(app, parts.maxInFlight ?? 96)
  const heard = hearing(parts)
  app.setErrorHandler(async (error, request, reply) =>
    sendProblem(await heard(error), request, reply),
  )
  const notThere = answerNotThere(parts)
  app.setNotFoundHandler(notThere)
  app.get('/healthz', () => ({ ok: true }))
  app.get('/readyz', async () => {
    await parts.db.transact(async () => undefined)
    return { ok: true }
  })
  app.get(`${apiPrefix}/openapi.json`, () => parts.openapi())
  mountApi(app, parts, notThere)
  for (const plugin of parts.plugins ?? []) await plugin(app, parts)
  return app
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

type NotThere = ReturnType<typeof answerNotThere>

/** Answers for an address that is none, or that has other methods than the one asked for. */
function answerNotThere({ openapi }: ServerParts) {
  let methods: ReturnType<typeof methodsBy> | undefined
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    methods ??= methodsBy(await openapi())
    const path = request.url.split('?')[0] ?? ''
    const allowed = path.startsWith(`${apiPrefix}/`)
      ? methods(path.slice(apiPrefix.length))
      : ['GET', 'HEAD']
    const other = allowed.length > 0 && !allowed.includes(request.method)
    if (other) reply.header('allow', allowed.join(', '))
    const status = other ? 405 : 404
    return sendProblem(new BadInput(status, `http/${status}`, []), request, reply)
  }
}

function mountApi(app: FastifyInstance, parts: ServerParts, notThere: NotThere): void {
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
        sendCode: parts.sendCode ?? null,
      }
      const { matched } = await handler.handle(request, reply, { prefix: apiPrefix, context })
      if (!matched) await notThere(request, reply)
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
  if (told.status === 429 && !reply.hasHeader('retry-after')) reply.header('retry-after', '600')
  if (told.status >= 500) request.log.error({ err: error, code: told.code }, 'request failed')
}
