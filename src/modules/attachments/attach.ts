import type { Ctx } from '#platform/database/context.ts'
import type { AttachedFile } from './domain/attached.ts'
import { quotas } from './domain/limits.ts'
import { refusal } from './domain/refusals.ts'
import type { Part } from './domain/words.ts'
import { db } from './store.ts'

/** The files that a step takes along: each this actor's own, whole, and attached to nothing yet. */
export async function claimFiles(ctx: Ctx, ids: readonly string[]): Promise<AttachedFile[]> {
  if (ids.length === 0) return []
  const rows = await db(ctx)
    .selectFrom('attachments.attachment')
    .select(['attachment_id as attachmentId', 'sha256', 'state'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('attachment_id', 'in', ids)
    .where('uploaded_by', '=', ctx.actor.accountId)
    .where('appeal_id', 'is', null)
    .forUpdate()
    .execute()
  if (rows.length !== new Set(ids).size || rows.length !== ids.length) {
    throw refusal('attachments/not-yours', { field: 'attachments' })
  }
  return ids.map((id) => {
    const { sha256, state } = rows.find(({ attachmentId }) => attachmentId === id) ?? {}
    if (!sha256 || (state !== 'ready' && state !== 'held')) {
      throw refusal('attachments/not-ready', { field: 'attachments' })
    }
    return { attachmentId: id, sha256 }
  })
}

type Place = {
  appealId: string
  part: Part
  /** Whose they are, where they were taken in at a desk. */
  enterpriseId?: string
}

/** Attaches files that were claimed in this transaction, in their order, after those already there. */
export async function attachFiles(
  ctx: Ctx,
  { appealId, enterpriseId, part }: Place,
  files: readonly AttachedFile[],
): Promise<void> {
  if (files.length === 0) return
  const { tenantId } = ctx.actor
  const side = part === 'draft' || part === 'reply' ? 'office' : 'enterprise'
  const { last, count } = await db(ctx)
    .selectFrom('attachments.attachment')
    .select((row) => [
      row.fn.coalesce(row.fn.max('position'), row.lit(0)).as('last'),
      row.fn.countAll<number>().as('count'),
    ])
    .where('tenant_id', '=', tenantId)
    .where('appeal_id', '=', appealId)
    .where('side', '=', side)
    .executeTakeFirstOrThrow()
  if (Number(count) + files.length > quotas.appealFiles) {
    throw refusal('attachments/quota-appeal', { field: 'attachments', max: quotas.appealFiles })
  }
  for (const [at, { attachmentId }] of files.entries()) {
    await db(ctx)
      .updateTable('attachments.attachment')
      .set({
        ...{ appeal_id: appealId, part, side, position: last + at + 1, attached_on: ctx.today },
        ...(enterpriseId === undefined ? {} : { enterprise_id: enterpriseId }),
      })
      .where('tenant_id', '=', tenantId)
      .where('attachment_id', '=', attachmentId)
      .execute()
  }
}

/** What an office drafted along becomes its reply's when that is signed; answers which files those are. */
export async function publishDrafted(ctx: Ctx, appealId: string): Promise<AttachedFile[]> {
  const rows = await db(ctx)
    .updateTable('attachments.attachment')
    .set({ part: 'reply' })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('appeal_id', '=', appealId)
    .where('part', '=', 'draft')
    .where('state', 'in', ['ready', 'held'])
    .where('office_id', '=', ctx.actor.officeId)
    .returning(['attachment_id as attachmentId', 'sha256'])
    .execute()
  return rows.map(({ attachmentId, sha256 }) => ({ attachmentId, sha256: sha256 ?? '' }))
}
