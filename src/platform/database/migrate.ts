import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { ConfigFault } from '../config.ts'
import type { Connection } from './connect.ts'
import { makeMonths } from './partitions.ts'
import { ensureRoles } from './roles.ts'
import { keepContextKey } from './signed-context.ts'
import type { Login } from './user-classes.ts'

const folder = new URL('../../../db/migrations/', import.meta.url)

/** Reference rows that come from code, such as the edges of a loop's table of steps. */
export type ReferenceRows = { table: string; columns: readonly string[]; rows: readonly string[][] }

/** Brings a database to the newest schema: runs what is missing, refuses what was altered. */
export async function migrate(
  owner: Connection,
  options: {
    /** The password of each login; without it those that are there stay. */
    passwordOf?: (login: Login) => string
    /** By which the database verifies who acts. */
    contextKey?: Buffer
    reference?: readonly ReferenceRows[]
    log?: (line: string) => void
    /** The names of those to be run, for data of an earlier schema; all of them when left out. */
    only?: ReadonlySet<string>
  } = {},
): Promise<void> {
  const client = new pg.Client(owner)
  // Why: a lost connection fails the query that runs; unheard, it would end the process too.
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtext('kentan migrate'))`)
    await ensureRoles(client, options.passwordOf)
    await client.query('create schema if not exists migrations')
    await client.query(`create table if not exists migrations.applied (
      name text primary key, checksum text not null, at timestamptz not null)`)
    const { only, log } = options
    const wanted = readMigrations().filter(({ name }) => only?.has(name) ?? true)
    for (const migration of wanted) await applyOnce(client, migration, log)
    await makeMonths(client, new Date())
    if (options.contextKey !== undefined) await keepContextKey(client, options.contextKey)
    for (const reference of options.reference ?? []) await fillReference(client, reference)
  } finally {
    await client.end()
  }
}

type Migration = { name: string; statements: string[]; checksum: string }

/** What every migration of this version is called, and the checksum it is known by. */
export function migrationsHere(): { name: string; checksum: string }[] {
  return readMigrations().map(({ name, checksum }) => ({ name, checksum }))
}

/** Ends with a semicolon at the end of a line, but for those between `$$`, which are of a function. */
const statement = /(?:\$\$[\s\S]*?\$\$|;(?![ \t]*(?:--[^\n]*)?\n)|[^;])+/g

function readMigrations(): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  return names.map((name) => {
    const text = readFileSync(new URL(name, folder), 'utf8')
    const checksum = createHash('sha256').update(text).digest('hex')
    const statements = (text.match(statement) ?? []).filter((part) => part.trim())
    return { name, checksum, statements }
  })
}

async function applyOnce(client: pg.Client, migration: Migration, log?: (line: string) => void) {
  const { rows } = await client.query<{ checksum: string }>(
    'select checksum from migrations.applied where name = $1',
    [migration.name],
  )
  if (rows[0]?.checksum === migration.checksum) return
  if (rows[0]) throw new Error(`Migration ${migration.name} was changed after it was applied.`)
  log?.(`migration ${migration.name}`)
  await client.query('begin')
  try {
    for (const statement of migration.statements) await client.query(statement)
    await client.query('insert into migrations.applied values ($1, $2, $3)', [
      migration.name,
      migration.checksum,
      new Date().toISOString(),
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw failureOf(migration, error)
  }
}

/** A column that must be filled is added to empty tables only: nothing was released before. */
function failureOf({ name }: Migration, error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code !== '23502') return new Error(`Migration ${name} failed.`, { cause: error })
  return new ConfigFault(
    `The data there are were made by an unreleased version, and ${name} cannot keep them. Start with an empty database: delete the data folder, or set another DATA_DIR or DATABASE_URL.`,
  )
}

/** Makes a reference table hold these rows; one that is gone from the code stays while it is in use. */
async function fillReference(client: pg.Client, { table, columns, rows }: ReferenceRows) {
  const names = columns.join(', ')
  const marks = columns.map((_, at) => `$${at + 1}`)
  for (const row of rows) {
    await client.query(
      `insert into ${table} (${names}) values (${marks.join(', ')}) on conflict do nothing`,
      row,
    )
  }
  const kept = new Set(rows.map((row) => row.join('\0')))
  const found = await client.query({ text: `select ${names} from ${table}`, rowMode: 'array' })
  const match = columns.map((name, at) => `${name} = ${marks[at]}`).join(' and ')
  for (const row of found.rows.filter((one) => !kept.has(one.join('\0')))) {
    await client.query(`delete from ${table} where ${match}`, row).catch((error) => {
      if (error.code !== '23503') throw error
    })
  }
}
