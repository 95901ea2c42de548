import { Kysely, PostgresDialect, sql } from 'kysely'
import { type Instant, later } from '#kernel/day.ts'
import { type Tree, unpacked } from '#kernel/log/tree.ts'
import { type Connection, openPool } from '../database/connect.ts'
import { type Tx, tablesOf } from '../database/context.ts'
import { retrying } from '../database/retry.ts'
import { commitmentsIn, hashesOver, leafHashesOf } from './read-tree.ts'
import type { LogTables } from './tables.ts'

export type Published = { size: number; at: Instant; origin: string; note: string }

/** All that the signer may do in the database: read hashes, and add what it has signed. */
export type SignerStore = {
  /** The committed head of the city; null before its first event. */
  head: () => Promise<Tree | null>
  /** The leaf hashes from `start` up to `end`, some thousands at a time. */
  leafHashes: (start: number, end: number) => AsyncGenerator<Uint8Array[]>
  /** The hashes of a proof that is read from the tree of this size. */
  proof: (asked: Parameters<typeof hashesOver>[2]) => Promise<Uint8Array[]>
  newest: () => Promise<Published | null>
  publish: (checkpoint: Published) => Promise<void>
  publishPolicy: (at: Instant, text: string) => Promise<void>
  alarm: (at: Instant, kind: string, detail: string) => Promise<void>
  close: () => Promise<void>
}

const chunk = 10_000

/** Opens the database as the signer of one city. */
export function openSignerStore(connection: Connection, tenant: string): SignerStore {
  const pool: Tx = new Kysely({ dialect: new PostgresDialect({ pool: openPool(connection, 2) }) })
  const inCity = <T>(work: (tx: Tx) => Promise<T>) =>
    retrying(
      () =>
        pool.transaction().execute(async (tx) => {
          await sql`select set_config('log.city', ${tenant}, true)`.execute(tx)
          return work(tx)
        }),
      5_000,
    )
  const tables = (tx: Tx) => tablesOf<LogTables>({ tx })
  const own = { tenant_id: tenant }
  return {
    head: () => inCity((tx) => readHead(tx, tenant)),
    leafHashes: async function* (start, end) {
      for (let from = start; from < end; from += chunk) {
        const range = { start: from, end: Math.min(end, from + chunk) }
        const commitments = await inCity((tx) => commitmentsIn(tx, tenant, range))
        yield leafHashesOf(commitments)
      }
    },
    proof: (asked) => inCity((tx) => hashesOver(tx, tenant, asked)),
    newest: () => inCity((tx) => newestCheckpoint(tx, tenant)),
    publish: (row) =>
      inCity(async (tx) => {
        await tables(tx)
          .insertInto('log.checkpoint')
          .values({ ...own, ...row })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
      }),
    publishPolicy: (at, text) => inCity((tx) => addPolicy(tx, { ...own, at, text })),
    alarm: (at, kind, detail) =>
      inCity(async (tx) => {
        const row = { ...own, at, kind, detail }
        await tables(tx)
          .insertInto('log.alarm')
          .values(row)
          .onConflict((conflict) => conflict.doNothing())
          .execute()
      }),
    close: () => pool.destroy(),
  }
}

async function readHead(tx: Tx, tenant: string): Promise<Tree | null> {
  const row = await tablesOf<LogTables>({ tx })
    .selectFrom('log.head')
    .select(['size', 'frontier'])
    .where('tenant_id', '=', tenant)
    .executeTakeFirst()
  return row === undefined ? null : unpacked(row.size, row.frontier)
}

/** The checkpoint that was published last. */
export async function newestCheckpoint(tx: Tx, tenant: string): Promise<Published | null> {
  const row = await tablesOf<LogTables>({ tx })
    .selectFrom('log.checkpoint')
    .select(['size', 'at', 'origin', 'note'])
    .where('tenant_id', '=', tenant)
    .orderBy('size', 'desc')
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** The policy that was published last. */
export async function newestPolicy(tx: Tx, tenant: string): Promise<string | null> {
  return (await lastPolicy(tx, tenant))?.text ?? null
}

const lastPolicy = (tx: Tx, tenant: string) =>
  tablesOf<LogTables>({ tx })
    .selectFrom('log.policy')
    .select(['at', 'text'])
    .where('tenant_id', '=', tenant)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Adds a policy that differs from the last, and is later than it even under a clock set back. */
async function addPolicy(tx: Tx, { tenant_id, at, text }: LogTables['log.policy']): Promise<void> {
  const last = await lastPolicy(tx, tenant_id)
  if (last?.text === text) return
  const soonest = last === undefined ? at : later(last.at, 1)
  const row = { tenant_id, at: at > soonest ? at : soonest, text }
  await tablesOf<LogTables>({ tx }).insertInto('log.policy').values(row).execute()
}
