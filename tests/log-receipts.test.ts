import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { sameBytes } from '#kernel/log/bytes.ts'
import { parseCheckpoint, parseProof } from '#kernel/log/checkpoint.ts'
import { commitmentOf, entryOf, parseOpening } from '#kernel/log/commitment.ts'
import { judge, parsePolicy } from '#kernel/log/policy.ts'
import { includes } from '#kernel/log/proof.ts'
import { entriesOf, tilePath, tilesOf } from '#kernel/log/tiles.ts'
import { emptyTree, grown, leafHash, rootOf } from '#kernel/log/tree.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { canonicalText, type LoggedEvent } from '#platform/log/canonical.ts'
import { sha256, verifying } from '#platform/log/crypto.ts'
import { eraseOpenings } from '#platform/log/erase.ts'
import { exportLog } from '#platform/log/export.ts'
import { anAppeal, openCity, personAt, replied } from '#tests/city.ts'
import { origin, signerOf } from '#tests/log-signer.ts'
import { signPass } from '../src/signer/sign-pass.ts'

const token = 'a-token-of-a-neighbouring-city'
const city = await openCity({ logToken: token })
const { tenantId } = city
const { scratch, signer } = await signerOf(city)

const yunfan = await city.enterprise('湖州云帆纺织有限公司')
const other = await city.enterprise('湖州太湖轴承有限公司')
const { appealId } = await replied(city, yunfan)
const place = `/appeals/${appealId}/receipts`

/** What a verifier does with a receipt and a policy alone; null when it is good, else why it is not. */
function faultOf(proof: string, policyText: string): string | null {
  const receipt = parseProof(proof)
  const opening = parseOpening(Buffer.from(receipt.extra ?? []).toString())
  // Why `as`: a verifier takes the event for whatever it is.
  const text = canonicalText(opening.event as LoggedEvent)
  const entry = entryOf(commitmentOf(sha256, opening.salt, text))
  const judged = judge(verifying, parsePolicy(sha256, policyText), receipt.checkpoint)
  if (!judged.good) return judged.why
  const { index } = receipt
  const claim = {
    leafHash: leafHash(sha256, entry),
    index,
    proof: receipt.proof,
    ...judged.checkpoint,
  }
  return includes(sha256, claim) ? null : 'not in the tree'
}

/** A file of the log, as somebody asks for it. */
async function file(path: string, headers: Record<string, string> = { cookie: yunfan.cookie }) {
  const answer = await fetch(`${city.address}/log/${path}`, { headers })
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    bytes: new Uint8Array(await answer.arrayBuffer()),
  }
}
const text = async (path: string) => Buffer.from((await file(path)).bytes).toString()

describe('a receipt', () => {
  it('waits for the signer, and then proves by itself what was recorded', async () => {
    const before = (await yunfan.get(place)).body.items
    assert.deepEqual([...new Set(before.map(({ state }: { state: string }) => state))], ['waiting'])
    assert.equal((await yunfan.get(`${place}/1/receipt.tlog-proof`)).status, 404)
    assert.equal((await signPass(signer)).did, 'published')
    const { items } = (await yunfan.get(place)).body
    assert.deepEqual(
      items.map(({ type }: { type: string }) => type),
      ['submitted', 'registered', 'dispatched', 'signed', 'replied'],
    )
    const policy = await text(`${origin}/policy`)
    for (const { version, type } of items) {
      const { text: proof, headers } = await yunfan.get(`${place}/${version}/receipt.tlog-proof`)
      assert.equal(faultOf(proof, policy), null)
      assert.match(
        headers.get('content-disposition') ?? '',
        /attachment; filename="receipt\.tlog-proof"/,
      )
      const opening = await yunfan.get(`${place}/${version}/opening.json`)
      assert.equal(opening.body.event.type, type)
      assert.equal(opening.text, Buffer.from(parseProof(proof).extra ?? []).toString())
    }
  })

  it('is bad when anything of it was altered', async () => {
    const policy = await text(`${origin}/policy`)
    const { text: proof } = await yunfan.get(`${place}/6/receipt.tlog-proof`)
    const receipt = parseProof(proof)
    const opening = Buffer.from(receipt.extra ?? []).toString()
    const edited = opening.replace('已于昨日修复', '已于上周修复')
    assert.notEqual(edited, opening)
    const with_ = (extra: string) =>
      proof.replace(/^extra .*$/m, `extra ${Buffer.from(extra).toString('base64')}`)
    assert.equal(faultOf(with_(edited), policy), 'not in the tree')
    const moved = proof.replace(/^index \d+$/m, `index ${receipt.index - 1}`)
    assert.equal(faultOf(moved, policy), 'not in the tree')
    const grownBy = proof.replace(/\n\d+\n/, (line) => `\n${Number(line) + 1}\n`)
    assert.match(faultOf(grownBy, policy) ?? '', /not good/)
    const stranger = policy.replaceAll(origin, 'another.example/330500')
    assert.throws(() => faultOf(proof, stranger), /id of a key/)
  })

  it('is its enterprise’s alone; what offices say among themselves is nobody’s of them', async () => {
    const { handler } = { handler: await city.handlerOf('transport') }
    for (const path of ['', '/1/receipt.tlog-proof', '/1/opening.json']) {
      assert.equal((await other.get(`${place}${path}`)).status, 404, path)
      assert.equal((await handler.get(`${place}${path}`)).status, 403, path)
      assert.equal((await personAt(city.address).get(`${place}${path}`)).status, 401, path)
    }
    const second = (await yunfan.post('/appeals', anAppeal())).body
    const at = `/appeals/${second.appealId}`
    await city.desk.post(`${at}/registration`, { kind: 'request', environment: 'factors' })
    await city.desk.post(`${at}/dispatch`, { texts: [], officeId: city.officeId('transport') })
    await handler.post(`${at}/signature`)
    await handler.post(`${at}/draft`, { outcome: 'resolved', text: '初稿', evidence: '照片' })
    await signPass(signer)
    const types = (await yunfan.get(`${at}/receipts`)).body.items.map(
      ({ type }: { type: string }) => type,
    )
    assert.deepEqual(types, ['submitted', 'registered', 'dispatched', 'signed'])
    assert.equal((await yunfan.get(`${at}/receipts/6/opening.json`)).status, 404)
    assert.equal(
      (await city.auditor.get(`${at}/receipts/6/opening.json`)).body.event.type,
      'drafted',
    )
  })

  it('says so when the content was erased', async () => {
    const { appealId: gone } = await replied(city, yunfan)
    await signPass(signer)
    await city.db.as(actorWithoutAccount(tenantId, 'clock'), (ctx) => eraseOpenings(ctx, gone))
    const { items } = (await yunfan.get(`/appeals/${gone}/receipts`)).body
    assert.deepEqual([...new Set(items.map(({ state }: { state: string }) => state))], ['erased'])
    assert.equal((await yunfan.get(`/appeals/${gone}/receipts/1/receipt.tlog-proof`)).status, 404)
  })
})

