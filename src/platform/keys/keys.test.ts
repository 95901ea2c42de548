import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { ConfigFault } from '#platform/config.ts'
import { fingerprint, readKeys } from './keys.ts'

const folder = mkdtempSync(join(tmpdir(), 'kentan-keys-'))
after(() => rmSync(folder, { recursive: true }))

describe('the key files', () => {
  it('are made at the first start, for their owner alone, told in one line and read ever after', () => {
    const told: string[] = []
    const place = join(folder, 'first')
    const [first, second] = [1, 2].map(() => readKeys(place, (line) => told.push(line)))
    assert.ok(first && second)
    assert.equal(told.length, 1)
    assert.match(told[0] ?? '', /密钥/)
    assert.deepEqual(first, second)
    assert.notDeepEqual(first.master, first.context)
    assert.deepEqual(readdirSync(place).sort(), ['context.key', 'master.key'])
    for (const name of readdirSync(place))
      assert.equal(statSync(join(place, name)).mode & 0o777, 0o600)
    assert.ok(!told[0]?.includes(first.master.toString('base64')))
  })

  it('are refused when others can read them, or when they are no key', () => {
    const place = join(folder, 'second')
    readKeys(place, () => {})
    const master = join(place, 'master.key')
    chmodSync(master, 0o640)
    assert.throws(() => readKeys(place, () => {}), ConfigFault)
    chmodSync(master, 0o600)
    writeFileSync(master, 'c2hvcnQ=\n')
    assert.throws(() => readKeys(place, () => {}), ConfigFault)
  })

  it('are told apart by a fingerprint that tells nothing of them', () => {
    const [one, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
    assert.notEqual(fingerprint(one), fingerprint(other))
    assert.match(fingerprint(one), /^[0-9a-f]{16}$/)
  })
})
