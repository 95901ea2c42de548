import { after } from 'node:test'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** A mail as it came in at the other side. */
export type Mail = {
  to: string
  from: string
  subject: string
  text: string
  messageId: string
  headers: Map<string, unknown>
  /** The whole of it, decoded by nobody. */
  raw: string
}

export type Mailbox = {
  url: string
  mails: Mail[]
  /** What the server says to a recipient: takes it, is busy, or has no such mailbox. */
  answers: (how: (to: string) => 'take' | 'busy' | 'unknown') => void
  mailsTo: (address: string) => Mail[]
}

/** A real SMTP server on the loopback; it has ended when the test file has. */
export async function openMailbox(): Promise<Mailbox> {
  const mails: Mail[] = []
  let answer: (to: string) => 'take' | 'busy' | 'unknown' = () => 'take'
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _, done) => done(errorFor(answer(address))),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join(', ')
        read(Buffer.concat(chunks), to).then((mail) => {
          mails.push(mail)
          done()
        }, done)
      })
    },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  after(() => new Promise<void>((ended) => server.close(ended)))
  const place = server.server.address()
  if (place === null || typeof place === 'string') throw new Error('The mailbox has no port.')
  return {
    url: `smtp://127.0.0.1:${place.port}`,
    mails,
    answers: (how) => {
      answer = how
    },
    mailsTo: (address) => mails.filter(({ to }) => to === address),
  }
}

function errorFor(answer: 'take' | 'busy' | 'unknown'): Error | null {
  if (answer === 'take') return null
  const responseCode = answer === 'busy' ? 451 : 550
  return Object.assign(new Error('no such mailbox here'), { responseCode })
}

async function read(raw: Buffer, to: string): Promise<Mail> {
  const { from, subject = '', text = '', messageId = '', headers } = await simpleParser(raw)
  return {
    ...{ to, from: from?.text ?? '', subject, text: text.trimEnd(), messageId, headers },
    raw: raw.toString(),
  }
}
