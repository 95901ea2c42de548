import type { SendingName } from '../domain/notice.ts'

/** One message on its way out. */
export type Message = {
  /** Stays the same however often the message is sent, for the receiver to know a repeat by. */
  id: string
  /** An e-mail address, a telephone number or a webhook's URL; empty for a robot, which has one group. */
  to: string
  subject: string
  /** Plain text; for a webhook the JSON that is signed. */
  text: string
  /** What a webhook's messages are signed with. */
  secret?: string
}

/** A way out of the system. `send` returns once the other side has taken the message, or throws. */
export type Channel = { name: SendingName; send: (message: Message) => Promise<void> }

export type Channels = Partial<Readonly<Record<SendingName, Channel>>>

/** Thrown by a channel when no further try can help, such as for an address that does not exist. */
export class Undeliverable extends Error {}

const patience = 10_000

/** Posts to another system: an answer in time and in the 200s, or an error; redirects are not followed. */
export async function post(
  url: string | URL,
  body: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body,
    redirect: 'manual',
    signal: AbortSignal.timeout(patience),
  })
  if (response.ok) return response
  await response.body?.cancel()
  throw new Error(`The other side answered ${response.status}.`)
}