describe('the log as files', () => {
  it('has all tiles of the published head, from which it is made again', async () => {
    const { checkpoint } = parseCheckpoint(await text(`${origin}/checkpoint`))
    let entries: Uint8Array[] = []
    for (const tile of tilesOf(checkpoint.size)) {
      const { status, type, bytes } = await file(`${origin}/${tilePath(tile)}`)
      assert.deepEqual([status, type], [200, 'application/octet-stream'])
      if (tile.level === 'entries') entries = [...entries, ...entriesOf(bytes)]
      else assert.equal(bytes.length, 32 * tile.width)
    }
    const hashes = entries.map((entry) => leafHash(sha256, entry))
    const { tree } = grown(sha256, emptyTree, hashes)
    assert.ok(sameBytes(rootOf(sha256, tree), checkpoint.root))
    const earlier = await file(`${origin}/tile/0/000.p/5`)
    assert.equal(earlier.bytes.length, 32 * 5)
    for (const absent of [
      'tile/0/001',
      'tile/0/000.p/255',
      'tile/1/000',
      'tile/0/../000',
      'nothing',
    ]) {
      assert.equal((await file(`${origin}/${absent}`)).status, 404, absent)
    }
    assert.equal((await file(`another.example/1/checkpoint`)).status, 404)
  })

  it('is for participants, witnesses and auditors; the public has one head a day', async () => {
    const tile = `${origin}/tile/0/000.p/1`
    const { handler } = { handler: await city.handlerOf('transport') }
    assert.equal((await file(tile, {})).status, 401)
    assert.equal((await file(tile, { cookie: handler.cookie })).status, 403)
    assert.equal((await file(tile, { cookie: city.auditor.cookie })).status, 200)
    assert.equal((await file(tile, { authorization: `Bearer ${token}` })).status, 200)
    assert.equal(
      (await file(tile, { authorization: 'Bearer something-else-of-that-length' })).status,
      401,
    )
    const heads = () => personAt(city.address).get('/log/heads')
    assert.deepEqual((await heads()).body.items, [])
    city.clock.pass(24 * 60)
    await signPass(signer)
    const { items, policy } = (await heads()).body
    assert.equal(items.length, 1)
    assert.equal(items[0].day, '2026-09-21')
    assert.ok(
      judge(verifying, parsePolicy(sha256, policy), parseCheckpoint(items[0].note).note).good,
    )
  })

  it('tells the operator how old the head is', async () => {
    const metrics = await (await fetch(`${city.address}/metrics`)).text()
    assert.match(metrics, /^kentan_log_checkpoint_age_seconds \d+$/m)
    assert.match(metrics, /^kentan_log_unsigned_leaves 0$/m)
  })

  it('is exported whole for an auditor', async () => {
    const folder = join(scratch, 'export')
    const size = (await exportLog(city.db, tenantId, folder)) ?? 0
    const read = (name: string) => readFileSync(join(folder, name), 'utf8')
    const lines = (name: string) =>
      read(name)
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))
    for (const tile of tilesOf(size))
      assert.ok(existsSync(join(folder, tilePath(tile))), tilePath(tile))
    const openings = lines('openings.jsonl')
    assert.deepEqual(
      openings.map(({ index }) => index),
      Array.from({ length: size }, (_, at) => at),
    )
    assert.ok(openings.some(({ erased }) => erased === true))
    const bundle = entriesOf(
      new Uint8Array(readFileSync(join(folder, `tile/entries/000.p/${size}`))),
    )
    for (const { index, salt, event } of openings.filter(({ erased }) => !erased)) {
      const entry = entryOf(commitmentOf(sha256, Buffer.from(salt, 'base64'), canonicalText(event)))
      assert.ok(sameBytes(entry, bundle[index] ?? new Uint8Array()), `leaf ${index}`)
    }
    assert.equal(read('checkpoint'), lines('checkpoints.jsonl').at(-1).note)
    assert.match(read('policy'), /^log kentan\.example\/330500\+/)
  })
})
