import assert from 'node:assert/strict'
import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { describe, it } from 'node:test'
import { ed25519 } from '@noble/curves/ed25519.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import fc from 'fast-check'
import { verifying as nodes } from '#platform/log/crypto.ts'
import { fromBase64, toBase64, toHex, utf8, type Verifying } from './bytes.ts'
import {
  checkpointOf,
  checkpointText,
  formatProof,
  parseCheckpoint,
  parseProof,
} from './checkpoint.ts'
import { commitmentIn, commitmentOf, entryOf, formatOpening, parseOpening } from './commitment.ts'
import {
  cosignatureOf,
  cosignedMessage,
  formatNote,
  formatVerifierKey,
  parseNote,
  parseVerifierKey,
  signatureLine,
  verifierKey,
  verifyNote,
} from './note.ts'
import { isQuorum, judge, parsePolicy } from './policy.ts'
import { formatWitnessRequest, parseWitnessRequest } from './witness-request.ts'

/** As a browser verifies, with a library of its own. */
const browsers: Verifying = {
  sha256,
  ed25519: (key, message, signature) => ed25519.verify(signature, message, key),
}

const peter = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const peterSigned = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`
const poem = `Ognuno sta solo sul cuor della terra
trafitto da un raggio di sole:

ed è subito sera.

— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
`
const sofa = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
`

/** A key made from one byte, for a log or a witness. */
function keyOf(name: string, byte: number, kind: 'ed25519' | 'cosignature' = 'ed25519') {
  const seed = Buffer.concat([
    Buffer.from('302e020100300506032b657004220420', 'hex'),
    Buffer.alloc(32, byte),
  ])
  const secret = createPrivateKey({ key: seed, format: 'der', type: 'pkcs8' })
  const spki = createPublicKey(secret).export({ format: 'der', type: 'spki' })
  const key = verifierKey(sha256, { name, kind, publicKey: new Uint8Array(spki.subarray(-32)) })
  const signText = (text: string) => ({
    ...key,
    signature: new Uint8Array(sign(null, Buffer.from(text), secret)),
  })
  const cosign = (text: string, at: number) => ({
    ...key,
    signature: cosignatureOf(at, new Uint8Array(sign(null, cosignedMessage(text, at), secret))),
  })
  return { key, text: formatVerifierKey(key), signText, cosign }
}

const log = keyOf('huzhou.example/330500', 1)
const auditors = keyOf('audit.example/w', 2, 'cosignature')
const neighbours = keyOf('jiaxing.example/w', 3, 'cosignature')
const head = { origin: log.key.name, size: 3, root: sha256(utf8('root')) }
const text = checkpointText(head)

for (const [name, verifying] of [
  ['Node', nodes],
  ['a browser', browsers],
] as const) {
  describe(`a note, verified as ${name} does`, () => {
    it('of the reference implementation is good, and bad when a letter is another', () => {
      const keys = [parseVerifierKey(verifying.sha256, peter)]
      assert.ok(verifyNote(verifying, parseNote(peterSigned), keys).good)
      const edited = parseNote(peterSigned.replace('cryptography', 'cryptographY'))
      assert.ok(!verifyNote(verifying, edited, keys).good)
    })

    it('tells when it was cosigned, and ignores who is not known', () => {
      const note = { text, signatures: [log.signText(text), auditors.cosign(text, 1_700_000_000)] }
      const both = verifyNote(verifying, parseNote(formatNote(note)), [log.key, auditors.key])
      assert.deepEqual(both.good && both.by.map(({ at }) => at), [null, 1_700_000_000])
      const one = verifyNote(verifying, note, [auditors.key, neighbours.key])
      assert.equal(one.good && one.by.length, 1)
      assert.ok(!verifyNote(verifying, note, [neighbours.key]).good)
      const spoilt = { ...note, signatures: [log.signText(`${text} `), ...note.signatures] }
      assert.ok(!verifyNote(verifying, spoilt, [log.key]).good)
      const { signature } = auditors.cosign(text, 1_700_000_000)
      const later = { ...auditors.key, signature: cosignatureOf(1_700_000_001, signature.slice(8)) }
      assert.ok(!verifyNote(verifying, { text, signatures: [later] }, [auditors.key]).good)
    })
  })
}

