import type { Actor } from '#kernel/actor.ts'
import { ConfigFault } from '#platform/config.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { fingerprint } from '#platform/keys/index.ts'
import { type Algorithm, ciphers, derive, newKey } from './ciphers.ts'
import { addTenantKey, readTenantKeys, type TenantKeyRow, type VaultTx } from './store.ts'

/** A city's keys, unwrapped: the newest seals, every one of them opens. */
export type TenantKeys = { newest: number; key: (version: number) => Buffer }

export type TenantKeySource = {
  master: Buffer
  algorithm: Algorithm
  /** One transaction of the vault's own role. */
  transact: <T>(actor: Actor, work: (tx: VaultTx) => Promise<T>) => Promise<T>
}

/** Reads a city's keys once; makes the first at its first use. */
export function tenantKeySource(
  source: TenantKeySource,
): (tenantId: string) => Promise<TenantKeys> {
  const known = new Map<string, Promise<TenantKeys>>()
  return (tenantId) => {
    const found = known.get(tenantId) ?? loadKeys(source, tenantId)
    known.set(tenantId, found)
    found.catch(() => known.delete(tenantId))
    return found
  }
}

async function loadKeys(source: TenantKeySource, tenantId: string): Promise<TenantKeys> {
  const rows = await source.transact(actorWithoutAccount(tenantId, 'clock'), async (tx) => {
    const there = await readTenantKeys(tx)
    if (there.length > 0) return there
    await addTenantKey(tx, wrap(source, tenantId))
    return readTenantKeys(tx)
  })
  const keys = new Map(rows.map((row) => [row.version, unwrap(source.master, tenantId, row)]))
  return {
    newest: Math.max(...keys.keys()),
    key(version) {
      const key = keys.get(version)
      if (key === undefined) throw new Error(`no key ${version} of ${tenantId}`)
      return key
    },
  }
}

const boundTo = (tenantId: string, version: number) =>
  Buffer.from(JSON.stringify(['kentan tenant key/v1', tenantId, version]))

function wrap({ master, algorithm }: TenantKeySource, tenantId: string): TenantKeyRow {
  const version = 1
  const wrapping = derive(master, `wrap ${algorithm}`)
  const wrapped = ciphers[algorithm].seal(wrapping, newKey(), boundTo(tenantId, version))
  return { version, algorithm, master: fingerprint(master), wrapped }
}

function unwrap(master: Buffer, tenantId: string, row: TenantKeyRow): Buffer {
  if (row.master !== fingerprint(master)) {
    throw new ConfigFault(
      'The key files do not belong to this database: put the master.key back that it was begun with.',
    )
  }
  // Why `as`: what is in the row was written from the list of algorithms.
  const algorithm = row.algorithm as Algorithm
  const wrapping = derive(master, `wrap ${algorithm}`)
  return ciphers[algorithm].open(wrapping, row.wrapped, boundTo(tenantId, row.version))
}
