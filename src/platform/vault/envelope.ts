import { type Algorithm, ciphers, derive, newKey } from './ciphers.ts'
import type { OpenedRow, VaultTables } from './store.ts'

/** Whose it is: one key is made for each, so that destroying the key destroys all of it. */
export type Subject = { kind: string; id: string }
export type Fields = Readonly<Record<string, string | Buffer>>

type Place = { tenantId: string; subject: Subject; tenantKey: number; keyId: string }

/** Seals a subject's fields under a key of their own, and that key under the city's. */
export function sealSubject(
  algorithm: Algorithm,
  tenantKey: Buffer,
  place: Place,
  fields: Fields,
): { key: VaultTables['vault.key']; sealed: VaultTables['vault.sealed'][] } {
  const { tenantId, subject, keyId } = place
  const cipher = ciphers[algorithm]
  const key = newKey()
  const columns = {
    tenant_id: tenantId,
    kind: subject.kind,
    subject_id: subject.id,
    key_id: keyId,
  }
  const wrapping = derive(tenantKey, `wrap ${algorithm}`)
  return {
    key: {
      ...columns,
      tenant_key: place.tenantKey,
      algorithm,
      wrapped: cipher.seal(wrapping, key, boundTo(columns, '')),
    },
    sealed: Object.entries(fields).map(([field, value]) => {
      const bound = boundTo(columns, field)
      return { ...columns, field, sealed: cipher.seal(key, Buffer.from(value), bound) }
    }),
  }
}

/** Opens one field; fails when it, or its key, was altered or put in another's place. */
export function openField(
  tenantKey: Buffer,
  tenantId: string,
  row: Extract<OpenedRow, { refused: false }>,
): Buffer {
  // Why `as`: what is in the row was written from the list of algorithms.
  const algorithm = row.algorithm as Algorithm
  const cipher = ciphers[algorithm]
  const columns = { ...row, tenant_id: tenantId }
  const wrapping = derive(tenantKey, `wrap ${algorithm}`)
  const key = cipher.open(wrapping, row.wrapped, boundTo(columns, ''))
  return cipher.open(key, row.sealed, boundTo(columns, row.field))
}

type Columns = { tenant_id: string; kind: string; subject_id: string; key_id: string }

const boundTo = (of: Columns, field: string) =>
  Buffer.from(
    JSON.stringify(['kentan vault/v1', of.tenant_id, of.kind, of.subject_id, of.key_id, field]),
  )
