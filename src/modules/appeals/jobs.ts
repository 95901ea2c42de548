import type { Actor } from '#kernel/actor.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import { stepAppeal } from './commands.ts'
import { db as tables } from './store.ts'

/**
 * Closes by default what an enterprise was reached about and left unanswered past its date.
 * One transaction an appeal; running it twice is safe, for the rule refuses the second.
 */
export async function lapseAppeals(db: Database, clock: Actor): Promise<{ lapsed: number }> {
  const due = await db.as(clock, lapsing)
  let lapsed = 0
  for (const appealId of due) {
    try {
      await db.as(clock, (ctx) => stepAppeal(ctx, appealId, { type: 'lapse' }))
      lapsed += 1
    } catch (error) {
      if (!(error instanceof Refusal)) throw error // another worker, or the appeal moved on
    }
  }
  return { lapsed }
}

async function lapsing(ctx: Ctx): Promise<string[]> {
  const rows = await tables(ctx)
    .selectFrom('appeals.appeal')
    .select('appeal_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('status', '=', 'replied')
    .where('reached', '=', true)
    .where('next_due_on', '<', ctx.today)
    .orderBy('next_due_on')
    .orderBy('appeal_id')
    .limit(500)
    .execute()
  return rows.map((row) => row.appeal_id)
}
