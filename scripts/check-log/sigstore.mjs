// Another verifier that is not ours: the Merkle and checkpoint checks of @sigstore/verify, fed with the
// receipts that enterprises are given. Prints a line a fault, then `N passed, N failed`.
import { createHmac, createPublicKey } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import canonicalize from 'canonicalize'

const require = createRequire(import.meta.url)
// Why by path: these checks are parts of the package that its index does not name.
const parts = join(dirname(require.resolve('@sigstore/verify')), 'tlog')
const { verifyMerkleInclusion } = require(join(parts, 'merkle.js'))
const { verifyCheckpoint } = require(join(parts, 'checkpoint.js'))

/** The prefix of an Ed25519 key in DER, before its 32 bytes. */
const ed25519 = Buffer.from('302a300506032b6570032100', 'hex')

/** A log as sigstore knows one, from a note's verifier key `name+hash+base64`. */
function logOf(vkey) {
  const [, name, hash, key] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(vkey.trim())
  const bytes = Buffer.from(key, 'base64').subarray(1)
  const publicKey = createPublicKey({
    key: Buffer.concat([ed25519, bytes]),
    format: 'der',
    type: 'spki',
  })
  return { baseURL: name, logID: Buffer.from(hash, 'hex'), publicKey }
}

/** The entry of a salted commitment, worked out from its opening. */
function leafOf({ salt, event }) {
  const mac = createHmac('sha256', Buffer.from(salt, 'base64'))
  const sum = mac.update('complaint-commit/v1\0').update(canonicalize(event)).digest('base64')
  return Buffer.from(`complaint-event/v1 ${sum}\n`)
}

function entryOf(receipt, leaf) {
  const [head, ...rest] = receipt.split('\n\n')
  const lines = head.split('\n').filter((line) => !line.startsWith('extra '))
  const logIndex = lines[1].replace('index ', '')
  const hashes = lines.slice(2).map((line) => Buffer.from(line, 'base64'))
  const inclusionProof = { logIndex, hashes, checkpoint: { envelope: rest.join('\n\n') } }
  return { inclusionProof, canonicalizedBody: leaf }
}

function included(receipt, leaf, log) {
  const entry = entryOf(receipt, leaf)
  verifyMerkleInclusion(entry, verifyCheckpoint(entry, [log]))
}

let passed = 0
let failed = 0

function expect(what, wanted, work) {
  let fault = null
  try {
    work()
  } catch (error) {
    fault = error
  }
  if ((fault === null) === wanted) passed += 1
  else {
    failed += 1
    console.log(`FAILED ${what}: ${fault?.message ?? 'the altered copy was accepted'}`)
  }
}

const altered = (leaf) => Buffer.from(leaf.map((byte, at) => (at === 30 ? byte ^ 1 : byte)))

const [vkey, folder] = process.argv.slice(2)
const log = logOf(vkey)
const receipts = readdirSync(folder).filter((name) => name.endsWith('.tlog-proof'))
expect('receipts', true, () => {
  if (receipts.length === 0) throw new Error('there is none')
})
for (const name of receipts) {
  const receipt = readFileSync(join(folder, name), 'utf8')
  const opening = join(folder, name.replace(/\.tlog-proof$/, '.opening.json'))
  const leaf = leafOf(JSON.parse(readFileSync(opening, 'utf8')))
  expect(name, true, () => included(receipt, leaf, log))
  expect(`${name} with another entry`, false, () => included(receipt, altered(leaf), log))
  const grown = receipt.replace(
    /\n(\d+)\n(?=[\w+/=]{44}\n\n)/,
    (_, size) => `\n${Number(size) + 1}\n`,
  )
  expect(`${name} with another size`, false, () => included(grown, leaf, log))
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
