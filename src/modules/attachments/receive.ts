import type { Actor } from '#kernel/actor.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import { newKey } from '#platform/vault/index.ts'
import { quotas } from './domain/limits.ts'
import { cleanName, fitsEnding } from './domain/names.ts'
import { refusal } from './domain/refusals.ts'
import { holdsEicar, sniff } from './domain/sniff.ts'
import type { FileKind, FileState } from './domain/words.ts'
import { digestOf, discard, type Files, keep } from './files.ts'
import { packCopy } from './pack.ts'
import type { Copy } from './reader/fault.ts'
import { readFile } from './reader/run-reader.ts'
import { addAttachment, changeAttachment, countUse, findAttachment, removeLoose } from './store.ts'

export type Sent = { attachmentId: string; name: string; bytes: Buffer }
export type Received = {
  attachmentId: string
  kind: FileKind | null
  pages: number
  state: FileState
}

/**
 * Takes in one file: looked at, scanned, read in a process of its own, and kept sealed. Whatever goes
 * wrong on the way, nothing of it is left behind.
 */
export async function receiveAttachment(
  db: Database,
  files: Files,
  actor: Actor,
  { attachmentId, name: given, bytes }: Sent,
): Promise<Received> {
  const name = cleanName(given)
  const kind = kindOf(bytes, name)
  const earlier = await db.as(actor, (ctx) => reserve(ctx, files, attachmentId, bytes.length))
  if (earlier !== null) return earlier
  try {
    const verdict = files.scanner ? await files.scanner(bytes) : { clean: true }
    if (verdict !== null && !verdict.clean) throw refusal('attachments/virus')
    const copy = verdict === null ? null : await copyOf(kind, bytes, name)
    return await keepBoth(db, files, actor, { attachmentId, name, bytes, copy })
  } catch (error) {
    await discard(files, { tenantId: actor.tenantId, attachmentId })
    await db.as(actor, (ctx) => removeLoose(ctx, attachmentId))
    throw error
  }
}

/** What it is by its first bytes; refused before anything of it is read where that is plain already. */
function kindOf(bytes: Buffer, name: string): FileKind | 'office' {
  if (holdsEicar(bytes)) throw refusal('attachments/virus')
  const sniffed = sniff(bytes)
  if ('fault' in sniffed) throw refusal(sniffed.fault)
  if (sniffed.kind !== 'office' && !fitsEnding(sniffed.kind, name)) {
    throw refusal('attachments/wrong-ending')
  }
  return sniffed.kind
}

/** Reads a file; also what its package says it is must fit its name. */
export async function copyOf(
  kind: FileKind | 'office',
  bytes: Buffer,
  name: string,
): Promise<Copy> {
  const copy = await readFile(kind, bytes)
  if (!fitsEnding(copy.kind, name)) throw refusal('attachments/wrong-ending')
  return copy
}

/** Takes a place and counts it; answers what is there already when the same was sent before. */
async function reserve(
  ctx: Ctx,
  files: Files,
  attachmentId: string,
  size: number,
): Promise<Received | null> {
  const { actor, now } = ctx
  const earlier = await findAttachment(ctx, attachmentId)
  if (earlier !== undefined && earlier.state !== 'arriving') {
    return { attachmentId, kind: earlier.kind, pages: earlier.pages, state: earlier.state }
  }
  if (earlier !== undefined) throw refusal('attachments/not-ready')
  const own = await countUse(ctx, actor.accountId, size)
  if (own.files > quotas.accountFiles || own.bytes > quotas.accountBytes) {
    throw refusal('attachments/quota-account')
  }
  const city = await countUse(ctx, 'city', size)
  if (city.files > quotas.cityFiles || city.bytes > quotas.cityBytes) {
    throw refusal('attachments/quota-city')
  }
  const handling = actor.role === 'handler' || actor.role === 'lead'
  await addAttachment(ctx, {
    ...{ tenant_id: actor.tenantId, attachment_id: attachmentId },
    ...{ side: handling ? 'office' : 'enterprise', enterprise_id: actor.enterpriseId },
    ...{ office_id: actor.officeId, uploaded_by: actor.accountId, uploaded_at: now },
    ...{
      state: 'arriving',
      fault: null,
      kind: null,
      size,
      pages: 0,
      has_thumb: false,
      sha256: null,
    },
    ...{ algorithm: files.algorithm, copy_key: null, held_key: null },
    ...{ appeal_id: null, part: null, position: null, attached_on: null },
    ...{ released: false, released_by: null },
  })
  return null
}

type Whole = Sent & { copy: Copy | null }

async function keepBoth(
  db: Database,
  files: Files,
  actor: Actor,
  { attachmentId, name, bytes, copy }: Whole,
): Promise<Received> {
  const place = { tenantId: actor.tenantId, attachmentId }
  const key = newKey()
  await keep(files, { ...place, which: 'original' }, key, bytes)
  const kept = copy && (await keepCopy(files, place, copy))
  const state = copy === null ? 'held' : 'ready'
  await db.as(actor, async (ctx) => {
    await ctx.vault.seal(ctx, { kind: 'attachment', id: attachmentId }, { name, key })
    const changed = await changeAttachment(ctx, attachmentId, {
      ...{ state, sha256: digestOf(bytes) },
      ...(kept ? await kept.columns(ctx) : { held_key: await sealKey(ctx, attachmentId, key) }),
    })
    if (!changed) throw refusal('attachments/not-ready')
  })
  return { attachmentId, kind: copy?.kind ?? null, pages: copy?.pages.length ?? 0, state }
}

/** Keeps a copy under a key of its own; `columns` is what its row then says. */
export async function keepCopy(
  files: Files,
  place: { tenantId: string; attachmentId: string },
  copy: Copy,
) {
  const key = newKey()
  await keep(files, { ...place, which: 'copy' }, key, packCopy(copy))
  return {
    columns: async (ctx: Ctx) => ({
      ...{ kind: copy.kind, pages: copy.pages.length, has_thumb: copy.thumb !== null },
      copy_key: await sealKey(ctx, place.attachmentId, key),
    }),
  }
}

const placeOf = (attachmentId: string) => `attachment ${attachmentId}`

const sealKey = (ctx: Ctx, attachmentId: string, key: Buffer) =>
  ctx.vault.sealText(ctx, placeOf(attachmentId), key.toString('base64'))

export async function openKey(ctx: Ctx, attachmentId: string, sealed: Buffer): Promise<Buffer> {
  const text = await ctx.vault.openText(ctx, placeOf(attachmentId), sealed)
  return Buffer.from(text, 'base64')
}
