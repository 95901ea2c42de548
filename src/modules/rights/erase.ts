import { sql } from 'kysely'
import { stepAppeal } from '#modules/appeals/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { eraseOpenings } from '#platform/log/erase.ts'
import { db, decideErasure } from './store.ts'

/** Which approved erasures wait, the oldest first. */
export async function approvedErasures(
  ctx: Ctx,
): Promise<{ erasureId: string; appealId: string }[]> {
  return db(ctx)
    .selectFrom('rights.erasure')
    .select(['erasure_id as erasureId', 'appeal_id as appealId'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('state', '=', 'approved')
    .orderBy('erasure_id')
    .limit(100)
    .execute()
}

/**
 * Takes the words of an appeal out of the record, in one transaction: its texts, the key of what is
 * sealed, and the salts by which anybody could show what the log committed to. That it happened is an
 * event; times and results stay, so every figure stays.
 */
export async function eraseAppeal(
  ctx: Ctx,
  { erasureId, appealId }: { erasureId: string; appealId: string },
): Promise<boolean> {
  const done = { state: 'done', done_at: ctx.now } as const
  await sql`select rights.erase_texts(${appealId})`.execute(ctx.tx)
  if (!(await decideErasure(ctx, erasureId, 'approved', done))) return false
  await ctx.vault.destroy(ctx, { kind: 'appeal', id: appealId })
  await eraseOpenings(ctx, appealId)
  await stepAppeal(ctx, appealId, { type: 'erase' })
  return true
}
