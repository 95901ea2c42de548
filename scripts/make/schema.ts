import pg from 'pg'
import { migrate, type ReferenceRows } from '#platform/database/migrate.ts'
import { createDatabaseFrom, testServer } from '#tests/servers/postgres.ts'
import * as sql from './schema-queries.ts'

type Table = {
  oid: number
  name: string
  secured: boolean
  forced: boolean
  kept_by: string | null
  part_of: string | null
}
type Ask = (text: string, values?: unknown[]) => Promise<string[]>

/** What all migrations add up to, read back from a database they were run on. */
export async function printSchema(reference: readonly ReferenceRows[]): Promise<string> {
  const server = await testServer()
  try {
    const database = await createDatabaseFrom()
    await migrate(database.owner, { reference })
    const client = new pg.Client(database.owner)
    await client.connect()
    try {
      return await printed(client)
    } finally {
      await client.end()
      await database.drop()
    }
  } finally {
    await server.stop()
  }
}

async function printed(client: pg.Client): Promise<string> {
  const ask: Ask = async (text, values = []) =>
    (await client.query<{ line: string }>(text, values)).rows.map(({ line }) => line)
  const tables = await client.query<Table>(sql.tables)
  const parts = [
    '-- What the migrations add up to: made by `npm run make`, do not edit, do not run.',
    ...(await ask(sql.extensions)),
    ...(await ask(sql.schemas)),
    ...(await ask(sql.functions)),
    ...(await ask(sql.others)),
  ]
  for (const table of tables.rows) parts.push(await printedTable(ask, table))
  return `${parts.map((part) => part.trimEnd()).join('\n\n')}\n`
}

async function printedTable(ask: Ask, table: Table): Promise<string> {
  const { oid, name, secured, forced } = table
  return [
    ...(await printedColumns(ask, table)),
    ...(secured ? [`alter table ${name} enable row level security;`] : []),
    ...(forced ? [`alter table ${name} force row level security;`] : []),
    ...(await ask(sql.policies, [oid])),
    ...(await ask(sql.triggers, [oid])),
    ...(await ask(sql.grants, [oid])),
  ].join('\n')
}

/** A partition has its columns and indexes from the table it is a part of. */
async function printedColumns(ask: Ask, { oid, name, kept_by, part_of }: Table): Promise<string[]> {
  if (part_of !== null) return [`create table ${name} partition of ${part_of};`]
  const inside = [...(await ask(sql.columns, [oid])), ...(await ask(sql.constraints, [oid]))]
  return [
    `create table ${name} (`,
    inside.map((line) => `  ${line}`).join(',\n'),
    kept_by === null ? ');' : `) partition by ${kept_by.toLowerCase()};`,
    ...(await ask(sql.indexes, [oid])),
  ]
}
