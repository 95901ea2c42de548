import { createHash } from 'node:crypto'
import { isIPv4 } from 'node:net'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { BadInput } from './problems.ts'
import type { ServerParts } from './server.ts'

/** Requests a minute that the API answers: to one session, to those without one, to one network. */
export type Budgets = { session: number; anonymous: number; network: number }

/**
 * Holds everybody to a budget, so that nobody reads the city off page by page. What has no session is
 * counted by its network, the first three bytes of an IPv4 address or the first half of an IPv6 one.
 */
export function holdToBudgets(app: FastifyInstance, parts: ServerParts, budgets: Budgets): void {
  const of = (points: number) => new RateLimiterMemory({ points, duration: 60 })
  const bySession = of(budgets.session)
  const byStranger = of(budgets.anonymous)
  const byNetwork = of(budgets.network)
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return
    const network = networkOf(request.ip)
    const bearer = parts.authenticate.bearerOf(request)
    await spend(byNetwork, network, reply)
    if (bearer === null) await spend(byStranger, network, reply)
    else await spend(bySession, createHash('sha256').update(bearer).digest('base64url'), reply)
  })
  // Who brings made-up sessions along is a stranger all the same.
  app.addHook('onResponse', async (request, reply) => {
    if (reply.statusCode !== 401 || parts.authenticate.bearerOf(request) === null) return
    await byStranger.penalty(networkOf(request.ip), 1)
  })
}

async function spend(limiter: RateLimiterMemory, key: string, reply: FastifyReply): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (spent) {
    if (!(spent instanceof RateLimiterRes)) throw spent
    reply.header('retry-after', String(Math.ceil(spent.msBeforeNext / 1000)))
    throw new BadInput(429, 'http/too-many', [])
  }
}

/** The network an address lies in. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/i, '')
  if (isIPv4(plain)) return plain.split('.').slice(0, 3).join('.')
  return (plain.split('::')[0] ?? '').split(':').slice(0, 4).join(':')
}
