import { type Kysely, sql } from 'kysely'
import type { Actor, Role } from '#kernel/actor.ts'
import { contextFor, type Database } from '#platform/database/database.ts'
import { classOf } from '#platform/database/user-classes.ts'
import { type Asking, type Row, sees, type World } from './policy.ts'
import { idColumn, idOf, type Table } from './world.ts'
import { adds, changes, tablesAdded, tablesChanged } from './write-policy.ts'

/** What was looked at, and where the database and the written policy differ. */
export type Found = { cases: number; differences: string[] }

/** `untilFirst`: one difference is enough. */
export type Options = { untilFirst?: boolean; perTable?: number }

export type Looked = { tables: readonly Table[]; world: World }

/** Asks the database, as each of these, for the keys of every table, and compares with the policy. */
export async function compareReads(
  db: Database,
  { tables, world }: Looked,
  asking: readonly Asking[],
  { untilFirst = false }: Options = {},
): Promise<Found> {
  const found: Found = { cases: 0, differences: [] }
  for (const who of asking) {
    await actingAs(db, who, async (tx) => {
      for (const table of tables) {
        const rows = world[table.name] ?? []
        const expected = rows.filter((row) => sees(who, table.name, row, world))
        const seen = await keysSeen(tx, table)
        note(found, `${nameOf(who)} sees of ${table.name}`, expected, seen)
        found.cases += rows.length
        if (untilFirst && found.differences.length > 0) return
      }
    })
    if (untilFirst && found.differences.length > 0) break
  }
  return found
}

/** The same for rows that are changed: each is set to what it is, and taken back. */
export async function compareChanges(
  db: Database,
  { tables, world }: Looked,
  asking: readonly Asking[],
  { untilFirst = false }: Options = {},
): Promise<Found> {
  const found: Found = { cases: 0, differences: [] }
  for (const who of asking) {
    for (const table of tables.filter(({ name }) => tablesChanged.includes(name))) {
      const rows = world[table.name] ?? []
      const expected = rows.filter((row) => changes(who, table.name, row, world))
      const changed = await takenBack(db, who, (tx) => keysChanged(tx, table, rows))
      note(found, `${nameOf(who)} changes of ${table.name}`, expected, changed)
      found.cases += rows.length
    }
    if (untilFirst && found.differences.length > 0) break
  }
  return found
}

/** The same for rows that are added: a copy that is let through is stopped by the key alone. */
export async function compareAdditions(
  db: Database,
  { tables, world }: Looked,
  asking: readonly Asking[],
  { perTable = 4, untilFirst = false }: Options = {},
): Promise<Found> {
  const found: Found = { cases: 0, differences: [] }
  for (const who of asking) {
    for (const table of tables.filter(({ name }) => tablesAdded.includes(name))) {
      const rows = spread(world[table.name] ?? [], perTable)
      const expected = rows.filter((row) => adds(who, table.name, row, world))
      const added: string[] = []
      for (const row of rows) if (await isAdded(db, who, table, row)) added.push(row[idColumn])
      note(found, `${nameOf(who)} adds to ${table.name}`, expected, new Set(added))
      found.cases += rows.length
    }
    if (untilFirst && found.differences.length > 0) break
  }
  return found
}

/** A context of each role carried through the logins of the other classes: it must show nothing. */
export async function compareDoors(
  db: Database,
  { tables }: Looked,
  asking: readonly Asking[],
  { untilFirst = false }: Options = {},
): Promise<Found> {
  const found: Found = { cases: 0, differences: [] }
  for (const who of asking) {
    const ctx = await contextOf(db, who)
    for (const userClass of doorsClosedTo(who.role)) {
      await db.transact(async (tx) => {
        await set(tx, 'app.ctx', ctx)
        for (const table of tables) {
          const seen = await keysSeen(tx, table)
          note(found, `${nameOf(who)} through ${userClass}: ${table.name}`, [], seen)
          found.cases += 1
        }
      }, userClass)
    }
    if (untilFirst && found.differences.length > 0) break
  }
  return found
}

/** What a smuggled statement could set: another's name under one's own signature, or beside it. */
export async function compareForgeries(
  db: Database,
  { tables, world }: Looked,
  asking: readonly Asking[],
  { untilFirst = false }: Options = {},
): Promise<Found> {
  const found: Found = { cases: 0, differences: [] }
  for (const who of asking) {
    await actingAs(db, who, async (tx) => {
      for (const [name, value] of plain) await set(tx, name, value)
      for (const table of tables) {
        const expected = (world[table.name] ?? []).filter((row) =>
          sees(who, table.name, row, world),
        )
        note(found, `${nameOf(who)} beside it: ${table.name}`, expected, await keysSeen(tx, table))
        found.cases += 1
      }
      const { rows } = await sql<{ ctx: string }>`select current_setting('app.ctx') as ctx`.execute(
        tx,
      )
      const own = rows[0]?.ctx ?? ''
      const forged = own.split('|').with(1, '330500').with(2, 'auditor').join('|')
      if (forged === own) return
      await set(tx, 'app.ctx', forged)
      for (const table of tables) {
        note(found, `${nameOf(who)} forged: ${table.name}`, [], await keysSeen(tx, table))
        found.cases += 1
      }
    })
    if (untilFirst && found.differences.length > 0) break
  }
  return found
}

const plain = [
  ['app.tenant', '330500'],
  ['app.role', 'auditor'],
  ['app.account', '00000000-0000-7000-8000-000000000000'],
] as const

