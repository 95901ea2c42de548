import { execFileSync } from 'node:child_process'
import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { middle } from './figures.ts'

/** Where and on what a bench was run. */
export async function describeMachine(owner: pg.PoolConfig, folder: string): Promise<string[]> {
  const [commit = '', cores = '', node, load = ''] = describeBareMachine()
  return [
    ...[commit, cores, `${node}, PostgreSQL ${await postgresVersion(owner)}`],
    `an 8 kB write kept on disk takes ${syncMs(folder).toFixed(2)} ms`,
    load,
  ]
}

/** The same for a bench without a database. */
export function describeBareMachine(): string[] {
  const changed = git('--no-optional-locks', 'status', '--porcelain', '-uno') !== ''
  return [
    `commit ${git('rev-parse', '--short', 'HEAD')}${changed ? ' with changes' : ''}`,
    `${availableParallelism()} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB`,
    `Node ${process.versions.node}`,
    `load average ${loadavg()[0]?.toFixed(1)} at the end, ours included`,
  ]
}

function git(...args: string[]): string {
  try {
    const cwd = import.meta.dirname
    return execFileSync('git', args, { cwd, encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    return args[0] === 'rev-parse' ? 'unknown' : ''
  }
}

async function postgresVersion(owner: pg.PoolConfig): Promise<string> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    const { rows } = await client.query('show server_version')
    const { rows: sync } = await client.query(
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`,
    )
    return `${rows[0].server_version} (fsync ${sync[0].fsync}, synchronous_commit ${sync[0].commit})`
  } finally {
    await client.end()
  }
}

/** The middle of fifty synchronous writes into this folder. */
function syncMs(folder: string): number {
  const file = join(folder, 'sync-probe')
  const opened = openSync(file, 'w')
  const page = Buffer.alloc(8_192, 1)
  const times = Array.from({ length: 50 }, () => {
    const from = performance.now()
    writeSync(opened, page, 0, page.length, 0)
    fdatasyncSync(opened)
    return performance.now() - from
  })
  closeSync(opened)
  rmSync(file)
  return middle(times)
}
