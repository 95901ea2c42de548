import {
  FormatFault,
  fromBase64,
  joined,
  type Sha256,
  sameBytes,
  toBase64,
  toHex,
  utf8,
  type Verifying,
} from './bytes.ts'

/** Text signed by one or more keys (c2sp.org/signed-note). */
export type Note = { text: string; signatures: readonly SignatureLine[] }
export type SignatureLine = { name: string; keyId: Uint8Array; signature: Uint8Array }

/** What kind a signature is, by the byte that stands for it. */
export const signatureTypes = { ed25519: 0x01, cosignature: 0x04, own: 0xff } as const

/** After the byte 0xff, what tells our SM2/SM3 lines from those of others. */
const sm2Mark = utf8('kentan/sm2-with-sm3/v1\n')

export type KeyKind = 'ed25519' | 'cosignature' | 'sm2'
export type VerifierKey = {
  name: string
  keyId: Uint8Array
  kind: KeyKind
  publicKey: Uint8Array
}

const dash = '— '
const mostLines = 100
const mostCharacters = 1_000_000

/** Reads a signed note; what is not exactly one is a fault. */
export function parseNote(whole: string): Note {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  if (whole.length > mostCharacters || /[\x00-\x09\x0b-\x1f]/.test(whole)) {
    throw new FormatFault('not a note: too long, or control characters')
  }
  const cut = whole.lastIndexOf('\n\n')
  if (cut < 0 || !whole.endsWith('\n')) throw new FormatFault('not a note: no blank line')
  const lines = whole.slice(cut + 2, -1).split('\n')
  if (lines.length > mostLines) throw new FormatFault('not a note: too many signatures')
  return { text: whole.slice(0, cut + 1), signatures: lines.map(parseSignatureLine) }
}

/** Reads one line `— <name> <base64>`. */
export function parseSignatureLine(line: string): SignatureLine {
  const [name = '', encoded = '', ...more] = line.startsWith(dash) ? line.slice(2).split(' ') : []
  if (!isKeyName(name) || more.length > 0) throw new FormatFault('not a signature line')
  const bytes = fromBase64(encoded)
  if (bytes.length < 5) throw new FormatFault('a signature line is too short')
  return { name, keyId: bytes.slice(0, 4), signature: bytes.slice(4) }
}

/** Key names are not empty and have no space of Unicode and no plus. */
export const isKeyName = (name: string): boolean => /^[^\s+\u0085]+$/u.test(name)

export const signatureLine = ({ name, keyId, signature }: SignatureLine): string =>
  `${dash}${name} ${toBase64(joined(keyId, signature))}\n`

export const formatNote = ({ text, signatures }: Note): string =>
  `${text}\n${signatures.map(signatureLine).join('')}`

const prefixOf: Readonly<Record<KeyKind, Uint8Array>> = {
  ed25519: Uint8Array.of(signatureTypes.ed25519),
  cosignature: Uint8Array.of(signatureTypes.cosignature),
  sm2: joined(Uint8Array.of(signatureTypes.own), sm2Mark),
}

/** A key by its name, kind and bytes, with the id that its lines begin with. */
export function verifierKey(
  sha256: Sha256,
  { name, kind, publicKey }: Omit<VerifierKey, 'keyId'>,
): VerifierKey {
  if (!isKeyName(name)) throw new FormatFault('not the name of a key')
  const named = joined(utf8(`${name}\n`), prefixOf[kind], publicKey)
  return { name, kind, publicKey, keyId: sha256(named).slice(0, 4) }
}

/** A key as text: `<name>+<id>+<base64 of its kind and bytes>`. */
export const formatVerifierKey = ({ name, keyId, kind, publicKey }: VerifierKey): string =>
  `${name}+${toHex(keyId)}+${toBase64(joined(prefixOf[kind], publicKey))}`

const lengthOf: Readonly<Record<KeyKind, number>> = { ed25519: 32, cosignature: 32, sm2: 65 }

/** Reads a key as text; one of a kind unknown here, or whose id is not its own, is a fault. */
export function parseVerifierKey(sha256: Sha256, text: string): VerifierKey {
  const [name = '', id = '', ...rest] = text.split('+')
  const bytes = fromBase64(rest.join('+'))
  // Why `as`: the names of a record of kinds are kinds.
  const kind = (Object.keys(prefixOf) as KeyKind[]).find((one) => {
    const prefix = prefixOf[one]
    return (
      sameBytes(bytes.slice(0, prefix.length), prefix) &&
      bytes.length === prefix.length + lengthOf[one]
    )
  })
  if (kind === undefined) throw new FormatFault('a key of a kind that is not known here')
  const publicKey = bytes.slice(prefixOf[kind].length)
  const key = verifierKey(sha256, { name, kind, publicKey })
  if (toHex(key.keyId) !== id) throw new FormatFault('the id of a key is not its own')
  return key
}

/** A signature that was found good: by which key, and of a cosignature when it was made. */
export type Signed = { key: VerifierKey; at: number | null }

/** What a cosignature signs: the note's text under the time (c2sp.org/tlog-cosignature). */
export const cosignedMessage = (text: string, time: number): Uint8Array =>
  utf8(`cosignature/v1\ntime ${time}\n${text}`)

/** The bytes of a cosignature: its time, then what the key signed. */
export function cosignatureOf(time: number, signature: Uint8Array): Uint8Array {
  const stamp = new Uint8Array(8)
  new DataView(stamp.buffer).setBigUint64(0, BigInt(time))
  return joined(stamp, signature)
}

/** Why a note is not believed; or who signed it, of the keys that are known. */
export type Verdict = { good: true; by: readonly Signed[] } | { good: false; why: string }

/**
 * Verifies a note by the keys that are known. Lines of other keys are ignored; a bad line of a known
 * one spoils the note, and so does having none.
 */
export function verifyNote(
  verifying: Verifying,
  { text, signatures }: Note,
  keys: readonly VerifierKey[],
): Verdict {
  const by: Signed[] = []
  for (const line of signatures) {
    const known = keys.filter(
      ({ name, keyId }) => name === line.name && sameBytes(keyId, line.keyId),
    )
    const [key] = known
    if (key === undefined || (key.kind === 'sm2' && !verifying.sm2)) continue
    if (known.length > 1) return { good: false, why: `two keys are both ${key.name}` }
    const signed = verifyLine(verifying, text, key, line.signature)
    if (signed === null) return { good: false, why: `the signature of ${key.name} is not good` }
    by.push(signed)
  }
  return by.length > 0 ? { good: true, by } : { good: false, why: 'no known key has signed' }
}

function verifyLine(
  { ed25519, sm2 }: Verifying,
  text: string,
  key: VerifierKey,
  signature: Uint8Array,
): Signed | null {
  const { kind, publicKey } = key
  if (kind === 'sm2') return sm2?.(publicKey, utf8(text), signature) ? { key, at: null } : null
  if (kind === 'ed25519') {
    const good = signature.length === 64 && ed25519(publicKey, utf8(text), signature)
    return good ? { key, at: null } : null
  }
  if (signature.length !== 72) return null
  const stamp = new DataView(signature.buffer, signature.byteOffset, 8).getBigUint64(0)
  if (stamp > BigInt(Number.MAX_SAFE_INTEGER)) return null
  const at = Number(stamp)
  const good = ed25519(publicKey, cosignedMessage(text, at), signature.slice(8))
  return good ? { key, at } : null
}
