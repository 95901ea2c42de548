import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { livingHolder, type OwnerConnection, startPostgres } from '#platform/postgres/index.ts'

/** The variable through which the runner tells the test files of its server. */
export const serverVariable = 'KENTAN_TEST_SERVER'
const folderPrefix = 'kentan-test-server-'
const debian15 = '/usr/lib/postgresql/15/bin'

export type TestServer = {
  /** As a URL, for whatever takes a `DATABASE_URL`. */
  ownerUrl: (database: string) => string
  /** As data, for `pg`. */
  owner: (database: string) => OwnerConnection
  stop: () => Promise<void>
}

/**
 * The server of this test run: the one the runner has started, or, in the runner itself and in a
 * test file run alone, a throwaway one that the caller must stop.
 */
export async function testServer(): Promise<TestServer> {
  const given = process.env[serverVariable]
  // The runner wrote it below.
  if (given) return serverAt(JSON.parse(given) as OwnerConnection, async () => {})
  await sweepLeftovers()
  const dataDir = mkdtempSync(join(tmpdir(), folderPrefix))
  const server = await startPostgres({ dataDir, throwaway: true, log: () => {}, ...chosenBin() })
  process.env[serverVariable] = JSON.stringify(server.connection)
  return serverAt(server.connection, async () => {
    delete process.env[serverVariable]
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })
}

export type TestDatabase = { name: string; owner: OwnerConnection; drop: () => Promise<void> }

/** A database of one's own, copied from a template that nobody is connected to. */
export async function createDatabaseFrom(template = 'template1'): Promise<TestDatabase> {
  const server = givenServer()
  const name = `t_${randomBytes(8).toString('hex')}`
  await asOwner(
    server,
    `create database ${name} template ${pg.escapeIdentifier(template)} strategy wal_log`,
  )
  return {
    name,
    owner: { ...server, database: name },
    drop: () => asOwner(server, `drop database if exists ${name} with (force)`),
  }
}

function givenServer(): OwnerConnection {
  const given = process.env[serverVariable]
  if (!given) throw new Error(`No test server: call testServer() first, or run \`npm test\`.`)
  return JSON.parse(given) as OwnerConnection // written by testServer
}

async function asOwner(server: OwnerConnection, statement: string): Promise<void> {
  const client = new pg.Client(server)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function serverAt(connection: OwnerConnection, stop: () => Promise<void>): TestServer {
  return {
    owner: (database) => ({ ...connection, database }),
    ownerUrl: (database) => urlOf({ ...connection, database }),
    stop,
  }
}

function urlOf({ host, port, user, database }: OwnerConnection): string {
  return `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
}

function chosenBin(): { bin?: string } {
  return process.env.KENTAN_TEST_PG === '15' ? binOfDebian15() : {}
}

function binOfDebian15(): { bin: string } {
  if (existsSync(debian15)) return { bin: debian15 }
  throw new Error(`PostgreSQL 15 is missing in ${debian15}: apt-get install postgresql-15`)
}

/** Ends the servers of test runs that were killed before they could stop their own. */
async function sweepLeftovers(): Promise<void> {
  const names = readdirSync(tmpdir()).filter((name) => name.startsWith(folderPrefix))
  for (const dataDir of names.map((name) => join(tmpdir(), name))) {
    const lock = join(dataDir, 'app.lock')
    if (!existsSync(lock) || livingHolder(lock)) continue
    try {
      await sweep(dataDir)
    } catch {
      // Another run is sweeping it at this moment; what stays is swept by the next one.
    }
  }
}

async function sweep(dataDir: string): Promise<void> {
  const cluster = join(dataDir, 'postgres')
  if (existsSync(join(cluster, 'postmaster.pid'))) {
    const is15 = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').startsWith('15')
    const bin = is15 ? binOfDebian15() : {}
    await (await startPostgres({ dataDir, throwaway: true, log: () => {}, ...bin })).stop()
  }
  rmSync(dataDir, { recursive: true, force: true })
}
