import type { IncomingMessage, ServerResponse } from 'node:http'
import helmet from 'helmet'

/** What a page may ask of the device: nothing. */
const permissions = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
]

/**
 * Sets the headers that every answer has, whoever makes it: a page, a file, a refusal, or the server
 * itself. `https` says that people reach the site by https alone. Nothing is kept unless its route says so.
 */
export function headersOfAll(https: boolean): (req: IncomingMessage, res: ServerResponse) => void {
  const set = helmet({
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
    strictTransportSecurity: https && { maxAge: 31_536_000, includeSubDomains: false },
    xFrameOptions: { action: 'deny' },
  })
  const policy = permissions.map((name) => `${name}=()`).join(', ')
  return (request, response) => {
    set(request, response, () => {})
    response.setHeader('permissions-policy', policy)
    response.setHeader('cache-control', 'no-store')
  }
}