describe('the formats', () => {
  it('read the examples of the specifications and write them again', () => {
    for (const example of [peterSigned, poem, sofa])
      assert.equal(formatNote(parseNote(example)), example)
    const { checkpoint, note } = parseCheckpoint(sofa)
    assert.equal(checkpoint.size, 20_852_163)
    assert.equal(checkpointText(checkpoint), note.text)
    assert.equal(
      toHex(note.signatures[1]?.signature.slice(0, 8) ?? new Uint8Array()),
      '00000000641850cb',
    )
    assert.equal(formatVerifierKey(parseVerifierKey(sha256, peter)), peter)
  })

  it('refuse a key cut short, altered, or of an unknown kind', () => {
    for (let at = 0; at < peter.length; at += 1) {
      assert.throws(() => parseVerifierKey(sha256, peter.slice(0, at)), `up to ${at}`)
      if (at > 0) assert.throws(() => parseVerifierKey(sha256, peter.slice(at)), `from ${at}`)
    }
    assert.throws(() => parseVerifierKey(sha256, `${peter.slice(0, 13)}c74f20a4${peter.slice(21)}`))
    assert.throws(() => verifierKey(sha256, { ...log.key, name: 'with space' }))
  })

  for (const [what, broken] of [
    ['without a blank line', peterSigned.replace('\n\n', '\n')],
    ['without its last line break', peterSigned.slice(0, -1)],
    ['with a control character', peterSigned.replace('you', 'y\tu')],
    ['with a line that is none of a signature', `${peterSigned}x\n`],
    ['with a signature that is not base64', peterSigned.replace('x08go', 'x08g*')],
  ] as const) {
    it(`refuse a note ${what}`, () => assert.throws(() => parseNote(broken)))
  }

  for (const broken of [
    'a\n01\nx\n',
    'a\n-1\n',
    `\n1\n${toBase64(head.root)}\n`,
    text.slice(0, -1),
    `${text}\n`,
  ]) {
    it(`refuse the checkpoint ${JSON.stringify(broken)}`, () =>
      assert.throws(() => checkpointOf(broken)))
  }

  it('keep a receipt and what a witness is asked', () => {
    const checkpoint = { text, signatures: [log.signText(text)] }
    fc.assert(
      fc.property(
        fc.nat(),
        fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { maxLength: 63 }),
        fc.option(fc.uint8Array({ minLength: 1 })),
        (index, proof, extra) => {
          const kept = parseProof(formatProof({ extra, index, proof, checkpoint }))
          assert.deepEqual(
            { ...kept, checkpoint: formatNote(kept.checkpoint) },
            { extra, index, proof, checkpoint: formatNote(checkpoint) },
          )
          const request = { old: index, proof, checkpoint: formatNote(checkpoint) }
          assert.deepEqual(parseWitnessRequest(formatWitnessRequest(request)), request)
        },
      ),
    )
    const long = Array.from({ length: 64 }, () => head.root)
    const asked = formatWitnessRequest({ old: 1, proof: long, checkpoint: formatNote(checkpoint) })
    assert.throws(() => parseWitnessRequest(asked))
    assert.throws(() =>
      parseProof(
        formatProof({ extra: null, index: 1, proof: [], checkpoint }).replace(
          'index 1',
          'index 01',
        ),
      ),
    )
  })

  it('write base64 in one way only', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (some) => assert.deepEqual(fromBase64(toBase64(some)), some)),
    )
    for (const bad of ['YQ', 'YQ=', 'YR==', ' YQ==', 'Y*=='])
      assert.throws(() => fromBase64(bad), bad)
  })
})

