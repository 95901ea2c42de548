import assert from 'node:assert/strict'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type PostgresOptions, type RunningPostgres, startPostgres } from './index.ts'
import { readPostmaster } from './postmaster.ts'
import { isAlive } from './processes.ts'

const launcher = new URL('./index.ts', import.meta.url).href
const limit = { timeout: 20_000 }
const folders: string[] = []
const apps: ChildProcess[] = []

function newFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'kentan-launcher-')))
  folders.push(folder)
  return folder
}

const start = (dataDir: string, more: Partial<PostgresOptions> = {}) =>
  startPostgres({ dataDir, log: () => {}, ...more })

/** An app of its own process, which starts the server and then lives until it is killed. */
async function appOn(dataDir: string): Promise<{ app: ChildProcess; serverPid: number }> {
  const code = `import { startPostgres } from ${JSON.stringify(launcher)}
    const options = { dataDir: ${JSON.stringify(dataDir)}, log: () => {} }
    console.log((await startPostgres(options)).pid)
    setInterval(() => {}, 1000)`
  const args = ['--input-type=module', '--eval', code]
  const stdio = ['ignore', 'pipe', 'inherit'] as const
  const app = spawn(process.execPath, args, { stdio: [...stdio], detached: true })
  apps.push(app)
  const line = await Promise.race([once(app.stdout!, 'data'), once(app, 'exit')])
  assert.match(String(line[0]), /^\d+\n$/, 'the app ended before its server ran')
  return { app, serverPid: Number(line[0]) }
}

/** Kills an app and all of its process group, as a closing terminal or a service manager does. */
async function killHard(app: ChildProcess): Promise<void> {
  process.kill(-app.pid!, 'SIGKILL')
  await once(app, 'exit')
}

async function killServer(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL')
  while (isAlive(pid)) await pause(5)
}

async function query(server: RunningPostgres, text: string): Promise<unknown[][]> {
  const client = new pg.Client(server.connection)
  await client.connect()
  try {
    return (await client.query({ text, rowMode: 'array' })).rows
  } finally {
    await client.end()
  }
}

/** The processes of one folder's server, which all work inside of it. */
function processesOn(dataDir: string): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map(Number).filter((pid) => isAlive(pid) && worksIn(pid, dataDir))
}

