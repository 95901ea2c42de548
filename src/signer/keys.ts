import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto'
import { renameSync } from 'node:fs'
import { utf8 } from '#kernel/log/bytes.ts'
import {
  cosignatureOf,
  cosignedMessage,
  type SignatureLine,
  type VerifierKey,
  verifierKey,
} from '#kernel/log/note.ts'
import { sha256 } from '#platform/log/crypto.ts'
import type { Folder } from './folder.ts'

const newest = 'log.key'
const previous = 'log.old.key'
const witness = 'witness.key'

export type LogKey = { key: VerifierKey; sign: (text: string) => SignatureLine }
export type WitnessKey = {
  key: VerifierKey
  cosign: (text: string, seconds: number) => SignatureLine
}

/** The keys of the log, the newest first; made when there is none. Two sign while one replaces the other. */
export function logKeys(folder: Folder, origin: string): LogKey[] {
  return [secretIn(folder, newest), folder.read(previous)].flatMap((pem) => {
    if (pem === null) return []
    const secret = createPrivateKey(pem)
    const key = verifierKey(sha256, { name: origin, kind: 'ed25519', publicKey: rawOf(secret) })
    const signText = (text: string) => ({ ...key, signature: signed(secret, utf8(text)) })
    return [{ key, sign: signText }]
  })
}

/** The key this city cosigns with: its own heads, to date them, and its neighbours'. */
export function witnessKey(folder: Folder, name: string): WitnessKey {
  const secret = createPrivateKey(secretIn(folder, witness))
  const key = verifierKey(sha256, { name, kind: 'cosignature', publicKey: rawOf(secret) })
  return {
    key,
    cosign: (text, seconds) => ({
      ...key,
      signature: cosignatureOf(seconds, signed(secret, cosignedMessage(text, seconds))),
    }),
  }
}

/** Begins to sign by a new key as well; the old one goes on until its file is removed. */
export function rotate(folder: Folder): void {
  if (folder.read(newest) === null) throw new Error('There is no key yet to be replaced.')
  if (folder.read(previous) !== null) {
    throw new Error(`The last rotation is not over: remove ${folder.path(previous)} first.`)
  }
  renameSync(folder.path(newest), folder.path(previous))
  secretIn(folder, newest)
}

function secretIn(folder: Folder, name: string): string {
  const there = folder.read(name)
  if (there !== null) return there
  const made = generateKeyPairSync('ed25519').privateKey
  const pem = String(made.export({ format: 'pem', type: 'pkcs8' }))
  folder.keep(name, pem)
  return pem
}

const rawOf = (secret: KeyObject) =>
  new Uint8Array(createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-32))

const signed = (secret: KeyObject, message: Uint8Array) =>
  new Uint8Array(sign(null, message, secret))
