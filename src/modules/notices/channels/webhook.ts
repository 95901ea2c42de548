import { request as requestByHttp } from 'node:http'
import { request as requestByHttps } from 'node:https'
import { isIP } from 'node:net'
import { Webhook } from 'standardwebhooks'
import type { Channel } from './channel.ts'
import { lookupWithin, type MayReach, outOfReach, reaching } from './reach.ts'

type Options = {
  /** Networks beside the public ones. */
  mayReach?: readonly string[]
  patienceMs?: number
}

/** Another system's address, in the Standard Webhooks format: signed, with an id that a repeat keeps. */
export function webhookChannel({ mayReach = [], patienceMs = 10_000 }: Options = {}): Channel {
  const within = { mayReach: reaching(mayReach), patienceMs }
  return {
    name: 'webhook',
    send: async ({ id, to, text, secret = '' }) => {
      // Why this machine's time: the receiver compares it with its own and refuses what is old.
      const at = new Date()
      await postWithin(new URL(to), text, {
        ...within,
        headers: {
          'webhook-id': id,
          'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
          'webhook-signature': new Webhook(secret).sign(id, at, text),
        },
      })
    },
  }
}

type Within = { mayReach: MayReach; patienceMs: number; headers: Record<string, string> }

/**
 * Posts to an address that a user has given: to no closed network, following no redirect, reading
 * nothing of what is answered but whether it was taken.
 */
function postWithin(url: URL, body: string, { mayReach, patienceMs, headers }: Within) {
  const request = url.protocol === 'https:' ? requestByHttps : requestByHttp
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return new Promise<void>((taken, failed) => {
    // Why here as well: what is an address already is never looked up.
    if (isIP(host) > 0 && !mayReach(host)) return failed(outOfReach())
    const sent = request(url, {
      ...{ method: 'POST', agent: false, lookup: lookupWithin(mayReach) },
      signal: AbortSignal.timeout(patienceMs),
      headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
    })
    sent.on('error', failed)
    sent.once('response', ({ statusCode = 0 }) => {
      if (statusCode >= 200 && statusCode < 300) taken()
      else failed(new Error(`The other side answered ${statusCode}.`))
      sent.destroy()
    })
    sent.end(body)
  })
}
