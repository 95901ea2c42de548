import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'

const folder = mkdtempSync(join(tmpdir(), 'kentan-start-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const server = fileURLToPath(new URL('../src/server.ts', import.meta.url))

/** Runs the server as its user does, until it ends by itself. */
function run(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [server, '--empty'], {
    env: { PATH: process.env.PATH ?? '', DATA_DIR: join(folder, 'data'), ...env },
  })
  let said = ''
  child.stdout.on('data', (part) => {
    said += part
  })
  child.stderr.on('data', (part) => {
    said += part
  })
  return new Promise((ended) => child.once('close', (code) => ended({ code, said })))
}

describe('a start that cannot go on', () => {
  it('names every setting at fault in one sentence each, without a stack', async () => {
    const { code, said } = await run({
      PORT: '70000',
      TENANT: 'A B',
      LOG_LEVEL: 'loud',
      WORKER: 'no',
      WORK_EVERY: '0',
    })
    assert.equal(code, 1)
    const wrong = ['PORT="70000"', 'TENANT="A B"', 'LOG_LEVEL="loud"']
    for (const name of [...wrong, 'WORKER="no"', 'WORK_EVERY="0"'])
      assert.ok(said.includes(name), said)
    assert.ok(!said.includes('    at '), said)
  })
  it('says that the port is taken, and leaves nothing running', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((listening) => other.once('listening', listening))
    const address = other.address()
    assert.ok(address !== null && typeof address === 'object')
    const { code, said } = await run({ PORT: String(address.port) })
    other.close()
    assert.equal(code, 1)
    assert.match(said, /The port is taken/)
    const again = await run({ PORT: '70000' })
    assert.ok(!again.said.includes('Another Kentan'), again.said)
  })
  it('says that no database answers where DATABASE_URL points', async () => {
    const { code, said } = await run({ DATABASE_URL: 'mysql://127.0.0.1/x' })
    assert.equal(code, 1)
    assert.match(said, /DATABASE_URL=.*must look like postgres/)
  })
})
