import type { FastifyInstance } from 'fastify'

const prefix = '__Host-'

/**
 * On a site of https every cookie carries the prefix that browsers hold to: of this host alone, by https
 * alone. One without it was set by somebody else, a neighbouring host for instance, and is not read.
 */
export function keepHostCookies(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ headers }) => {
    const own = String(headers.cookie ?? '')
      .split(/;\s*/)
      .filter((pair) => pair.startsWith(prefix))
    headers.cookie = own.map((pair) => pair.slice(prefix.length)).join('; ')
  })
  app.addHook('onSend', async (_request, reply) => {
    const cookies = [reply.getHeader('set-cookie') ?? []].flat().map(String)
    if (cookies.length === 0) return
    reply.removeHeader('set-cookie')
    reply.header('set-cookie', cookies.map(prefixed))
  })
}

const prefixed = (cookie: string) =>
  `${prefix}${cookie}${/; Secure\b/i.test(cookie) ? '' : '; Secure'}`
