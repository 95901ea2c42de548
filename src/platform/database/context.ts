import { type Kysely, sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { Day, Instant } from '#kernel/day.ts'
import type { Vault } from '#platform/vault/index.ts'
import { signContext } from './signed-context.ts'

/** A database handle that knows no tables; `tablesOf` lends it a module's own. */
// biome-ignore lint/suspicious/noExplicitAny: a module's tables are given by `tablesOf`, not here
export type Tx = Kysely<any>

/** What every command and query is given: one transaction, one actor, one moment. */
export type Ctx = {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Instant
  readonly today: Day
  readonly newId: () => string
  /** Seals in this transaction what only few may see; opens it for a purpose, and writes that down. */
  readonly vault: Vault
  /** The version the caller believes the record has (`If-Match`), when it said so. */
  readonly expectedVersion?: number
}

/** Lends a transaction one module's tables and no others. */
export function tablesOf<Tables>(ctx: { tx: Tx }): Kysely<Tables> {
  return ctx.tx as Kysely<Tables>
}

/** The key of each open transaction: whoever binds an actor to it has nothing else of its database. */
const keys = new WeakMap<Tx, Buffer>()

/** Says by which key a transaction's context is signed. */
export function signedBy(key: Buffer, tx: Tx): Tx {
  keys.set(tx, key)
  return tx
}

/**
 * Tells the transaction who acts. The one place where the row-security context is bound, for this
 * transaction only. `secretHash` opens the sessions and links of one secret, and nothing else.
 */
export async function bindActor(tx: Tx, actor: Actor, secretHash = ''): Promise<void> {
  const key = keys.get(tx)
  if (key === undefined) throw new Error('A transaction that no key was given to binds nobody.')
  await sql`select set_config('app.ctx', ${signContext(key, actor, secretHash)}, true)`.execute(tx)
}
