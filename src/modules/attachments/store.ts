import { sql } from 'kysely'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import type { FileKind, FileState, Part } from './domain/words.ts'

export type Attachment = {
  tenant_id: string
  attachment_id: string
  side: 'enterprise' | 'office'
  enterprise_id: string | null
  office_id: string | null
  uploaded_by: string
  uploaded_at: string
  state: FileState
  fault: string | null
  kind: FileKind | null
  size: number
  pages: number
  has_thumb: boolean
  sha256: string | null
  algorithm: string
  copy_key: Buffer | null
  held_key: Buffer | null
  appeal_id: string | null
  part: Part | null
  position: number | null
  attached_on: string | null
  released: boolean
  released_by: string | null
}

type AttachmentTables = {
  'attachments.attachment': Attachment
  'attachments.day_use': {
    tenant_id: string
    day: string
    scope: string
    files: number
    bytes: number
  }
}

export const db = tablesOf<AttachmentTables>

export async function addAttachment(ctx: Ctx, row: Attachment): Promise<void> {
  await db(ctx).insertInto('attachments.attachment').values(row).execute()
}

export async function changeAttachment(
  ctx: Ctx,
  attachmentId: string,
  change: Partial<Attachment>,
): Promise<boolean> {
  const { numUpdatedRows } = await db(ctx)
    .updateTable('attachments.attachment')
    .set(change)
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('attachment_id', '=', attachmentId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** One attachment as far as this actor may see it. */
export function findAttachment(ctx: Ctx, attachmentId: string): Promise<Attachment | undefined> {
  return db(ctx)
    .selectFrom('attachments.attachment')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('attachment_id', '=', attachmentId)
    .executeTakeFirst()
}

/** Takes away one that is attached to nothing; false when it is not there, or is attached by now. */
export async function removeLoose(ctx: Ctx, attachmentId: string): Promise<boolean> {
  const { numDeletedRows } = await db(ctx)
    .deleteFrom('attachments.attachment')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('attachment_id', '=', attachmentId)
    .where('appeal_id', 'is', null)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export type DayUse = { files: number; bytes: number }

/** Counts one more file of a day and answers what that makes in all. */
export async function countUse(ctx: Ctx, scope: string, bytes: number): Promise<DayUse> {
  return db(ctx)
    .insertInto('attachments.day_use')
    .values({ tenant_id: ctx.actor.tenantId, day: ctx.today, scope, files: 1, bytes })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'day', 'scope']).doUpdateSet((set) => ({
        files: set('attachments.day_use.files', '+', 1),
        bytes: set('attachments.day_use.bytes', '+', bytes),
      })),
    )
    .returning(['files', sql<number>`bytes::float8`.as('bytes')])
    .executeTakeFirstOrThrow()
}
