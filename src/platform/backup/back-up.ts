import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { ConfigFault } from '../config.ts'
import type { Connection } from '../database/connect.ts'
import { type Entry, pieceBytes, writeArchive } from './archive.ts'
import { type About, aboutName, contentsName, tally, verifyArchive } from './contents.ts'
import { type Folder, filesOf } from './folders.ts'
import { type Table, tablesIn } from './tables.ts'

export type Progress = (text: string, share: number) => void

export type BackUp = {
  /** Sees every row: the owner of an embedded database, or a user that row security does not hold back. */
  owner: Connection
  folders: readonly Folder[]
  out: string
  passphrase: string
  now: Date
  progress?: Progress
  work?: number
}

export type BackUpCount = { tables: number; rows: number; files: number; bytes: number }

/**
 * Writes one encrypted archive of the whole database as it is at this moment, with the folders beside
 * it, while others go on working; then reads it back. Nothing of that name is there before it is whole.
 */
export async function backUp(asked: BackUp): Promise<BackUpCount> {
  const { out, passphrase, work, progress = () => {} } = asked
  if (existsSync(out)) throw new ConfigFault(`${out} is there already; name a new file.`)
  const draft = `${out}.part`
  rmSync(draft, { force: true })
  const client = new pg.Client(asked.owner)
  client.on('error', () => {}) // Why: unheard, a lost connection would end the process
  await client.connect()
  try {
    await writeArchive(draft, entriesOf(client, asked, progress), {
      passphrase,
      ...(work && { work }),
    })
  } catch (error) {
    rmSync(draft, { force: true })
    throw explained(error)
  } finally {
    await client.end()
  }
  const { size } = statSync(draft)
  const { contents } = await verifyArchive(draft, passphrase, (bytes) =>
    progress('reading it back', bytes / size),
  )
  renameSync(draft, out)
  const parts = Object.entries(contents.parts)
  return {
    tables: parts.filter(([name]) => name.startsWith('tables/')).length,
    rows: parts.reduce((sum, [, { rows = 0 }]) => sum + rows, 0),
    files: parts.filter(([name]) => name.startsWith('files/')).length,
    bytes: size,
  }
}

async function* entriesOf(
  client: pg.Client,
  { folders, now }: BackUp,
  progress: Progress,
): AsyncGenerator<Entry> {
  await client.query('begin isolation level repeatable read read only')
  // Why off: a row that this user may not see then ends the backup instead of missing from it.
  await client.query('set local row_security = off')
  await client.query(`set local search_path = ''`)
  const tables = await tablesIn(client)
  yield { name: aboutName, body: asJson(await aboutOf(client, tables, now)) }
  const count = tally()
  const all = tables.reduce((sum, { bytes }) => sum + bytes, 0)
  let read = 0
  for (const table of tables) {
    progress(table.name, read / all)
    for await (const entry of piecesOf(client, table, (rows) => count.rows(table.name, rows))) {
      count.add(entry)
      yield entry
    }
    read += table.bytes
  }
  await client.query('commit')
  for (const entry of filesOf(folders)) {
    progress(entry.name, 1)
    count.add(entry)
    yield entry
  }
  yield { name: contentsName, body: asJson(count.contents()) }
}

async function aboutOf(client: pg.Client, tables: readonly Table[], now: Date): Promise<About> {
  const { rows } = await client.query<About['migrations'][number]>(
    'select name, checksum from migrations.applied order by name',
  )
  return {
    format: 'kentan-backup/1',
    madeAt: now.toISOString(),
    migrations: rows,
    tables: tables.map(({ name, columns }) => ({ name, columns })),
  }
}

async function* piecesOf(
  client: pg.Client,
  { name, columns }: Table,
  counted: (rows: number) => void,
): AsyncGenerator<Entry> {
  const copy = client.query(copyTo(`copy (select ${columns} from ${name}) to stdout`))
  let nth = 0
  const piece = (body: Buffer) => {
    nth += 1
    return { name: `tables/${name}/${String(nth).padStart(6, '0')}`, body }
  }
  let parts: Buffer[] = []
  let length = 0
  for await (const part of copy as AsyncIterable<Buffer>) {
    parts.push(part)
    length += part.length
    if (length < pieceBytes) continue
    yield piece(Buffer.concat(parts))
    parts = []
    length = 0
  }
  if (length > 0 || nth === 0) yield piece(Buffer.concat(parts))
  counted(copy.rowCount)
}

const asJson = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 1)}\n`)

function explained(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const said = error instanceof Error ? error.message : ''
  if (code !== '42501' || !/row-level security|permission denied/.test(said)) return error
  return new ConfigFault(
    `This database user does not see every row (${said}), and a backup must. Set DATABASE_BACKUP_URL to a superuser, or to a user made with: create role kentan_backup login bypassrls; grant pg_read_all_data to kentan_backup`,
  )
}
