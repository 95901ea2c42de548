import type { Ctx } from '#platform/database/context.ts'
import { db } from './store.ts'

/**
 * Takes away what was attached to an appeal, for a lawful erasure: no key opens it from now on, and it is
 * attached to nothing, so that the bytes and then the rows are swept away, tried until that is done.
 */
export const eraseFilesOf = (ctx: Ctx, appealId: string) => erase(ctx, 'appeal_id', [appealId])

/** The same of what an enterprise has sent and attached to nothing yet. */
export const eraseFilesBy = (ctx: Ctx, enterpriseIds: readonly string[]) =>
  erase(ctx, 'enterprise_id', enterpriseIds)

async function erase(
  ctx: Ctx,
  column: 'appeal_id' | 'enterprise_id',
  ids: readonly string[],
): Promise<void> {
  const erased = await db(ctx)
    .updateTable('attachments.attachment')
    .set({
      ...{ state: 'refused', fault: 'attachments/removed', sha256: null },
      ...{ copy_key: null, held_key: null, appeal_id: null, part: null, position: null },
    })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where(column, 'in', ids)
    .returning('attachment_id as id')
    .execute()
  for (const { id } of erased) await ctx.vault.destroy(ctx, { kind: 'attachment', id })
}
