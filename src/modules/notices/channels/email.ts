import { createTransport } from 'nodemailer'
import { type Channel, Undeliverable } from './channel.ts'

/** E-mail by an SMTP server: plain text, under a Message-ID that a repeat keeps. */
export function emailChannel({ smtpUrl, from }: { smtpUrl: string; from: string }): Channel {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const host = /@([^\s>]+)>?\s*$/.exec(from)?.[1] ?? 'localhost'
  return {
    name: 'email',
    send: async ({ id, to, subject, text }) => {
      const headers = { 'Auto-Submitted': 'auto-generated' }
      const messageId = `<${id}@${host}>`
      try {
        await transport.sendMail({ from, to, subject, text, messageId, headers })
      } catch (error) {
        throw isRefusedForGood(error) ? new Undeliverable(String(error)) : error
      }
    },
  }
}

/** A server that answers 5xx to the recipient means it; everything else may pass. */
const isRefusedForGood = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === 'EENVELOPE' &&
  'responseCode' in error &&
  Number(error.responseCode) >= 500
