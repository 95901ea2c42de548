import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '#platform/config.ts'
import type { Connection } from '#platform/database/connect.ts'
import type { Database } from '#platform/database/database.ts'
import { startPlatform } from '#platform/start.ts'
import { reference } from '../loops.ts'
import type { Process } from './process.ts'

export type GroundOptions = {
  env: NodeJS.ProcessEnv
  signal: AbortSignal
  log: (line: string) => void
}

/** A database held open by the torture itself, which outlives whatever it kills. */
export type Ground = {
  db: Database
  tenantId: string
  /** What the processes are started with: the same database, a pass every second. */
  env: NodeJS.ProcessEnv
  /** A file of this torture alone. */
  file: (name: string) => string
  /** Has a process ended with the torture, whatever happens. */
  tend: <P extends Process>(process: P) => P
}

/** Runs a torture on the embedded database in a folder of its own, or on DATABASE_URL. */
export async function onGround<T>(
  { env, signal, log }: GroundOptions,
  work: (ground: Ground) => Promise<T>,
): Promise<T> {
  const scratch = mkdtempSync(join(tmpdir(), 'kentan-torture-'))
  const tenantId = `torture-${randomUUID().slice(0, 8)}`
  const own = { ...env, DATA_DIR: scratch, TENANT: tenantId, LOG_LEVEL: 'error', WORK_EVERY: '1' }
  const config = readConfig(own)
  log(`${config.databaseUrl ? 'DATABASE_URL' : 'embedded database'}, city ${tenantId}`)
  const platform = await startPlatform({ config, reference, log })
  const tended: Process[] = []
  const ground: Ground = {
    db: platform.db,
    tenantId,
    env: { ...own, DATABASE_URL: config.databaseUrl ?? urlOf(platform.owner) },
    file: (name) => join(scratch, name),
    tend: (process) => {
      tended.push(process)
      return process
    },
  }
  let failed = true
  try {
    const result = await work(ground)
    failed = false
    return result
  } finally {
    for (const process of tended) await process.kill()
    await platform.close()
    if (failed && !signal.aborted) log(`What is left of it lies in ${scratch}.`)
    else rmSync(scratch, { recursive: true, force: true })
  }
}

/** The embedded database as the address of a server. */
function urlOf({ host = '', port, user, database, password }: Connection): string {
  const secret = typeof password === 'string' ? `:${encodeURIComponent(password)}` : ''
  const place = `${user}${secret}@${host.startsWith('/') ? 'localhost' : host}:${port}/${database}`
  const socket = host.startsWith('/') ? `?host=${encodeURIComponent(host)}` : ''
  return `postgres://${place}${socket}`
}
