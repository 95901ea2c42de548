import { createHmac } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '#kernel/actor.ts'
import { AlertingRefusal } from '#kernel/alert.ts'
import type { Instant } from '#kernel/day.ts'
import { declareRefusals } from '#kernel/refusal.ts'
import { blindIndex, blindPairs } from './blind-index.ts'
import { derive } from './ciphers.ts'
import { type Fields, openField, type Subject, sealSubject } from './envelope.ts'
import {
  addSealed,
  destroyKeys,
  type OpenedRow,
  openSealed,
  type Refused,
  type Rows,
  readRefusals,
  type VaultTx,
} from './store.ts'
import { type TenantKeySource, tenantKeySource } from './tenant-keys.ts'
import { openText, sealText } from './texts.ts'

const refusal = declareRefusals({ 'vault/quota': 'limited' })

/** Who seals or opens, in which transaction; a `Ctx` is one. */
export type Acting = { tx: VaultTx; actor: Actor; now: Instant }

/** Why something is opened. `purpose` is one that the database lists for the actor's role. */
export type Why = {
  purpose: string
  /** One word of a list, and what the opener wrote beside it. */
  reason?: string
  words?: string
  /** The record it was opened for. */
  about?: string
}

export type Vault = {
  /** Seals fields of a subject in the caller's transaction; of several under one name the last holds. */
  seal: (ctx: Acting, subject: Subject, fields: Fields) => Promise<void>
  /** The same for many subjects in one round trip. */
  sealAll: (ctx: Acting, given: readonly (readonly [Subject, Fields])[]) => Promise<void>
  /** Opens subjects for a purpose, by their ids; a transaction of its own writes down who looked. */
  open: (
    ctx: Acting,
    subjects: readonly Subject[],
    why: Why,
  ) => Promise<Map<string, Record<string, string>>>
  openBytes: (
    ctx: Acting,
    subjects: readonly Subject[],
    why: Why,
  ) => Promise<Map<string, Record<string, Buffer>>>
  /** Takes a subject's keys away for good, in the caller's transaction. */
  destroy: (ctx: Acting, subject: Subject) => Promise<void>
  /** Who asked for more than is allowed since then; nobody but auditors is told. */
  refusals: (ctx: Acting, since: Instant) => Promise<Refused[]>
  /** By what a sealed text is looked up. */
  index: (ctx: Acting, use: string, text: string) => Promise<Buffer>
  pairs: (ctx: Acting, use: string, text: string) => Promise<number[]>
  /** What says that two texts are the same, and nothing else. */
  mark: (ctx: Acting, use: string, text: string) => Promise<string>
  /** Text that the platform itself keeps for a while, such as answers to repeated requests. */
  sealText: (ctx: Acting, place: string, text: string) => Promise<Buffer>
  openText: (ctx: Acting, place: string, sealed: Buffer) => Promise<string>
  /** Fails when the key files do not belong to the city's data. */
  check: (tenantId: string) => Promise<void>
}

/** The vault of one database: keys come from files, what they seal is in the database. */
export function createVault(source: TenantKeySource): Vault {
  const { algorithm, transact } = source
  const keysOf = tenantKeySource(source)
  const keyFor = async ({ actor }: Acting, use: string) => {
    const keys = await keysOf(actor.tenantId)
    return derive(keys.key(1), use)
  }
  const sealAll: Vault['sealAll'] = async ({ tx, actor: { tenantId } }, given) => {
    if (given.length === 0) return
    const keys = await keysOf(tenantId)
    const rows: Rows = { keys: [], sealed: [] }
    for (const [subject, fields] of given) {
      const place = { tenantId, subject, tenantKey: keys.newest, keyId: uuidv7() }
      const made = sealSubject(algorithm, keys.key(keys.newest), place, fields)
      rows.keys.push(made.key)
      rows.sealed.push(...made.sealed)
    }
    await addSealed(tx, rows)
  }
  const openBytes: Vault['openBytes'] = async (ctx, subjects, why) => {
    const { actor } = ctx
    const distinct = new Map(subjects.map((one) => [`${one.kind} ${one.id}`, one]))
    if (distinct.size === 0) return new Map()
    const rows = await transact(actor, (tx) =>
      openSealed(tx, asked(ctx, [...distinct.values()], why)),
    )
    if (rows.some(({ refused }) => refused)) {
      const alert = { kind: 'too-many-identities', details: { purpose: why.purpose } }
      throw new AlertingRefusal(refusal('vault/quota'), actor, alert)
    }
    const keys = await keysOf(actor.tenantId)
    return gather(rows, (row) => openField(keys.key(row.tenant_key), actor.tenantId, row))
  }
  return {
    seal: (ctx, subject, fields) => sealAll(ctx, [[subject, fields]]),
    sealAll,
    openBytes,
    async open(ctx, subjects, why) {
      const opened = await openBytes(ctx, subjects, why)
      return new Map([...opened].map(([id, fields]) => [id, asTexts(fields)]))
    },
    destroy: ({ tx }, { kind, id }) => destroyKeys(tx, kind, id),
    refusals: ({ tx }, since) => readRefusals(tx, since),
    index: async (ctx, use, text) => blindIndex(await keyFor(ctx, 'index'), use, text),
    pairs: async (ctx, use, text) => blindPairs(await keyFor(ctx, 'index'), use, text),
    mark: async (ctx, use, text) =>
      createHmac('sha256', await keyFor(ctx, `mark ${use}`))
        .update(text)
        .digest('hex'),
    sealText: async (ctx, place, text) =>
      sealText(algorithm, await keyFor(ctx, `text ${algorithm}`), place, text),
    openText: async (ctx, place, sealed) =>
      openText(sealed, place, (by) => keyFor(ctx, `text ${by}`)),
    check: async (tenantId) => void (await keysOf(tenantId)),
  }
}

function asked(
  { now, actor }: Acting,
  subjects: Subject[],
  { purpose, reason, words, about }: Why,
) {
  return {
    at: now,
    opening: uuidv7(),
    byName: actor.name,
    purpose,
    reason: reason ?? null,
    words: words ?? null,
    about: about ?? null,
    kinds: subjects.map(({ kind }) => kind),
    ids: subjects.map(({ id }) => id),
  }
}

function gather(
  rows: OpenedRow[],
  open: (row: Extract<OpenedRow, { refused: false }>) => Buffer,
): Map<string, Record<string, Buffer>> {
  const found = new Map<string, Record<string, Buffer>>()
  for (const row of rows) {
    if (row.refused) continue
    found.set(row.subject_id, { ...found.get(row.subject_id), [row.field]: open(row) })
  }
  return found
}

const asTexts = (fields: Record<string, Buffer>) =>
  Object.fromEntries(Object.entries(fields).map(([name, bytes]) => [name, bytes.toString()]))
