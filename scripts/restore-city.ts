// Backs a city up while enterprises go on submitting, kills it, and puts it back elsewhere: into another
// data folder, from there into a database of a server, and from that one into a data folder again.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '#platform/postgres/start-server.ts'
import { createDatabaseFrom, testServer } from '#tests/servers/postgres.ts'
import { clientFor } from '../src/play/caller.ts'
import { type Process, processOf } from '../src/torture/process.ts'
import { type Ended, kentan, run } from './restore/command.ts'

const folder = mkdtempSync(join(tmpdir(), 'kentan-restore-'))
const passphrase = 'six words that nobody else knows'
const count = { passed: 0, failed: 0 }
const running: Process[] = []
const place = (name: string) => join(folder, name)
const base = {
  PATH: process.env.PATH ?? '',
  BACKUP_PASSPHRASE: passphrase,
  WORKER: 'off',
  LOG_LEVEL: 'error',
}

const anAppeal = {
  title: '厂区门口道路破损',
  body: '厂区北门外道路破损已三个月，货车进出困难，请尽快修复。',
  kind: 'request',
  environment: 'factors',
  regionId: 'wuxing',
}

try {
  await checkAll()
} catch (error) {
  await judge('the check itself', () => {
    throw error
  })
}
for (const process of running) await process.stop()
rmSync(folder, { recursive: true, force: true })
console.log(`\n${count.passed} passed, ${count.failed} failed`)
process.exitCode = count.failed > 0 || count.passed === 0 ? 1 : 0

async function checkAll(): Promise<void> {
  const first = { ...base, DATA_DIR: place('first') }
  const acknowledged = await liveAndBackUp(first, place('first.age'))
  await judge('the standard program age opens the archive', () => openWithAge(place('first.age')))
  await judge('a running city is not restored into', async () => {
    const { code, said } = await kentan(first, 'restore', '--from', place('first.age'))
    assert.equal(code, 2, said)
    assert.match(said, /is not empty/)
  })
  const second = { ...base, DATA_DIR: place('second') }
  await backAgain('in another data folder', second, place('first.age'), acknowledged)
  const server = await testServer()
  const database = await createDatabaseFrom()
  const onServer = {
    ...base,
    DATA_DIR: place('third'),
    DATABASE_URL: server.ownerUrl(database.name),
  }
  await backAgain('on a server', onServer, place('first.age'), acknowledged)
  await judge('a backup is made of the server', async () =>
    assertDone(await kentan(onServer, 'backup', '--out', place('server.age'))),
  )
  await database.drop()
  await server.stop()
  const fourth = { ...base, DATA_DIR: place('fourth') }
  await backAgain('in a data folder again', fourth, place('server.age'), acknowledged)
}

/** Starts a city, submits before, during and after the backup, and kills it; the numbers accepted before. */
async function liveAndBackUp(env: NodeJS.ProcessEnv, out: string): Promise<string[]> {
  const { server, submit, appeals } = await startCity(env)
  for (let nth = 0; nth < 20; nth += 1) await submit()
  const before = [...appeals]
  let over = false
  const submitting = (async () => {
    while (!over) await submit()
  })()
  await judge('a backup is made beside the working server', async () =>
    assertDone(await kentan(env, 'backup', '--out', out)),
  )
  over = true
  await submitting
  console.log(`  ${appeals.length - before.length} submissions were accepted during the backup`)
  await judge('the server went on accepting meanwhile', () =>
    assert.ok(appeals.length > before.length),
  )
  await server.kill()
  return before
}

async function startCity(env: NodeJS.ProcessEnv) {
  const port = String(await freePort())
  const log = place(`server-${port}.log`)
  writeFileSync(log, '')
  const server = processOf({
    args: [join(import.meta.dirname, '../src/server.ts')],
    env: { ...env, PORT: port },
    log,
    isReady: (words) => words.includes('Ctrl-C'),
    patience: 900_000, // the first start plays the demo city
  })
  running.push(server)
  await server.start()
  const { said } = await kentan({ ...env, PORT: port }, 'sign-in-link', 'enterprise')
  const token = /#(\S+)/.exec(said)?.[1]
  assert.ok(token, said)
  const client = clientFor(`http://127.0.0.1:${port}`, async () => token)
  const appeals: string[] = []
  const submit = async () => {
    const { appealId } = await client.post<{ appealId: string }>('/appeals', anAppeal)
    appeals.push(appealId)
  }
  return { server, client, submit, appeals }
}

async function backAgain(
  where: string,
  env: NodeJS.ProcessEnv,
  from: string,
  appeals: readonly string[],
): Promise<void> {
  await judge(`it is put back ${where}`, async () =>
    assertDone(await kentan(env, 'restore', '--from', from)),
  )
  await judge(`nothing accepted before is missing ${where}`, async () => {
    const { server, client } = await startCity(env)
    try {
      for (const id of appeals) await client.get(`/appeals/${id}`)
    } finally {
      await server.stop()
    }
  })
  await judge(`every summary is what its events say ${where}`, async () =>
    assertDone(await kentan(env, 'rebuild', '--check')),
  )
  await judge(`the figures are recounted without a difference ${where}`, async () =>
    assertDone(await kentan(env, 'recount')),
  )
}

/** Why `script`: age asks its passphrase of a terminal alone. */
async function openWithAge(archive: string): Promise<void> {
  const tar = place('opened.tar')
  const command = `age -d -o ${tar} ${archive}`
  const opened = await run('script', ['-qec', command, '/dev/null'], base, `${passphrase}\n`)
  assertDone(opened)
  const { said } = await run('tar', ['tf', tar], base)
  assert.match(said, /^about\.json\n/)
  assert.match(said, /tables\/record\.event\/000001/)
  assert.match(readFileSync(tar, 'utf8'), /厂区门口道路破损/)
  rmSync(tar)
}

function assertDone({ code, said }: Ended): void {
  assert.equal(code, 0, said)
}

async function judge(says: string, work: () => unknown): Promise<void> {
  const began = performance.now()
  try {
    await work()
    count.passed += 1
    console.log(`✓ ${says} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
  } catch (error) {
    count.failed += 1
    console.log(`✗ ${says}\n${error instanceof Error ? error.message : String(error)}`)
  }
}
