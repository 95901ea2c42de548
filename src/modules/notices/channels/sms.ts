import { type Channel, post } from './channel.ts'

/** Text messages by a plain HTTP gateway, which turns them into its provider's own protocol. */
export function smsChannel({ url, token }: { url: string; token: string }): Channel {
  return {
    name: 'sms',
    send: async ({ id, to, text }) => {
      const body = JSON.stringify({ id, phone: to, text })
      const response = await post(url, body, { authorization: `Bearer ${token}` })
      await response.body?.cancel()
    },
  }
}
