import type { FastifyReply, FastifyRequest } from 'fastify'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Authenticator } from '#platform/http/serve.ts'
import { actorOfSession, classOfToken, isTokenOf } from './sessions.ts'

const name = 'kentan_session'

/** The session id a request brings along, if it has the form of one. */
export function cookieOf(request: FastifyRequest): string | null {
  const found = String(request.headers.cookie ?? '').match(/(?:^|;\s*)kentan_session=([^;]+)/)?.[1]
  return found !== undefined && isTokenOf(found) ? found : null
}

export function setCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  const secure = request.protocol === 'https' ? '; Secure' : ''
  reply.header('set-cookie', `${name}=${token}; Path=/; HttpOnly; SameSite=Strict${secure}`)
}

export function clearCookie(reply: FastifyReply): void {
  reply.header('set-cookie', `${name}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`)
  reply.header('clear-site-data', '"cache"')
}

/** What a request says of the device it comes from: for the list of one's own sessions only. */
export const deviceOf = (request: FastifyRequest): string =>
  String(request.headers['user-agent'] ?? '')

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