const set = (tx: Tx, name: string, value: string) =>
  sql`select set_config(${name}, ${value}, true)`.execute(tx)

const contextOf = (db: Database, who: Asking) =>
  actingAs(db, who, async (tx) => {
    const { rows } = await sql<{ ctx: string }>`select current_setting('app.ctx') as ctx`.execute(
      tx,
    )
    return rows[0]?.ctx ?? ''
  })

const doorsClosedTo = (role: string) => {
  if (role === 'public' || role === 'session') return ['worker'] as const
  if (role === 'enterprise') return ['public', 'staff', 'worker'] as const
  if (role === 'clock') return ['public', 'enterprise', 'staff'] as const
  return ['public', 'enterprise', 'worker'] as const
}

// biome-ignore lint/suspicious/noExplicitAny: tables are named by what the database says it has
type Tx = Kysely<any>

/** Works as somebody; a `session` is known by the hash of a secret. */
function actingAs<T>(db: Database, who: Asking, work: (tx: Tx) => Promise<T>): Promise<T> {
  const actor = actorOf(who)
  const door = who.role === 'session' ? 'public' : classOf(actor.role)
  return db.transact(async (tx, now) => {
    await contextFor(tx, actor, now, who.token)
    return work(tx)
  }, door)
}

export const actorOf = (who: Asking): Actor => ({
  tenantId: who.tenant,
  accountId: who.account,
  // Why `as`: `session` is a role of the database context only.
  role: who.role as Role,
  name: who.role,
  officeId: who.office,
  enterpriseId: who.enterprises[0] ?? null,
  enterpriseIds: who.enterprises,
  regionId: who.region,
})

async function keysSeen(tx: Tx, table: Table): Promise<Set<string>> {
  return keysOf(tx, `select ${idOf(table)} as id from ${table.name} t`)
}

/** Row by row where a changed row may be refused for what is in it. */
async function keysChanged(tx: Tx, table: Table, rows: readonly Row[]): Promise<Set<string>> {
  const { name, updatable } = table
  // Why any column where none may be updated: that nobody has the right is what is asked.
  const column = updatable ?? 'tenant_id'
  const statement = `update ${name} t set ${column} = t.${column}`
  const keys = `returning ${idOf(table)} as id`
  try {
    return await keysOf(tx, `${statement} ${keys}`)
  } catch (error) {
    if (!/row-level security/.test(String(error))) throw error
    await sql`rollback to savepoint one_table`.execute(tx)
  }
  const changed = new Set<string>()
  for (const { [idColumn]: id } of rows) {
    const one = `${statement} where ${idOf(table)} = '${id}' ${keys}`
    for (const key of await keysOf(tx, one, /row-level security/)) changed.add(key)
  }
  return changed
}

/** The keys a statement gives; none when the role has no right to the table at all. */
async function keysOf(
  tx: Tx,
  statement: string,
  refused = /permission denied for/,
): Promise<Set<string>> {
  await sql`savepoint one_table`.execute(tx)
  try {
    const { rows } = await sql.raw<{ id: string }>(statement).execute(tx)
    return new Set(rows.map(({ id }) => id))
  } catch (error) {
    if (!refused.test(String(error))) throw error
    await sql`rollback to savepoint one_table`.execute(tx)
    return new Set()
  }
}

class TakenBack extends Error {}

export async function takenBack<T>(
  db: Database,
  who: Asking,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  let done: { result: T } | undefined
  try {
    await actingAs(db, who, async (tx) => {
      done = { result: await work(tx) }
      throw new TakenBack()
    })
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error
  }
  if (done === undefined) throw new Error('nothing was done')
  return done.result
}

async function isAdded(db: Database, who: Asking, table: Table, row: Row): Promise<boolean> {
  const { [idColumn]: _, ...columns } = row
  const names = Object.keys(columns)
    .map((column) => `"${column}"`)
    .join(', ')
  try {
    await actingAs(db, who, async (tx) => {
      await sql`insert into ${sql.raw(`${table.name} (${names})`)} select ${sql.raw(names)}
        from json_populate_record(null::${sql.raw(table.name)}, ${JSON.stringify(columns)})`.execute(
        tx,
      )
      throw new TakenBack()
    })
  } catch (error) {
    const told = String(error)
    if (/row-level security|permission denied/.test(told)) return false
    if (error instanceof TakenBack || /duplicate key|violates check/.test(told)) return true
    throw error
  }
  return true
}

function note(found: Found, what: string, expected: readonly Row[], seen: Set<string>): void {
  const should = new Set(expected.map((row) => String(row[idColumn])))
  const leaked = [...seen].filter((id) => !should.has(id))
  const missing = [...should].filter((id) => !seen.has(id))
  for (const [word, ids] of [
    ['too much', leaked],
    ['too little', missing],
  ] as const) {
    if (ids.length > 0) found.differences.push(`${what}: ${ids.length} ${word}, such as ${ids[0]}`)
  }
}

/** So many of them, from all over. */
export function spread<T>(all: readonly T[], count: number): T[] {
  if (all.length <= count) return [...all]
  return Array.from({ length: count }, (_, at) => all[Math.floor((at * all.length) / count)] as T)
}

/** Somebody by what decides what he may. */
export const nameOf = ({ tenant, role, office, region, enterprises }: Asking) =>
  [tenant, role, office, region, enterprises.join('+')].filter(Boolean).join(' ')
