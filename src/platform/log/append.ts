import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { commitmentOf } from '#kernel/log/commitment.ts'
import { emptyTree, grown, packed, type TileRoot, type Tree, unpacked } from '#kernel/log/tree.ts'
import { type Tx, tablesOf } from '../database/context.ts'
import { canonicalText, type LoggedEvent } from './canonical.ts'
import { sha256 } from './crypto.ts'
import { leafHashesOf } from './read-tree.ts'
import type { LogTables } from './tables.ts'

/** An event that waits for its leaf: the event itself is kept no longer than needed to commit to it. */
type Waiting = Pick<LoggedEvent, 'tenant' | 'stream' | 'version' | 'loop'> & {
  salt: Buffer
  commitment: Uint8Array
}

const waiting = new WeakMap<Tx, Waiting[]>()

/** How many leaves a transaction gathers before it writes them. */
const mostAtOnce = 5_000

/** Commits to events that this transaction has added; their leaves follow at its end. */
export async function commitTo(tx: Tx, events: readonly LoggedEvent[]): Promise<void> {
  const all = waiting.get(tx) ?? []
  waiting.set(tx, all)
  for (const event of events) {
    const { tenant, stream, version, loop } = event
    const salt = randomBytes(32)
    const commitment = commitmentOf(sha256, salt, canonicalText(event))
    all.push({ tenant, stream, version, loop, salt, commitment })
  }
  if (all.length >= mostAtOnce) await appendLeaves(tx)
}

/**
 * Appends the leaves of what this transaction has committed to. Run as its last statements, for it
 * locks the city's head: from here on the transactions of a city go one after the other.
 */
export async function appendLeaves(tx: Tx): Promise<void> {
  const leaves = waiting.get(tx)?.splice(0) ?? []
  const [first] = leaves
  if (first === undefined) return
  const tree = await holdHead(tx, first.tenant)
  const hashes = leafHashesOf(leaves.map(({ commitment }) => commitment))
  await write(tx, { tenant: first.tenant, leaves, from: tree.size, ...grown(sha256, tree, hashes) })
}

/** The city's tree, held until this transaction ends. */
export async function holdHead(tx: Tx, tenant: string): Promise<Tree & { whole: boolean }> {
  const select = () =>
    tablesOf<LogTables>({ tx })
      .selectFrom('log.head')
      .select(['size', 'frontier', 'whole'])
      .where('tenant_id', '=', tenant)
      .forUpdate()
      .executeTakeFirst()
  const head = (await select()) ?? (await beginHead(tx, tenant).then(select))
  if (head === undefined) throw new Error('The log of this city is not its own to append to.')
  return { ...unpacked(head.size, head.frontier), whole: head.whole }
}

async function beginHead(tx: Tx, tenant: string): Promise<void> {
  const frontier = Buffer.from(packed(emptyTree.frontier))
  await tablesOf<LogTables>({ tx })
    .insertInto('log.head')
    .values({ tenant_id: tenant, size: 0, frontier, whole: false })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

type Written = {
  tenant: string
  leaves: readonly Waiting[]
  /** The index of the first of them. */
  from: number
  tree: Tree
  tileRoots: readonly TileRoot[]
}

/** One statement for all: this many leaves, their openings, the tiles they filled, the head. */
async function write(tx: Tx, { tenant, leaves, from, tree, tileRoots }: Written): Promise<void> {
  const tiles =
    tileRoots.length === 0
      ? sql``
      : sql`, tiles as (
        insert into log.tile (tenant_id, level, tile_index, hash)
        select ${tenant}, * from unnest(${tileRoots.map(({ level }) => level)}::int[],
          ${tileRoots.map(({ index }) => index)}::bigint[],
          ${tileRoots.map(({ hash }) => Buffer.from(hash))}::bytea[]))`
  const indexes = leaves.map((_, at) => from + at)
  await sql`with leaves as (
      insert into log.leaf (tenant_id, leaf_index, commitment)
      select ${tenant}, * from unnest(${indexes}::bigint[],
        ${leaves.map(({ commitment }) => Buffer.from(commitment))}::bytea[])
    ), openings as (
      insert into log.opening (tenant_id, leaf_index, stream_id, version, loop, salt)
      select ${tenant}, * from unnest(${indexes}::bigint[],
        ${leaves.map(({ stream }) => stream)}::uuid[], ${leaves.map(({ version }) => version)}::int[],
        ${leaves.map(({ loop }) => loop)}::text[], ${leaves.map(({ salt }) => salt)}::bytea[])
    )${tiles}
    update log.head set size = ${tree.size}, frontier = ${Buffer.from(packed(tree.frontier))}
    where tenant_id = ${tenant}`.execute(tx)
}
