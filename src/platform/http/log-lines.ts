import type { FastifyRequest } from 'fastify'

/** A word of an address, an id, a number or a week: what is asked for, and nothing about whom. */
const telling =
  /^([a-z][a-z-]*(\.[a-z-]+)?|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|v?\d{1,4}(\.[a-z]+)?|\d{4}-W\d{2})$/

/** An address as it may be logged: no query, and nothing that could be a name, a code or a secret. */
export function loggedAddress(url: string): string {
  const [path = ''] = url.split(/[?#]/, 1)
  const parts = path.split('/').map((part) => (part === '' || telling.test(part) ? part : '…'))
  return parts.join('/')
}

/** A request as it is logged; whose browser it is and what it shows is nobody's to read there. */
export const loggedRequest = ({ method, url, ip }: FastifyRequest) => ({
  method,
  url: loggedAddress(url),
  remoteAddress: ip,
})
