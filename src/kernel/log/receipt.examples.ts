import { generateKeyPairSync, sign } from 'node:crypto'
import { canonicalText, type LoggedEvent } from '#platform/log/canonical.ts'
import { sha256 } from '#platform/log/crypto.ts'
import { utf8 } from './bytes.ts'
import { checkpointText, formatProof, type LogProof } from './checkpoint.ts'
import { commitmentOf, entryOf, formatOpening } from './commitment.ts'
import { formatVerifierKey, verifierKey } from './note.ts'
import { leafHash, nodeHash } from './tree.ts'
import type { Canonical, ReceiptFault } from './verify-receipt.ts'

// Why `as`: the text of an event is made of whatever an opening holds.
export const canonical: Canonical = (event) => canonicalText(event as unknown as LoggedEvent)

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const raw = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32))
const key = verifierKey(sha256, { name: 'huzhou.example/330500', kind: 'ed25519', publicKey: raw })
export const policy = `log ${formatVerifierKey(key)}\nquorum none\n`
/** Asks for a witness that has not cosigned. */
export const strictPolicy = `log ${formatVerifierKey(key)}\nwitness audit ${formatVerifierKey(
  verifierKey(sha256, { name: 'audit.example', kind: 'cosignature', publicKey: raw }),
)}\nquorum audit\n`

export const event = { type: 'submitted', stream: 'a', version: 1, body: { title: '厂区门口' } }
export const opening = { salt: new Uint8Array(32).fill(7), event }
const entry = entryOf(commitmentOf(sha256, opening.salt, canonical(event)))
const beside = leafHash(sha256, utf8('another entry'))
const root = nodeHash(sha256, leafHash(sha256, entry), beside)
const text = checkpointText({ origin: key.name, size: 2, root })
const signature = new Uint8Array(sign(null, Buffer.from(text), privateKey))
export const proof: LogProof = {
  extra: utf8(formatOpening(opening)),
  index: 0,
  proof: [beside],
  checkpoint: { text, signatures: [{ ...key, signature }] },
}
export const receipt = formatProof(proof)

const withOpening = (other: object) =>
  formatProof({ ...proof, extra: utf8(formatOpening({ ...opening, ...other })) })

/** Receipts that somebody has altered: how, the text, and the fault it must be found to have. */
export const altered: readonly [string, string, ReceiptFault][] = [
  [
    'tells another story',
    withOpening({ event: { ...event, body: { title: '别处' } } }),
    'not-included',
  ],
  ['has another salt', withOpening({ salt: new Uint8Array(32).fill(8) }), 'not-included'],
  ['names another place', receipt.replace('index 0', 'index 1'), 'not-included'],
  ['has another path', formatProof({ ...proof, proof: [root] }), 'not-included'],
  ['has a longer path', formatProof({ ...proof, proof: [beside, root] }), 'not-included'],
  ['has another size in its head', receipt.replace('\n2\n', '\n3\n'), 'not-signed'],
  ['comes from another log', receipt.replaceAll('huzhou.example', 'jiaxing.example'), 'not-signed'],
  ['was cut short', receipt.slice(0, 90), 'unreadable'],
  ['is no receipt', '回执', 'unreadable'],
  ['has lost its opening', formatProof({ ...proof, extra: null }), 'no-opening'],
]
