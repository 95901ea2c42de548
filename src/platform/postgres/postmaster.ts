import { execFile } from 'node:child_process'
import { readFileSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import type { Binaries } from './binaries.ts'
import { commandLine, isAlive, startMark } from './processes.ts'

/** How to reach the server as its owner; plain data, fit for `pg` and for JSON. */
export type OwnerConnection = {
  host: string
  port: number
  user: string
  database: string
  password?: string
}

/** What a running server writes about itself into its `postmaster.pid`. */
export type Postmaster = { pid: number; port: number; socketDir: string; tcp: boolean }

export function readPostmaster(cluster: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const [pid, , , port, socketDir = '', address = ''] = lines
    return { pid: Number(pid), port: Number(port), socketDir, tcp: address.trim() !== '' }
  } catch {
    return undefined
  }
}

/** Whether this pid is the server of this cluster, and not a stranger who was given its number. */
export function serves(pid: number, cluster: string): boolean {
  const command = isAlive(pid) ? commandLine(pid) : ''
  return command === undefined || command.includes(` ${cluster} `)
}

/** Takes a `postmaster.pid` away whose number now belongs to a stranger: PostgreSQL would wait for it. */
export function clearStaleMark(cluster: string, left: Postmaster): void {
  // A dead server's mark is left for PostgreSQL itself, which looks for surviving children first.
  if (isAlive(left.pid)) rmSync(join(cluster, 'postmaster.pid'), { force: true })
}

/** Whether the server of this cluster takes a connection now. */
export async function answers(connection: OwnerConnection, cluster: string): Promise<boolean> {
  if (!connection.host || !connection.port) return false
  const client = new pg.Client({ ...connection, ssl: false, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query('show data_directory')
    return realpathSync(rows[0].data_directory) === realpathSync(cluster)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    // Why: a refusal with a code of its own, such as a wrong password, does not pass by waiting.
    if (/^(28|3D)/.test(code)) throw error
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** A fast shutdown: running transactions are rolled back, all else is on disk when it returns. */
export async function stopPostmaster(pid: number, cluster: string, binaries: Binaries) {
  const mark = startMark(pid)
  const runs = () => mark !== undefined && startMark(pid) === mark
  if (!runs()) return
  if (process.platform === 'win32') {
    await promisify(execFile)(binaries.pgCtl, ['stop', '-D', cluster, '-m', 'fast', '-w'])
    return
  }
  process.kill(pid, 'SIGINT')
  const patience = performance.now() + 60_000
  while (runs() && performance.now() < patience) await sleep(20)
  // Why: after a minute an immediate stop loses nothing either; the next start replays the log.
  if (runs()) process.kill(pid, 'SIGQUIT')
  while (runs()) await sleep(20)
}
