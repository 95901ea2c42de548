import type { InputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { recordRefusal } from '#platform/record/loop-store.ts'
import type { attachmentsContract } from './contract.ts'
import { db } from './store.ts'

/** Says of an enterprise's files whether the office that handles the appeal may see them. */
export async function releaseFiles(
  ctx: Ctx,
  { appealId, attachmentIds, released }: InputOf<typeof attachmentsContract.release>,
): Promise<{ released: number }> {
  const { numUpdatedRows } = await db(ctx)
    .updateTable('attachments.attachment')
    .set({ released, released_by: ctx.actor.accountId })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('appeal_id', '=', appealId)
    .where('attachment_id', 'in', attachmentIds)
    .where('side', '=', 'enterprise')
    .executeTakeFirst()
  const count = Number(numUpdatedRows)
  if (count !== new Set(attachmentIds).size) throw recordRefusal('record/missing')
  return { released: count }
}
