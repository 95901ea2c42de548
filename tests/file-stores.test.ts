import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import S3rver from 's3rver'
import { readConfig } from '#platform/config.ts'
import { clamdScanner } from '#platform/files/clamd.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { openFileStore } from '#platform/files/open-file-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'kentan-store-'))
const server = new S3rver({
  ...{ port: 0, address: '127.0.0.1', silent: true, directory: join(folder, 's3') },
  configureBuckets: [{ name: 'kentan', configs: [] }],
})
const { port } = await server.run()
after(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const s3 = {
  S3_ENDPOINT: `http://127.0.0.1:${port}`,
  S3_BUCKET: 'kentan',
  S3_ACCESS_KEY: 'S3RVER',
  S3_SECRET_KEY: 'S3RVER',
}
const inFolder = openFileStore(readConfig({ DATA_DIR: folder }))
const stores: [string, FileStore][] = [
  ['a folder', inFolder],
  ['a store that speaks S3', openFileStore(readConfig({ DATA_DIR: folder, ...s3 }))],
]

describe('attachments are kept in', () => {
  for (const [name, store] of stores) {
    it(`${name}: as they were given, until they are removed`, async () => {
      const at = '330500/ab/one-original'
      const bytes = Buffer.from([0, 1, 2, 255, 13, 10])
      await store.put(at, Buffer.from('earlier'))
      await store.put(at, bytes)
      assert.ok((await store.get(at)).equals(bytes))
      await store.remove(at)
      await store.remove(at)
      await assert.rejects(store.get(at))
    })
  }

  it('a folder that only its owner may look into, and no half file', async () => {
    await inFolder.put('330500/cd/two-copy', Buffer.alloc(1_000))
    const place = join(folder, 'files', '330500', 'cd')
    assert.deepEqual(readdirSync(place), ['two-copy'])
    assert.equal(statSync(place).mode & 0o077, 0)
    assert.equal(statSync(join(place, 'two-copy')).mode & 0o077, 0)
  })

  it('a store that is set whole or not at all', () => {
    const { S3_SECRET_KEY: _, ...half } = s3
    assert.throws(() => readConfig(half), /S3 needs S3_SECRET_KEY too/)
    assert.throws(() => readConfig({ CLAMD: 'clamd' }), /CLAMD/)
  })
})

it('a scanner that cannot be reached gives no verdict', async () => {
  assert.equal(await clamdScanner(`unix:${join(folder, 'no-socket')}`)(Buffer.from('x')), null)
})