describe('a commitment', () => {
  const salt = new Uint8Array(32).fill(7)
  const event = '{"type":"submitted"}'

  it('is the HMAC of the specification', () => {
    const by = hmac(sha256, salt, utf8(`complaint-commit/v1\0${event}`))
    assert.equal(toHex(commitmentOf(sha256, salt, event)), toHex(by))
  })

  it('stands in its entry, and opens to its event', () => {
    const commitment = commitmentOf(sha256, salt, event)
    const entry = entryOf(commitment)
    assert.equal(new TextDecoder().decode(entry), `complaint-event/v1 ${toBase64(commitment)}\n`)
    assert.deepEqual(commitmentIn(entry), commitment)
    assert.throws(() => commitmentIn(utf8('another/v1 x\n')))
    const opening = { salt, event: { type: 'submitted' } }
    assert.deepEqual(parseOpening(formatOpening(opening)), opening)
    for (const bad of [
      '',
      '[]',
      '{"format":"kentan-opening/v1"}',
      formatOpening({ ...opening, salt: utf8('short') }),
    ]) {
      assert.throws(() => parseOpening(bad), bad)
    }
  })
})

describe('a policy', () => {
  const lines = [
    '# of Huzhou',
    `log ${log.text} https://huzhou.example/log`,
    `witness audit ${auditors.text}`,
    `witness jiaxing ${neighbours.text} https://jiaxing.example/witness`,
    'group both 2 audit jiaxing',
    'quorum both',
  ]
  const policy = parsePolicy(sha256, `${lines.join('\n')}\n`)
  const both = [auditors.cosign(text, 10), neighbours.cosign(text, 20)]

  it('believes a head that the log signed and enough cosigned', () => {
    const judged = judge(nodes, policy, { text, signatures: [log.signText(text), ...both] })
    assert.deepEqual(judged.good && judged.cosigned, [
      { name: 'audit', at: 10 },
      { name: 'jiaxing', at: 20 },
    ])
    const lone = judge(nodes, policy, {
      text,
      signatures: [log.signText(text), auditors.cosign(text, 1)],
    })
    assert.match(lone.good ? '' : lone.why, /too few/)
    const unsigned = judge(nodes, policy, { text, signatures: both })
    assert.match(unsigned.good ? '' : unsigned.why, /has not signed/)
    const other = checkpointText({ ...head, origin: 'other.example' })
    assert.match(
      String(Object.values(judge(nodes, policy, { text: other, signatures: both }))),
      /unknown log/,
    )
  })

  it('knows groups of groups, any and all', () => {
    const groups = [
      ...lines.slice(0, 4),
      'group one any audit jiaxing',
      'group top all one',
      'quorum top',
    ]
    const read = parsePolicy(sha256, groups.join('\n'))
    assert.ok(isQuorum(read, ['jiaxing']))
    assert.ok(!isQuorum(read, []))
    assert.ok(isQuorum(parsePolicy(sha256, 'quorum none'), []))
  })

  for (const [what, broken] of [
    ['no quorum', lines.slice(0, 5)],
    ['two quorums', [...lines, 'quorum none']],
    ['an unknown quorum', [...lines.slice(0, 5), 'quorum all']],
    ['a witness twice', [...lines.slice(0, 3), `witness again ${auditors.text}`, 'quorum none']],
    ['a name twice', [...lines.slice(0, 3), `witness audit ${neighbours.text}`, 'quorum none']],
    ['too high a threshold', [...lines.slice(0, 4), 'group both 3 audit jiaxing', 'quorum both']],
    ['a member of two groups', [...lines.slice(0, 5), 'group more any audit', 'quorum more']],
    ['a line of its own', ['believe everybody', 'quorum none']],
  ] as const) {
    it(`is refused with ${what}`, () => assert.throws(() => parsePolicy(sha256, broken.join('\n'))))
  }
})

it('a signature line begins with a dash', () =>
  assert.match(signatureLine(log.signText(text)), /^— huzhou\.example\/330500 [\w+/]+=*\n$/))
