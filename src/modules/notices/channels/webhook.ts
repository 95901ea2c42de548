import { Webhook } from 'standardwebhooks'
import { type Channel, post } from './channel.ts'

/** Another system's address, in the Standard Webhooks format: signed, with an id that a repeat keeps. */
export function webhookChannel(): Channel {
  return {
    name: 'webhook',
    send: async ({ id, to, text, secret = '' }) => {
      // Why this machine's time: the receiver compares it with its own and refuses what is old.
      const at = new Date()
      const response = await post(to, text, {
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(secret).sign(id, at, text),
      })
      await response.body?.cancel()
    },
  }
}
