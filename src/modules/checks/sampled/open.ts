import { sql } from 'kysely'
import type { Ctx } from '#platform/database/context.ts'
import type { CheckReason } from '../domain/words.ts'
import { describe, start } from './draw.ts'

/**
 * Opens a check of a closed appeal whose end somebody doubts who looked at it again, of the period it was drawn
 * in; the clock does it, as it draws the week's. Nothing happens where a check of the appeal is under way, or
 * has found it false already, or this period had one; nor where the appeal is open again.
 */
export async function openCheck(
  ctx: Ctx,
  { period, appealId, reason }: { period: string; appealId: string; reason: CheckReason },
): Promise<void> {
  const { tenantId } = ctx.actor
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from checks.task where tenant_id = ${tenantId} and appeal_id = ${appealId}
      and (status <> 'closed' or confirmed or period = ${period})) or not exists (select from
      appeals.appeal where tenant_id = ${tenantId} and appeal_id = ${appealId}
      and status = 'closed') as found`.execute(ctx.tx)
  if (rows[0]?.found) return
  await start(ctx, await describe(ctx, period, new Map([[appealId, reason]])))
}
