import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { OwnerConnection } from '#platform/postgres/index.ts'
import { chooseRunAs, handOver, serverEnv } from '#platform/postgres/run-as.ts'

const program = '/usr/sbin/pgbouncer'

/** A PgBouncer in transaction mode in front of the test server, for these logins alone. */
export async function startPgbouncer(
  { host, port: serverPort }: OwnerConnection,
  passwords: Readonly<Record<string, string>>,
): Promise<{ port: number; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'kentan-pgbouncer-'))
  const port = await freePort()
  const users = Object.entries(passwords).map(([user, password]) => `"${user}" "${password}"`)
  writeFileSync(join(folder, 'users.txt'), `${users.join('\n')}\n`)
  const settings = {
    ...{ listen_addr: '127.0.0.1', listen_port: port, unix_socket_dir: '' },
    ...{ auth_type: 'scram-sha-256', auth_file: join(folder, 'users.txt') },
    ...{ pool_mode: 'transaction', default_pool_size: 3, max_client_conn: 400 },
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}`)
  const config = join(folder, 'pgbouncer.ini')
  writeFileSync(
    config,
    `[databases]\n* = host=${host} port=${serverPort}\n[pgbouncer]\n${lines.join('\n')}\n`,
  )
  // Why as the server does: PgBouncer refuses root, and the socket is its owner's alone.
  const runAs = chooseRunAs(host, () => {})
  handOver(runAs, [folder])
  const [file = program, ...args] = [...runAs.prefix, program, '-q', config]
  const child = spawn(file, args, { env: serverEnv(), stdio: 'ignore', ...runAs.identity })
  const stop = async () => {
    await ended(child)
    rmSync(folder, { recursive: true, force: true })
  }
  const [user = '', password = ''] = Object.entries(passwords)[0] ?? []
  await answers({ host: '127.0.0.1', port, user, password, database: 'postgres' }).catch(
    async (error) => {
      await stop()
      throw error
    },
  )
  return { port, stop }
}

/** Waits until somebody can log in through it. */
async function answers(connection: pg.ClientConfig): Promise<void> {
  for (let left = 100; ; left -= 1) {
    const client = new pg.Client(connection)
    client.on('error', () => {})
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (left === 0) throw error
      await new Promise((wake) => setTimeout(wake, 50))
    }
  }
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve()
  child.kill('SIGTERM')
  return new Promise((done) => child.once('exit', () => done()))
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => found(port))
    })
  })
}
