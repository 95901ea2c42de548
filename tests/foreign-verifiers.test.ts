import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { formatVerifierKey } from '#kernel/log/note.ts'
import { parsePolicy } from '#kernel/log/policy.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { sha256 } from '#platform/log/crypto.ts'
import { exportLog } from '#platform/log/export.ts'
import { receiptFor } from '#platform/log/receipt.ts'
import { signPass } from '../src/signer/sign-pass.ts'
import { checkConsistency } from '../src/verify/check-consistency.ts'
import { checkExport } from '../src/verify/check-export.ts'
import { anAppeal, openCity, replied } from './city.ts'
import { signerOf } from './log-signer.ts'

/** How many appeals are recorded: enough for full tiles where the whole check is asked for. */
const appeals = Number(process.env.KENTAN_LOG_APPEALS ?? '12')
/** The verifier made from `scripts/check-log/foreign.go`, where Go is there. */
const goVerifier = process.env.KENTAN_GO_VERIFIER

const city = await openCity()
const { tenantId } = city
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const { store, scratch, signer } = await signerOf(city)

await replied(city, yunfan)
await signPass(signer)
const kept = (await store.newest())?.note ?? ''
for (let nth = 0; nth < appeals; nth += 1) {
  await yunfan.post('/appeals', anAppeal({ title: `厂区门口道路破损 <${nth}> & “引号”` }))
  if (nth % 97 === 5) await signPass(signer)
}
await signPass(signer)

const folder = join(scratch, 'export')
const receipts = join(scratch, 'receipts')
mkdirSync(receipts)
const size = (await exportLog(city.db, tenantId, folder)) ?? 0
const policy = parsePolicy(sha256, readFileSync(join(folder, 'policy'), 'utf8'))
const [log] = policy.logs
const vkey = log === undefined ? '' : formatVerifierKey(log.key)
await city.db.as(actorWithoutAccount(tenantId, 'auditor'), async (ctx) => {
  for (const line of readFileSync(join(folder, 'openings.jsonl'), 'utf8').trim().split('\n')) {
    const { index, event } = JSON.parse(line)
    if (index % Math.ceil(size / 400) !== 0) continue
    const receipt = await receiptFor(ctx, event.stream, event.version)
    assert.ok(receipt)
    writeFileSync(join(receipts, `${index}.tlog-proof`), receipt.proof)
    writeFileSync(join(receipts, `${index}.opening.json`), receipt.opening)
  }
})

/** Runs a verifier that is not ours; its last line is its count. */
function judged(program: string, ...args: string[]): void {
  const { stdout, stderr, status } = spawnSync(program, args, { encoding: 'utf8' })
  const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(stdout) ?? []
  assert.equal(failed, '0', `${stdout}${stderr}`)
  assert.ok(status === 0 && Number(passed) > 2 * Math.min(size, 400), `${passed} passed`)
  if (process.env.KENTAN_LOG_APPEALS) console.log(`${args[0]}: ${passed} passed, ${size} leaves`)
}

describe('the log as others verify it', () => {
  it('is good to @sigstore/verify, which refuses altered receipts', () => {
    const script = join(import.meta.dirname, '../scripts/check-log/sigstore.mjs')
    judged(process.execPath, script, vkey, receipts)
  })

  it('is signed as OpenSSL verifies it', () => {
    const note = readFileSync(join(folder, 'checkpoint'), 'utf8')
    const [text = '', lines = ''] = note.split('\n\n')
    const signature = Buffer.from(lines.split('\n')[0]?.split(' ')[2] ?? '', 'base64').subarray(4)
    const key = Buffer.from(vkey.split('+').slice(2).join('+'), 'base64').subarray(1)
    const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key])
    const at = (name: string, bytes: string | Buffer) => {
      writeFileSync(join(scratch, name), bytes)
      return join(scratch, name)
    }
    const verify = (body: string) =>
      spawnSync('openssl', [
        ...['pkeyutl', '-verify', '-rawin', '-pubin', '-keyform', 'DER'],
        ...['-inkey', at('key.der', spki), '-in', at('text', body)],
        ...['-sigfile', at('signature', signature)],
      ]).status
    assert.equal(verify(`${text}\n`), 0)
    assert.notEqual(verify(`${text.replace(/\d+/, '1')}\n`), 0)
  })

  if (goVerifier !== undefined) {
    it('is good to the packages of Go, tiles and all', () =>
      judged(goVerifier, vkey, folder, receipts))
  }

  it('is good to ourselves, and goes on from what was kept of it', async () => {
    const report = await checkExport(policy, folder, [kept])
    assert.deepEqual(report.findings, [])
    assert.ok(report.verified > size)
    assert.deepEqual(checkConsistency(policy, kept, folder).findings, [])
  })

  it('is not good once a line, a tile or the newest head of an export is another', async () => {
    const altered = async (name: string, from: string | RegExp, to: string) => {
      const path = join(folder, name)
      const before = readFileSync(path, 'latin1')
      assert.notEqual(before.replace(from, to), before, name)
      writeFileSync(path, before.replace(from, to), 'latin1')
      const { findings } = await checkExport(policy, folder, [])
      writeFileSync(path, before, 'latin1')
      return findings.map(({ kind }) => kind)
    }
    assert.ok(
      (await altered('openings.jsonl', '"signed"', '"sIgned"')).includes('opening-mismatch'),
    )
    assert.ok((await altered('openings.jsonl', /^.*\n/, '')).includes('missing-leaf'))
    assert.ok((await altered('checkpoint', /\n\d+\n/, '\n3\n')).includes('not-signed'))
    const tile = size < 256 ? `tile/0/000.p/${size}` : 'tile/0/000'
    assert.ok((await altered(tile, /^./s, 'x')).includes('tile-mismatch'))
  })
})
