import { mkdirSync, readFileSync, realpathSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { takeAppLock } from './app-lock.ts'
import { findBinaries } from './binaries.ts'
import { ensureCluster, type Folder, folderAt, ownerName } from './cluster.ts'
import { keepRunning } from './keep-running.ts'
import {
  answers,
  clearStaleMark,
  type OwnerConnection,
  type Postmaster,
  readPostmaster,
  serves,
  stopPostmaster,
} from './postmaster.ts'
import { chooseRunAs } from './run-as.ts'
import { closeSocketFolder, openSocketFolder } from './socket-folder.ts'
import { freePort, type Start, StartFailed, startServer, waitUntil } from './start-server.ts'

export type PostgresOptions = {
  dataDir: string
  log: (line: string) => void
  /** Another PostgreSQL's `bin` folder; the embedded one otherwise. */
  bin?: string
  /** Made when missing, and named in `connection`; `postgres` otherwise. */
  database?: string
  /** `tcp` also opens a free port of 127.0.0.1, with a password; for tests. */
  listen?: 'socket' | 'tcp'
  /** For tests' databases only: writes are NOT kept through a power failure. */
  throwaway?: boolean
}

export type RunningPostgres = {
  socketDir: string
  port: number
  connection: OwnerConnection
  pid: number
  /** Whether it was left running by an app that died. */
  adopted: boolean
  stop: () => Promise<void>
}

/** Runs the one PostgreSQL of a data folder, for this process alone. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 })
  const folder = folderAt(realpathSync(options.dataDir))
  const lock = takeAppLock(folder.appLock)
  try {
    return await start(folder, options, lock.release)
  } catch (error) {
    lock.release()
    throw error
  }
}

async function start(folder: Folder, options: PostgresOptions, release: () => void) {
  const { log, throwaway = false } = options
  const tcp = process.platform === 'win32' || options.listen === 'tcp'
  const binaries = findBinaries(options.bin)
  const runAs = chooseRunAs(folder.cluster, log)
  const starting: Start = { folder, binaries, runAs, throwaway, log }
  await ensureCluster(folder, starting)
  const { server, adopted } = await adoptOrStart(starting, tcp)
  if (adopted) log(`adopted the PostgreSQL left running (process ${server.pid})`)
  const connection = connectionOf(folder, server, options.database)
  if (options.database) await ensureDatabase(connection)
  const revive = async ({ port }: Postmaster) => (await adoptOrStart(starting, tcp, port)).server
  const kept = keepRunning(server, revive, log)
  const stop = once(async () => {
    const last = await kept.release()
    await stopPostmaster(last.pid, folder.cluster, binaries)
    closeSocketFolder(folder.dataDir, last.socketDir)
    release()
  })
  const { socketDir, port, pid } = server
  return { socketDir, port, connection, pid, adopted, stop }
}

/** The server an app left behind when it was killed, once it answers; none if there is none. */
async function leftRunning(folder: Folder, log: (line: string) => void) {
  const { cluster } = folder
  const reachable = (server: Postmaster) => answers(connectionOf(folder, server), cluster)
  let left = readPostmaster(cluster)
  if (!left) return undefined
  if (!serves(left.pid, cluster)) {
    if (await reachable(left)) throw new Error(elsewhere(folder.dataDir))
    clearStaleMark(cluster, left)
    return undefined
  }
  // Why read anew: a server that is only starting fills its mark line by line.
  const settled = async () => {
    left = readPostmaster(cluster)
    return !left || !serves(left.pid, cluster) || reachable(left)
  }
  await waitUntil(settled, log, () => {})
  return left && serves(left.pid, cluster) ? left : undefined
}

const elsewhere = (dataDir: string) =>
  `A PostgreSQL this process cannot see (another container?) is running on ${dataDir}. ` +
  'Stop the Kentan there first, or start this one with another DATA_DIR.'

/** Adopts what runs, or starts a server; again while what hinders it passes by itself. */
async function adoptOrStart(starting: Start, tcp: boolean, samePort?: number) {
  const { folder, runAs, log } = starting
  const patience = performance.now() + 30_000
  for (;;) {
    const left = await leftRunning(folder, log)
    if (left?.tcp === tcp) return { server: left, adopted: true }
    // Why: a server is not adopted when it is open to more, or to less, than was asked for.
    if (left) await stopPostmaster(left.pid, folder.cluster, starting.binaries)
    const socketDir = openSocketFolder(folder.dataDir, runAs)
    const listening = { socketDir, port: tcp ? (samePort ?? (await freePort())) : 5432, tcp }
    const connection = connectionOf(folder, { ...listening, pid: 0 })
    try {
      const pid = await startServer(starting, listening, () => answers(connection, folder.cluster))
      // Why: one that a killed app had only just started may have been the faster.
      const server = readPostmaster(folder.cluster) ?? { ...listening, pid }
      return { server, adopted: server.pid !== pid }
    } catch (error) {
      const passes = error instanceof StartFailed && error.mayPass
      if (!passes || performance.now() > patience) throw error
      await sleep(250)
    }
  }
}

export function connectionOf(
  folder: Folder,
  server: Postmaster,
  database = 'postgres',
): OwnerConnection {
  const common = { port: server.port, user: ownerName, database }
  if (!server.tcp) return { host: server.socketDir, ...common }
  return { host: '127.0.0.1', ...common, password: readFileSync(folder.password, 'utf8') }
}

async function ensureDatabase(connection: OwnerConnection): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres', ssl: false })
  await client.connect()
  try {
    const name = connection.database
    const found = await client.query('select 1 from pg_database where datname = $1', [name])
    if (!found.rowCount) await client.query(`create database ${pg.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => {
    done ??= work()
    return done
  }
}
