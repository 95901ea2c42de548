import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { commitmentOf } from '#kernel/log/commitment.ts'
import type { Tx } from '../database/context.ts'
import { canonicalText, type LoggedEvent } from './canonical.ts'
import { sha256 } from './crypto.ts'

/** An event that waits for its leaf: the event itself is kept no longer than needed to commit to it. */
type Waiting = Pick<LoggedEvent, 'stream' | 'version' | 'loop'> & {
  salt: Buffer
  commitment: Buffer
}

const waiting = new WeakMap<Tx, Waiting[]>()

/** How many leaves a transaction gathers before it writes them. */
const mostAtOnce = 5_000

/** Commits to events that this transaction has added; their leaves follow at its end. */
export async function commitTo(tx: Tx, events: readonly LoggedEvent[]): Promise<void> {
  const all = waiting.get(tx) ?? []
  waiting.set(tx, all)
  for (const event of events) {
    const { stream, version, loop } = event
    const salt = randomBytes(32)
    const commitment = Buffer.from(commitmentOf(sha256, salt, canonicalText(event)))
    all.push({ stream, version, loop, salt, commitment })
  }
  if (all.length >= mostAtOnce) await appendLeaves(tx)
}

/**
 * Appends the leaves of what this transaction has committed to. Run as its last statement, for it
 * locks the city's head: from here on the transactions of a city go one after the other. The database
 * works the tree out itself: no login may write a head.
 */
export async function appendLeaves(tx: Tx): Promise<void> {
  const leaves = waiting.get(tx)?.splice(0) ?? []
  if (leaves.length === 0) return
  const column = <K extends keyof Waiting>(name: K) => leaves.map((leaf) => leaf[name])
  await sql`select log.append(${column('commitment')}::bytea[], ${column('stream')}::uuid[],
    ${column('version')}::int[], ${column('loop')}::text[], ${column('salt')}::bytea[])`.execute(tx)
}

/** Holds the city's tree until this transaction ends; answers whether the record is whole. */
export async function holdHead(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ whole: boolean }>`select log.hold() as whole`.execute(tx)
  return rows[0]?.whole ?? false
}
