/** What a text of the log's formats is refused with when it is not exactly as the format says. */
export class FormatFault extends Error {}

/** SHA-256 of bytes; passed in, since each place has its own fastest one. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array

/** What verifying needs of cryptography. */
export type Verifying = {
  sha256: Sha256
  ed25519: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean
  /** SM2 with SM3, where the place has it; without it such lines are unknown ones. */
  sm2?: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Bytes one after the other. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}

const step = 8_192

/** Base64 of RFC 4648, section 4. */
export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += step) {
    text += String.fromCharCode(...bytes.subarray(at, at + step))
  }
  return btoa(text)
}

/** The bytes of a base64 text, which must be the one way to write them. */
export function fromBase64(text: string): Uint8Array {
  let raw: string
  try {
    raw = atob(text)
  } catch {
    throw new FormatFault('not base64')
  }
  if (btoa(raw) !== text) throw new FormatFault('not base64 as it must be written')
  return Uint8Array.from(raw, (sign) => sign.charCodeAt(0))
}

/** A hash written as base64. */
export function hashFrom(text: string): Uint8Array {
  const hash = fromBase64(text)
  if (hash.length !== 32) throw new FormatFault('a hash has 32 bytes')
  return hash
}

/** A count in decimal digits without leading zeroes. */
export function countFrom(text: string): number {
  const count = Number(text)
  if (!/^(0|[1-9]\d{0,15})$/.test(text) || !Number.isSafeInteger(count)) {
    throw new FormatFault('not a count')
  }
  return count
}

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
