import { FormatFault, fromBase64, hashFrom, joined, type Sha256, toBase64, utf8 } from './bytes.ts'

const blockLength = 64

/** HMAC with SHA-256 (RFC 2104). */
function hmac(sha256: Sha256, key: Uint8Array, message: Uint8Array): Uint8Array {
  const block = new Uint8Array(blockLength)
  block.set(key.length > blockLength ? sha256(key) : key)
  const inner = sha256(
    joined(
      block.map((byte) => byte ^ 0x36),
      message,
    ),
  )
  return sha256(
    joined(
      block.map((byte) => byte ^ 0x5c),
      inner,
    ),
  )
}

const purpose = utf8('complaint-commit/v1\0')
const entryHead = 'complaint-event/v1 '

/**
 * Commits to an event, told in canonical JSON (RFC 8785): whoever has the salt can check it, and
 * without the salt nobody can guess it.
 */
export const commitmentOf = (sha256: Sha256, salt: Uint8Array, canonical: string): Uint8Array =>
  hmac(sha256, salt, joined(purpose, utf8(canonical)))

/** What stands in the log for an event: its commitment, and nothing else of it. */
export const entryOf = (commitment: Uint8Array): Uint8Array =>
  utf8(`${entryHead}${toBase64(commitment)}\n`)

/** The commitment of an entry, or a fault. */
export function commitmentIn(entry: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(entry)
  if (!text.startsWith(entryHead) || !text.endsWith('\n')) throw new FormatFault('not our entry')
  return hashFrom(text.slice(entryHead.length, -1))
}

/** What opens a commitment: its salt and the event. Handed to whom the event is, and to auditors. */
export type Opening = { salt: Uint8Array; event: Record<string, unknown> }

const openingFormat = 'kentan-opening/v1'

/** An opening as JSON. */
export const formatOpening = ({ salt, event }: Opening): string =>
  JSON.stringify({ format: openingFormat, salt: toBase64(salt), event })

export function parseOpening(text: string): Opening {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    throw new FormatFault('an opening is JSON')
  }
  if (!isObject(read) || read.format !== openingFormat || typeof read.salt !== 'string') {
    throw new FormatFault(`not an opening: its format must be ${openingFormat}`)
  }
  const salt = fromBase64(read.salt)
  if (salt.length !== 32 || !isObject(read.event)) throw new FormatFault('not an opening')
  return { salt, event: read.event }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
