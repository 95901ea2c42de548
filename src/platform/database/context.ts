import { type Kysely, sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { Day, Instant } from '#kernel/day.ts'
import type { Vault } from '#platform/vault/index.ts'

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

/**
 * Tells the transaction who acts. The one place where the row-security context is bound, for this
 * transaction only. `secretHash` opens the sessions and links of one secret, and nothing else.
 */
export async function bindActor(tx: Tx, actor: Actor, secretHash = ''): Promise<void> {
  await sql`select
    set_config('app.tenant', ${actor.tenantId}, true),
    set_config('app.account', ${actor.accountId}, true),
    set_config('app.role', ${actor.role}, true),
    set_config('app.office', ${actor.officeId ?? ''}, true),
    set_config('app.region', ${actor.regionId ?? ''}, true),
    set_config('app.enterprises', ${`{${actor.enterpriseIds.join(',')}}`}, true),
    set_config('app.token', ${secretHash}, true)`.execute(tx)
}
