import { createPublicKey, hash, verify } from 'node:crypto'
import { FormatFault, joined, type Verifying } from '#kernel/log/bytes.ts'

/** The bytes before a raw Ed25519 key in an SPKI document. */
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex')

/** SHA-256 as Node has it. */
export const sha256 = (bytes: Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer')

/** Verifying as Node does it. */
export const verifying: Verifying = {
  sha256,
  ed25519(publicKey, message, signature) {
    if (publicKey.length !== 32) throw new FormatFault('an Ed25519 key has 32 bytes')
    const key = Buffer.from(joined(spkiHead, publicKey))
    return verify(null, message, createPublicKey({ key, format: 'der', type: 'spki' }), signature)
  },
}