function worksIn(pid: number, dataDir: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`).startsWith(`${dataDir}/`)
  } catch {
    return false
  }
}

after(async () => {
  for (const app of apps) app.kill('SIGKILL')
  for (const dataDir of folders) {
    for (let left = processesOn(dataDir); left.length; left = processesOn(dataDir)) {
      spawnSync('kill', ['-KILL', ...left.map(String)])
      await pause(5)
    }
    rmSync(dataDir, { recursive: true, force: true })
  }
})

function leftPid(dataDir: string): number | undefined {
  return readPostmaster(join(dataDir, 'postgres'))?.pid
}

function socketDirOf(dataDir: string): string {
  return readPostmaster(join(dataDir, 'postgres'))!.socketDir
}

describe('a data folder used for the first time', () => {
  const dataDir = newFolder()
  let server: RunningPostgres
  before(async () => {
    server = await start(dataDir, { database: 'kentan' })
  })

  it('gets a server that is safe and speaks UTF-8', limit, async () => {
    const rows = await query(
      server,
      `select current_user, current_database(), current_setting('server_encoding'),
        current_setting('fsync'), current_setting('full_page_writes'),
        current_setting('data_checksums'), current_setting('listen_addresses'), length('恳谈')`,
    )
    assert.deepEqual(rows, [['kentan_owner', 'kentan', 'UTF8', 'on', 'on', 'on', '', 2]])
    assert.equal(server.adopted, false)
  })

  it('keeps its data through a stop, of which no process stays', limit, async () => {
    await query(server, `create table promise as select '十个工作日内答复' as words`)
    assert.ok(processesOn(dataDir).length > 3)
    await server.stop()
    await server.stop()
    assert.deepEqual(processesOn(dataDir), [])
    assert.equal(existsSync(join(dataDir, 'app.lock')), false)
    server = await start(dataDir, { database: 'kentan' })
    assert.deepEqual(await query(server, 'select words from promise'), [['十个工作日内答复']])
    await server.stop()
  })

  it('is never opened without fsync', limit, async () => {
    await assert.rejects(start(dataDir, { throwaway: true }), /holds data to be kept/)
  })
})

describe('after the app was killed', () => {
  const dataDir = newFolder()

  it(
    'the next one adopts the living server; a second one is refused meanwhile',
    limit,
    async () => {
      const first = await appOn(dataDir)
      await assert.rejects(
        start(dataDir),
        new RegExp(`Another Kentan \\(process ${first.app.pid}\\).*Stop that one first`),
      )
      await killHard(first.app)
      assert.ok(isAlive(first.serverPid))
      const next = await start(dataDir)
      assert.deepEqual([next.adopted, next.pid], [true, first.serverPid])
      assert.deepEqual(await query(next, 'select 1'), [[1]])
      await assert.rejects(start(dataDir), /Another Kentan/)
      await next.stop()
      assert.equal(isAlive(first.serverPid), false)
    },
  )

  it(
    'a server that listens otherwise than asked is replaced, and asks for a password',
    limit,
    async () => {
      const { app, serverPid } = await appOn(dataDir)
      await killHard(app)
      const next = await start(dataDir, { listen: 'tcp' })
      assert.deepEqual([next.adopted, isAlive(serverPid)], [false, false])
      assert.equal(next.connection.host, '127.0.0.1')
      assert.deepEqual(await query(next, 'select 1'), [[1]])
      const connection = { ...next.connection, password: 'wrong' }
      await assert.rejects(query({ ...next, connection }, 'select 1'), /password authentication/)
      await next.stop()
    },
  )

  it('a server killed too recovers what was committed', limit, async () => {
    const first = await start(dataDir)
    await query(first, 'create table kept as select generate_series(1, 1000) as n')
    await killServer(first.pid)
    assert.equal(leftPid(dataDir), first.pid)
    await first.stop()
    const next = await start(dataDir)
    assert.notEqual(next.pid, first.pid)
    assert.deepEqual(await query(next, 'select count(*)::int from kept'), [[1000]])
    await next.stop()
  })

  it('a server that is only starting is waited for, and this is told', limit, async () => {
    const { app, serverPid } = await appOn(dataDir)
    await killHard(app)
    const mark = join(dataDir, 'postgres', 'postmaster.pid')
    const whole = readFileSync(mark, 'utf8')
    writeFileSync(mark, `${serverPid}\n`)
    const told: string[] = []
    const next = await start(dataDir, {
      log: (line) => {
        told.push(line)
        writeFileSync(mark, whole)
      },
    })
    assert.match(told[0] ?? '', /^waiting for PostgreSQL/)
    assert.deepEqual([next.adopted, next.pid], [true, serverPid])
    await next.stop()
  })

  it('waits for a child of a killed server that still holds its memory', limit, async () => {
    const first = await start(dataDir)
    const found = await query(
      first,
      `select pid from pg_stat_activity where backend_type = 'checkpointer'`,
    )
    const child = Number(found[0]?.[0])
    process.kill(child, 'SIGSTOP')
    await killServer(first.pid)
    await first.stop()
    const next = start(dataDir)
    const log = join(dataDir, 'postgres.log')
    while (!readFileSync(log, 'utf8').includes('pre-existing shared memory')) await pause(5)
    process.kill(child, 'SIGCONT')
    await (await next).stop()
  })

  it('takes a stranger who was given its pid neither for server nor for app', limit, async () => {
    const other = await start(newFolder())
    const stranger = process.ppid
    const mark = `${stranger}\n${dataDir}/postgres\n1\n5432\n${other.socketDir}\n\n\nready\n`
    writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), mark)
    const lock = JSON.stringify({ pid: stranger, started: 'long ago' })
    writeFileSync(join(dataDir, 'app.lock'), lock)
    const server = await start(dataDir)
    assert.equal(server.adopted, false)
    assert.ok(![stranger, other.pid].includes(server.pid))
    await server.stop()
    await other.stop()
  })

  it('leaves a server alone that answers from where it cannot be seen', limit, async () => {
    const { app, serverPid } = await appOn(dataDir)
    await killHard(app)
    const mark = join(dataDir, 'postgres', 'postmaster.pid')
    const seen = readFileSync(mark, 'utf8')
    writeFileSync(mark, seen.replace(/^\d+/, String(app.pid)))
    await assert.rejects(start(dataDir), /cannot see.*Stop the Kentan there first/)
    writeFileSync(mark, seen)
    const next = await start(dataDir)
    assert.equal(next.pid, serverPid)
    await next.stop()
  })
})

describe('a data folder with a long path', () => {
  const above = newFolder()
  chmodSync(above, 0o755) // where namespaces are forbidden the server is another user's
  const dataDir = join(above, '企业诉求'.repeat(15) + 'a'.repeat(60))
  folders.push(dataDir)

  it('has its socket in a short one, remembered and in the end removed', limit, async () => {
    const { app, serverPid } = await appOn(dataDir)
    await killHard(app)
    const socketDir = socketDirOf(dataDir)
    await killServer(serverPid)
    const server = await start(dataDir)
    assert.equal(server.socketDir, socketDir)
    assert.ok(Buffer.byteLength(`${socketDir}/.s.PGSQL.${server.port}`) <= 107)
    assert.deepEqual(await query(server, 'select 1'), [[1]])
    await server.stop()
    assert.equal(existsSync(socketDir), false)
  })
})
