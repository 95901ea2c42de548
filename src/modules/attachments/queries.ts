import { findAppeal } from '#modules/trust/index.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { attachmentsContract } from './contract.ts'
import { copyName } from './domain/names.ts'
import { db } from './store.ts'

type List = typeof attachmentsContract.list

/** An appeal's files as far as this actor may see them; row security decides which those are. */
export async function listAttachments(
  ctx: Ctx,
  { appealId }: InputOf<List>,
): Promise<OutputOf<List>> {
  await findAppeal(ctx, appealId)
  const rows = await db(ctx)
    .selectFrom('attachments.attachment')
    .select(['attachment_id as attachmentId', 'part', 'side', 'attached_on as on', 'position'])
    .select(['kind', 'size', 'pages', 'has_thumb as hasThumb', 'state', 'fault', 'released'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('appeal_id', '=', appealId)
    .orderBy('side')
    .orderBy('position')
    .execute()
  const { role } = ctx.actor
  const items = rows.flatMap(({ position, part, on, released, ...row }) => {
    if (part === null || on === null) return []
    return {
      ...{ ...row, part, on },
      name: copyName(position, row.kind ?? 'jpg', row.side).name,
      released: role === 'coordinator' && row.side === 'enterprise' ? released : null,
      ownOriginal: role === 'enterprise' && row.side === 'enterprise' && row.state === 'ready',
    }
  })
  return { items }
}
