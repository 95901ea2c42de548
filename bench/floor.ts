import { sql } from 'kysely'
import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Database } from '#platform/database/database.ts'

type Row = Record<string, unknown>

/** The rows one submission leaves behind, by the table they are in. */
export type Rows = { appeal: Row; event: Row; deadlines: Row[]; idempotency: Row }

/** Takes the rows of one real submission as the pattern of the floor's. */
export async function rowsOfOne(
  db: Database,
  { tenantId, accountId, appealId }: { tenantId: string; accountId: string; appealId: string },
): Promise<Rows> {
  const auditor = actorWithoutAccount(tenantId, 'auditor')
  const of = (table: string, column: string, value: string, actor = auditor) =>
    db.as(actor, async ({ tx }) => {
      const { rows } = await sql<Row>`select * from ${sql.table(table)}
        where tenant_id = ${tenantId} and ${sql.ref(column)} = ${value}`.execute(tx)
      return rows.map(storable)
    })
  const account = { ...auditor, role: 'enterprise' as const, accountId }
  const [appeal = {}] = await of('appeals.appeal', 'appeal_id', appealId)
  const [event = {}] = await of('record.event', 'stream_id', appealId)
  const deadlines = await of('record.deadline', 'subject_id', appealId)
  const [idempotency = {}] = await of('platform.idempotency', 'account_id', accountId, account)
  return { appeal, event, deadlines, idempotency }
}

/** JSON comes back as objects; PostgreSQL takes it as text. Arrays are the driver's own matter. */
const storable = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      const json = typeof value === 'object' && value !== null && !Array.isArray(value)
      return [name, json ? JSON.stringify(value) : value]
    }),
  )

/** Tables of the same columns, checks and indexes, without row security and foreign keys. */
export async function makeFloorTables(owner: pg.PoolConfig): Promise<() => Promise<void>> {
  await statements(owner, [
    'drop schema if exists bench_floor cascade',
    'create schema bench_floor',
    'create table bench_floor.appeal (like appeals.appeal including all)',
    'create table bench_floor.event (like record.event including all)',
    'create table bench_floor.deadline (like record.deadline including all)',
    'create table bench_floor.idempotency (like platform.idempotency including all)',
  ])
  return () => statements(owner, ['drop schema bench_floor cascade'])
}

async function statements(owner: pg.PoolConfig, texts: string[]): Promise<void> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    for (const text of texts) await client.query(text)
  } finally {
    await client.end()
  }
}

/** Each client writes the rows of one submission in one transaction, with prepared statements. */
export async function openFloor(owner: pg.PoolConfig, pattern: Rows, clients: number) {
  const all = Array.from({ length: clients }, () => new pg.Client(owner))
  for (const client of all) await client.connect()
  return {
    once: (which: number) => writeOnce(all[which]!, pattern),
    close: async () => {
      for (const client of all) await client.end()
    },
  }
}

async function writeOnce(client: pg.Client, pattern: Rows): Promise<void> {
  const id = uuidv7()
  await client.query({ name: 'floor_begin', text: 'begin' })
  await insert(client, 'idempotency', [{ ...pattern.idempotency, key: id }])
  await insert(client, 'appeal', [{ ...pattern.appeal, appeal_id: id, number: id }])
  await insert(client, 'event', [{ ...pattern.event, stream_id: id }])
  const deadlines = pattern.deadlines.map((row) => ({ ...row, subject_id: id }))
  await insert(client, 'deadline', deadlines)
  await client.query({ name: 'floor_commit', text: 'commit' })
}

async function insert(client: pg.Client, table: string, rows: Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  const marks = rows.map((_, row) => {
    return `(${columns.map((_, at) => `$${row * columns.length + at + 1}`).join(', ')})`
  })
  await client.query({
    name: `floor_${table}`,
    text: `insert into bench_floor.${table} (${columns.join(', ')}) values ${marks.join(', ')}`,
    values: rows.flatMap((row) => Object.values(row)),
  })
}
