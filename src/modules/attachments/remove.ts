import type { Actor } from '#kernel/actor.ts'
import type { Database } from '#platform/database/database.ts'
import { recordRefusal } from '#platform/record/loop-store.ts'
import { refusal } from './domain/refusals.ts'
import { discard, type Files } from './files.ts'
import { changeAttachment, findAttachment } from './store.ts'

/** Takes back a file that is attached to nothing yet, or only to the office's own draft. */
export async function removeFile(
  db: Database,
  files: Files,
  actor: Actor,
  attachmentId: string,
): Promise<void> {
  await db.as(actor, async (ctx) => {
    const row = await findAttachment(ctx, attachmentId)
    if (row === undefined) throw recordRefusal('record/missing')
    const own = row.uploaded_by === actor.accountId || row.office_id === actor.officeId
    if (!own) throw recordRefusal('record/missing')
    const drafted = row.part === 'draft' && actor.role !== 'coordinator'
    if (row.appeal_id !== null && !drafted) throw refusal('attachments/attached-already')
    await changeAttachment(ctx, attachmentId, {
      ...{ state: 'refused', fault: 'attachments/removed', held_key: null, copy_key: null },
    })
  })
  await discard(files, { tenantId: actor.tenantId, attachmentId })
}
