import type { Actor } from '#kernel/actor.ts'
import { noteRead } from '#modules/trust/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import { recordRefusal } from '#platform/record/loop-store.ts'
import type { Algorithm } from '#platform/vault/index.ts'
import { copyName } from './domain/names.ts'
import { refusal } from './domain/refusals.ts'
import type { FileForm } from './domain/words.ts'
import { type Files, fetchKept } from './files.ts'
import { unpackCopy } from './pack.ts'
import { pdfOfPages } from './pdf-of-pages.ts'
import { openKey } from './receive.ts'
import { type Attachment, findAttachment } from './store.ts'

type Asked = { attachmentId: string; as: FileForm; page: number }
type Sent = { names: { name: string; plain: string }; bytes: Buffer }

/** A file in the form asked for, as far as this actor may have it. */
export async function fetchFile(
  db: Database,
  files: Files,
  actor: Actor,
  { attachmentId, as, page }: Asked,
): Promise<Sent> {
  const { row, key, name } = await db.as(actor, async (ctx) => {
    const row = await findAttachment(ctx, attachmentId)
    if (row === undefined) throw recordRefusal('record/missing')
    if (row.state !== 'ready') throw refusal('attachments/not-ready')
    if (as !== 'thumb' && row.appeal_id !== null) {
      const kind = as === 'page' ? 'open' : 'download'
      await noteRead(ctx, { kind, subjectKind: 'appeal', subjectId: row.appeal_id })
    }
    return { row, ...(await keyOf(ctx, row, as === 'original')) }
  })
  // Why `as`: the row was written from the list of algorithms.
  const sealed = { key, algorithm: row.algorithm as Algorithm }
  const place = { tenantId: actor.tenantId, attachmentId }
  const kind = row.kind ?? 'jpg'
  const names = copyName(row.position, kind, row.side)
  if (as === 'original') {
    const bytes = await fetchKept(files, { ...place, which: 'original' }, sealed)
    return { names: { name, plain: `attachment.${kind}` }, bytes }
  }
  const copy = unpackCopy(await fetchKept(files, { ...place, which: 'copy' }, sealed))
  if (as === 'copy') return { names, bytes: await wholeCopy(kind, copy) }
  const picture = as === 'thumb' ? copy.thumb : copy.pages[page - 1]
  if (picture === undefined || picture.length === 0) throw recordRefusal('record/missing')
  return { names: { name: `${names.name}-${page}.jpg`, plain: `page-${page}.jpg` }, bytes: picture }
}

async function wholeCopy(kind: string, copy: ReturnType<typeof unpackCopy>): Promise<Buffer> {
  if (copy.document.length > 0) return copy.document
  return kind === 'pdf' ? pdfOfPages(copy.pages) : (copy.pages[0] ?? Buffer.alloc(0))
}

/** The original's key and name leave the vault for its own enterprise alone; a copy's key is the city's. */
async function keyOf(ctx: Ctx, row: Attachment, original: boolean) {
  const { attachment_id: id, copy_key: copyKey } = row
  if (!original) {
    if (copyKey === null) throw refusal('attachments/not-ready')
    return { key: await openKey(ctx, id, copyKey), name: '' }
  }
  const own = row.enterprise_id !== null && ctx.actor.enterpriseIds.includes(row.enterprise_id)
  if (!own || row.side !== 'enterprise') throw recordRefusal('record/missing')
  const opened = await ctx.vault.openBytes(ctx, [{ kind: 'attachment', id }], {
    purpose: 'own-file',
  })
  const { key, name } = opened.get(id) ?? {}
  if (key === undefined || name === undefined) throw recordRefusal('record/missing')
  return { key, name: name.toString() }
}
