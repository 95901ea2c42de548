import { connect } from 'node:net'

/** What the scanner says of some bytes; `null` when it could not be asked. */
export type Verdict = { clean: boolean; name: string | null } | null
export type Scanner = (bytes: Buffer) => Promise<Verdict>

const patience = 20_000
const piece = 256 * 1024

/** Asks clamd by its own protocol (INSTREAM), at `unix:/path` or `tcp://host:port`. */
export const clamdScanner =
  (address: string): Scanner =>
  async (bytes) => {
    try {
      return verdictOf(await ask(address, bytes))
    } catch {
      return null
    }
  }

function ask(address: string, bytes: Buffer): Promise<string> {
  const place = address.startsWith('unix:')
    ? { path: address.slice('unix:'.length) }
    : { host: new URL(address).hostname, port: Number(new URL(address).port) }
  return new Promise((answered, failed) => {
    const socket = connect(place)
    let answer = ''
    socket.setTimeout(patience, () => socket.destroy(new Error('clamd does not answer')))
    socket.setEncoding('utf8').on('data', (text) => {
      answer += text
    })
    socket.once('error', failed)
    socket.once('close', () => answered(answer))
    socket.write('zINSTREAM\0')
    for (let at = 0; at < bytes.length; at += piece) {
      const part = bytes.subarray(at, at + piece)
      socket.write(sized(part.length))
      socket.write(part)
    }
    socket.write(sized(0))
  })
}

function sized(length: number): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(length)
  return size
}

/** Anything but a plain yes or no, such as a size limit of the scanner's, is no answer. */
function verdictOf(answer: string): Verdict {
  const [, found] = /^stream: (.+) FOUND\0?$/.exec(answer.trim()) ?? []
  if (found !== undefined) return { clean: false, name: found }
  return /^stream: OK\0?$/.test(answer.trim()) ? { clean: true, name: null } : null
}
