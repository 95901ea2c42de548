import { after } from 'node:test'
import pg from 'pg'
import { migrate } from '#platform/database/migrate.ts'
import type { OwnerConnection } from '#platform/postgres/index.ts'
import { createDatabaseFrom, testServer } from './postgres.ts'

/** A connection of a database's owner, who looks past the product, as long as a test file runs. */
export async function connectAsOwner(owner: OwnerConnection): Promise<pg.Client> {
  const client = new pg.Client(owner)
  // Why: the database goes before this connection does.
  client.on('error', () => {})
  await client.connect()
  after(() => client.end())
  return client
}

/** A database that its migrations alone have made, and its owner, as long as a test file runs. */
export async function openMigrated(options: Parameters<typeof migrate>[1] = {}) {
  const server = await testServer()
  const database = await createDatabaseFrom()
  await migrate(database.owner, options)
  after(async () => {
    await database.drop()
    await server.stop()
  })
  return { owner: database.owner, client: await connectAsOwner(database.owner) }
}
