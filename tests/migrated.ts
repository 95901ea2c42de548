import pg from 'pg'
import { migrate } from '#platform/database/migrate.ts'
import { reference } from '../src/loops.ts'
import { createDatabaseFrom, type TestDatabase, testServer } from './servers/postgres.ts'

const template = 'kentan_migrated'

/** A database of one's own with the newest schema: copied from a template that the first who asks makes. */
export async function createMigratedDatabase(): Promise<TestDatabase> {
  await makeTemplate()
  return createDatabaseFrom(template)
}

async function makeTemplate(): Promise<void> {
  const server = await testServer()
  const client = new pg.Client(server.owner('postgres'))
  await client.connect()
  try {
    // Why: two test files begin at once, and a template that is half made is of no use to the other.
    await client.query(`select pg_advisory_lock(hashtext('kentan template'))`)
    const found = await client.query('select 1 from pg_database where datname = $1', [template])
    if (found.rowCount === 1) return
    await client.query(`create database ${template}_begun`)
    await migrate(server.owner(`${template}_begun`), { reference })
    await client.query(`alter database ${template}_begun rename to ${template}`)
  } finally {
    await client.end()
  }
}
