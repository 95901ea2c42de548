import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'

export const algorithms = ['aes-256-gcm', 'sm4-sm3'] as const
export type Algorithm = (typeof algorithms)[number]

/** Authenticated encryption under a key of 32 bytes; what was altered by one bit does not open. */
export type Cipher = {
  seal: (key: Buffer, plain: Buffer, bound: Buffer) => Buffer
  open: (key: Buffer, sealed: Buffer, bound: Buffer) => Buffer
}

/** Sealed text that was altered, moved to another place, or sealed under another key. */
export class Unopenable extends Error {}

export const keyLength = 32
export const newKey = () => randomBytes(keyLength)

/** A key for one use of another key. */
export function derive(key: Buffer, use: string, digest: 'sha256' | 'sm3' = 'sha256'): Buffer {
  return Buffer.from(hkdfSync(digest, key, '', `kentan/v1 ${use}`, keyLength))
}

const aes: Cipher = {
  seal(key, plain, bound) {
    const iv = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(bound)
    return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  },
  open(key, sealed, bound) {
    if (sealed.length < 28) throw new Unopenable('too short')
    const iv = sealed.subarray(0, 12)
    const tag = sealed.subarray(-16)
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: 16 })
    decipher.setAAD(bound).setAuthTag(tag)
    try {
      return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()])
    } catch (error) {
      throw new Unopenable('altered', { cause: error })
    }
  },
}

/** SM4 in counter mode (GB/T 32907), then HMAC with SM3 (GB/T 32905) over all that was written. */
const sm: Cipher = {
  seal(key, plain, bound) {
    const iv = randomBytes(16)
    const cipher = createCipheriv('sm4-ctr', keyOfSm4(key), iv)
    const written = Buffer.concat([iv, cipher.update(plain), cipher.final()])
    return Buffer.concat([written, sm3Tag(key, written, bound)])
  },
  open(key, sealed, bound) {
    if (sealed.length < 48) throw new Unopenable('too short')
    const written = sealed.subarray(0, -32)
    if (!timingSafeEqual(sm3Tag(key, written, bound), sealed.subarray(-32))) {
      throw new Unopenable('altered')
    }
    const decipher = createDecipheriv('sm4-ctr', keyOfSm4(key), written.subarray(0, 16))
    return Buffer.concat([decipher.update(written.subarray(16)), decipher.final()])
  },
}

const keyOfSm4 = (key: Buffer) => derive(key, 'sm4', 'sm3').subarray(0, 16)

function sm3Tag(key: Buffer, written: Buffer, bound: Buffer): Buffer {
  // Why the length: no byte may be moved over the border between what is bound and what is written.
  const length = Buffer.alloc(8)
  length.writeBigUInt64BE(BigInt(bound.length))
  const hmac = createHmac('sm3', derive(key, 'sm3 mac', 'sm3'))
  return hmac.update(length).update(bound).update(written).digest()
}

export const ciphers: Readonly<Record<Algorithm, Cipher>> = { 'aes-256-gcm': aes, 'sm4-sm3': sm }
