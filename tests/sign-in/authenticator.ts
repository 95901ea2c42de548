import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

type Options = { challenge: string; user?: { id: string }; rp?: { id?: string }; rpId?: string }
const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest()
const text64 = (bytes: Buffer) => bytes.toString('base64url')
const verified = 0x04
const present = 0x01

/** A device with passkeys, made of Node's own cryptography: what a browser and its key would answer. */
export function newAuthenticator({ origin }: { origin: string }) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  let handle = ''
  let counter = 0
  const clientData = (type: string, challenge: string, from: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: from, crossOrigin: false }))
  const head = (rpId: string, flags: number) => {
    const count = Buffer.alloc(4)
    counter += 1
    count.writeUInt32BE(counter)
    return Buffer.concat([sha256(rpId), Buffer.of(flags), count])
  }
  const outside = {
    id: text64(id),
    rawId: text64(id),
    type: 'public-key',
    clientExtensionResults: {},
  }
  return {
    /** Makes a passkey, as `navigator.credentials.create` does. */
    make({ challenge, user, rp }: Options) {
      handle = user?.id ?? ''
      const length = Buffer.alloc(2)
      length.writeUInt16BE(id.length)
      const key = coseOf(publicKey.export({ format: 'jwk' }))
      const data = head(rp?.id ?? '', present | verified | 0x40)
      const authData = Buffer.concat([data, Buffer.alloc(16), length, id, key])
      const attestation = cborMap([
        [cborText('fmt'), cborText('none')],
        [cborText('attStmt'), cborMap([])],
        [cborText('authData'), cborBytes(authData)],
      ])
      return {
        ...outside,
        response: {
          clientDataJSON: text64(clientData('webauthn.create', challenge, origin)),
          attestationObject: text64(attestation),
        },
      }
    },
    /** Signs a challenge, as `navigator.credentials.get` does; `over` is what somebody tampered with. */
    sign(
      { challenge, rpId }: Options,
      over: { flags?: number; origin?: string; handle?: string; rpId?: string } = {},
    ) {
      const data = head(over.rpId ?? rpId ?? '', over.flags ?? present | verified)
      const client = clientData('webauthn.get', challenge, over.origin ?? origin)
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)
      return {
        ...outside,
        response: {
          clientDataJSON: text64(client),
          authenticatorData: text64(data),
          signature: text64(signature),
          userHandle: over.handle ?? handle,
        },
      }
    },
  }
}

/** The little of CBOR (RFC 8949) that an attestation needs. */
function cborHead(major: number, count: number): Buffer {
  if (count < 24) return Buffer.of((major << 5) | count)
  if (count < 256) return Buffer.of((major << 5) | 24, count)
  return Buffer.of((major << 5) | 25, count >> 8, count & 0xff)
}
const cborBytes = (bytes: Buffer) => Buffer.concat([cborHead(2, bytes.length), bytes])
const cborText = (text: string) => Buffer.concat([cborHead(3, text.length), Buffer.from(text)])
const cborInt = (value: number) => (value < 0 ? cborHead(1, -1 - value) : cborHead(0, value))
const cborMap = (pairs: readonly (readonly [Buffer, Buffer])[]) =>
  Buffer.concat([cborHead(5, pairs.length), ...pairs.flat()])

/** An ES256 public key as COSE (RFC 9053). */
function coseOf({ x = '', y = '' }: { x?: string; y?: string }): Buffer {
  return cborMap([
    [cborInt(1), cborInt(2)],
    [cborInt(3), cborInt(-7)],
    [cborInt(-1), cborInt(1)],
    [cborInt(-2), cborBytes(Buffer.from(x, 'base64url'))],
    [cborInt(-3), cborBytes(Buffer.from(y, 'base64url'))],
  ])
}
