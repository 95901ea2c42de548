import type { FastifyReply, FastifyRequest } from 'fastify'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Authenticator } from '#platform/http/serve.ts'
import { classOfToken, isTokenOf } from './secrets.ts'
import { actorOfSession } from './sessions.ts'

const name = 'kentan_session'

/** What a request brings along under a name of ours. */
export function cookieNamed(request: FastifyRequest, wanted: string): string | null {
  const pairs = String(request.headers.cookie ?? '').split(/;\s*/)
  return pairs.find((pair) => pair.startsWith(`${wanted}=`))?.slice(wanted.length + 1) ?? null
}

/** The session id a request brings along, if it has the form of one. */
export function cookieOf(request: FastifyRequest): string | null {
  const found = cookieNamed(request, name)
  return found !== null && isTokenOf(found) ? found : null
}

export function setCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  appendCookie(request, reply, `${name}=${token}`)
}

/** Sets a cookie for this host alone that no script reads; on a page of https, for https alone. */
export function appendCookie(request: FastifyRequest, reply: FastifyReply, cookie: string): void {
  const origin = String(request.headers.origin ?? '')
  // Why the origin too: behind a proxy that ends TLS, the page is of https and the request is not.
  const secure = request.protocol === 'https' || origin.startsWith('https:') ? '; Secure' : ''
  reply.header('set-cookie', `${cookie}; Path=/; HttpOnly; SameSite=Strict${secure}`)
}

export function clearCookie(reply: FastifyReply): void {
  reply.header('set-cookie', `${name}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`)
  reply.header('clear-site-data', '"cache"')
}

/** Finds out who asks; without a living session it is the public of the city served here. */
export function authenticator(tenantId: string): Authenticator {
  const nobody = actorWithoutAccount(tenantId, 'public')
  return {
    bearerOf: cookieOf,
    public: nobody,
    classOf: (request) => classOfToken(cookieOf(request) ?? ''),
    actorOf: async (tx, request, now) => {
      const token = cookieOf(request)
      const actor = token === null ? null : await actorOfSession(tx, token, now, seenIn(request))
      return actor ?? nobody
    },
  }
}

/** A page that looks for news by itself says so: it keeps nobody signed in. */
const seenIn = ({ headers }: FastifyRequest) => ({ active: headers['kentan-unattended'] !== '1' })
