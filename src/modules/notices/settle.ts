import type { Instant } from '#kernel/day.ts'
import type { Ctx } from '#platform/database/context.ts'
import { type Claimed, type Outgoing, placesOf } from './claim.ts'
import { db } from './store.ts'

/** Writes down that a message has gone out. */
export async function markSent(ctx: Ctx, { parts }: Outgoing): Promise<void> {
  await settle(ctx, parts, { state: 'sent', sent_at: ctx.now, last_error: null })
}

/** Writes down why a message has not gone out, and when it is tried again; null gives it up. */
export async function markFailed(
  ctx: Ctx,
  { parts }: Outgoing,
  { error, retryAt }: { error: string; retryAt: Instant | null },
): Promise<void> {
  const next = retryAt === null ? { state: 'failed' as const } : { due_at: retryAt }
  await settle(ctx, parts, { ...next, last_error: error })
}

/** Writes down that a message is not wanted any more. */
export async function markDropped(ctx: Ctx, { parts }: Outgoing, why: string): Promise<void> {
  await settle(ctx, parts, { state: 'done', last_error: why })
}

type Settled = {
  state?: 'sent' | 'failed' | 'done'
  sent_at?: Instant
  due_at?: Instant
  last_error: string | null
}

async function settle(ctx: Ctx, parts: readonly Claimed[], settled: Settled): Promise<void> {
  const { months, ids } = placesOf(parts)
  await db(ctx)
    .updateTable('notices.delivery')
    .set({ ...settled, lease_until: null })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('made_at', 'in', months)
    .where('delivery_id', 'in', ids)
    .where('state', '=', 'waiting')
    .execute()
}

/** Whether somebody else of the enterprise has been told of the same, or still will be. */
export async function isTold(ctx: Ctx, enterpriseId: string, one: Claimed): Promise<boolean> {
  const { tenantId } = ctx.actor
  const found = await db(ctx)
    .selectFrom('notices.delivery as d')
    .innerJoin('people.account as p', (join) =>
      join.on('p.tenant_id', '=', tenantId).onRef('p.account_id', '=', 'd.account_id'),
    )
    .select('d.delivery_id')
    .where('d.tenant_id', '=', tenantId)
    .where('d.made_at', '=', one.madeAt)
    .where('d.notice_id', '=', one.noticeId)
    .where('d.channel', '=', 'email')
    .where('d.state', 'in', ['sent', 'waiting'])
    .where('p.enterprise_id', '=', enterpriseId)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
