import { type Kysely, sql } from 'kysely'
import type { Instant } from '#kernel/day.ts'

export type VaultTables = {
  'vault.key': {
    tenant_id: string
    kind: string
    subject_id: string
    key_id: string
    tenant_key: number
    algorithm: string
    wrapped: Buffer
  }
  'vault.sealed': {
    tenant_id: string
    kind: string
    subject_id: string
    field: string
    key_id: string
    sealed: Buffer
  }
}

/** A transaction in which the vault reads or writes. */
// biome-ignore lint/suspicious/noExplicitAny: any transaction of the application will do
export type VaultTx = Kysely<any>

export type TenantKeyRow = { version: number; algorithm: string; master: string; wrapped: Buffer }

export async function readTenantKeys(tx: VaultTx): Promise<TenantKeyRow[]> {
  return (await sql<TenantKeyRow>`select * from vault.tenant_keys()`.execute(tx)).rows
}

export async function addTenantKey(tx: VaultTx, key: TenantKeyRow): Promise<void> {
  const { version, algorithm, master, wrapped } = key
  await sql`select vault.add_tenant_key(${version}, ${algorithm}, ${master}, ${wrapped})`.execute(
    tx,
  )
}

export type Rows = {
  keys: VaultTables['vault.key'][]
  sealed: VaultTables['vault.sealed'][]
}

/** Adds what is sealed in the transaction of whoever seals it. */
export async function addSealed(tx: VaultTx, { keys, sealed }: Rows): Promise<void> {
  const db = tx as Kysely<VaultTables>
  await db.insertInto('vault.key').values(keys).execute()
  await db.insertInto('vault.sealed').values(sealed).execute()
}

export type Asked = {
  at: Instant
  opening: string
  byName: string
  purpose: string
  reason: string | null
  words: string | null
  about: string | null
  kinds: string[]
  ids: string[]
}

export type OpenedRow =
  | { refused: true }
  | {
      refused: false
      kind: string
      subject_id: string
      field: string
      key_id: string
      tenant_key: number
      algorithm: string
      wrapped: Buffer
      sealed: Buffer
    }

/** The one way out: counts, writes down who looked and why, and only then answers. */
export async function openSealed(tx: VaultTx, asked: Asked): Promise<OpenedRow[]> {
  const { at, opening, byName, purpose, reason, words, about, kinds, ids } = asked
  const { rows } =
    await sql<OpenedRow>`select * from vault.open(${at}, ${opening}, ${byName}, ${purpose},
    ${reason}, ${words}, ${about}, ${kinds}::text[], ${ids}::uuid[])`.execute(tx)
  return rows
}

/** Somebody who asked in an hour for more than is allowed. */
export type Refused = {
  accountId: string
  purpose: string
  hour: Instant
  opened: number
  refused: number
}

export async function readRefusals(tx: VaultTx, since: Instant): Promise<Refused[]> {
  const { rows } =
    await sql<Refused>`select account_id as "accountId", purpose, hour, opened, refused
    from vault.refusals(${since})`.execute(tx)
  return rows
}

export async function destroyKeys(tx: VaultTx, kind: string, id: string): Promise<void> {
  await sql`select vault.destroy(${kind}, ${id})`.execute(tx)
}
