import { once } from 'node:events'
import type { Writable } from 'node:stream'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { ConfigFault } from '../config.ts'
import type { Connection } from '../database/connect.ts'
import { migrate, migrationsHere } from '../database/migrate.ts'
import { readArchive } from './archive.ts'
import type { Progress } from './back-up.ts'
import { type About, type Contents, partOf, verifyArchive } from './contents.ts'
import { type Folder, placeOf, putFile } from './folders.ts'
import { filledTables, tablesIn, withoutForce, withoutForeignKeys } from './tables.ts'

export type Restore = {
  owner: Connection
  folders: readonly Folder[]
  from: string
  passphrase: string
  progress?: Progress
}

export type RestoreCount = { madeAt: string; tables: number; rows: number; files: number }

/**
 * Puts a backup into an empty database, all of it or nothing, after reading the whole archive once. The
 * schema is brought to where it was when the backup was made; the next start brings it further.
 */
export async function restore(asked: Restore): Promise<RestoreCount> {
  const { owner, from, passphrase, progress = () => {} } = asked
  const { about, contents } = await verifyArchive(from, passphrase, () =>
    progress('reading the archive', 0),
  )
  const only = migrationsOf(about)
  const client = new pg.Client(owner)
  client.on('error', () => {}) // Why: unheard, a lost connection would end the process
  await client.connect()
  try {
    await refuseFilled(client)
    await migrate(owner, { only })
    await load(client, asked, { about, contents, progress })
  } finally {
    await client.end()
  }
  const parts = Object.entries(contents.parts)
  return {
    madeAt: about.madeAt,
    tables: about.tables.length,
    rows: parts.reduce((sum, [, { rows = 0 }]) => sum + rows, 0),
    files: parts.filter(([name]) => name.startsWith('files/')).length,
  }
}

/** The migrations of the archive, if this version knows all of them as they were. */
function migrationsOf({ migrations }: About): Set<string> {
  const here = new Map(migrationsHere().map(({ name, checksum }) => [name, checksum]))
  for (const { name, checksum } of migrations) {
    if (here.get(name) === checksum) continue
    throw new ConfigFault(
      `This backup was made by another version of Kentan: it has the migration ${name}, which this one does not. Restore it with the version that made it, or a later one.`,
    )
  }
  return new Set(migrations.map(({ name }) => name))
}

async function refuseFilled(client: pg.Client): Promise<void> {
  const filled = await filledTables(client, await tablesIn(client))
  if (filled.length === 0) return
  throw new ConfigFault(
    `The database is not empty (${filled.slice(0, 3).join(', ')} …), and a restore replaces nothing. Restore into a new one: set another DATA_DIR or DATABASE_URL.`,
  )
}

type Found = { about: About; contents: Contents; progress: Progress }

async function load(client: pg.Client, asked: Restore, found: Found): Promise<void> {
  await client.query('begin')
  await client.query(`set local search_path = ''`)
  const tables = await tablesIn(client)
  await withoutForce(client, () =>
    withoutForeignKeys(client, async () => {
      await client.query(`truncate ${tables.map(({ name }) => name).join(', ')}`)
      await putBack(client, asked, found)
    }),
  )
  await client.query('commit')
}

async function putBack(
  client: pg.Client,
  { from, passphrase, folders }: Restore,
  { about, contents, progress }: Found,
): Promise<void> {
  const columns = new Map(about.tables.map((table) => [table.name, table.columns]))
  const all = Object.values(contents.parts).reduce((sum, { bytes }) => sum + bytes, 0)
  let bytes = 0
  let filling: { part: string; copy: Writable } | undefined
  for await (const { name, body } of readArchive(from, passphrase)) {
    const part = partOf(name)
    if (filling && filling.part !== part) {
      await ended(filling.copy)
      filling = undefined
    }
    bytes += body.length
    progress(part, bytes / all)
    if (name.startsWith('files/')) putBackFile(name, body, folders)
    if (!name.startsWith('tables/')) continue
    const table = part.slice('tables/'.length)
    filling ??= {
      part,
      copy: client.query(copyFrom(`copy ${table} (${columns.get(table)}) from stdin`)),
    }
    if (!filling.copy.write(body)) await once(filling.copy, 'drain')
  }
  if (filling) await ended(filling.copy)
}

function ended(copy: Writable): Promise<unknown> {
  const finished = once(copy, 'finish')
  copy.end()
  return finished
}

function putBackFile(name: string, body: Buffer, folders: readonly Folder[]): void {
  const place = placeOf(name, folders)
  if (place === undefined || putFile(place, body)) return
  throw new ConfigFault(
    `${place} is there already and differs from the backup's. Restore into a new DATA_DIR, or move that file away.`,
  )
}
