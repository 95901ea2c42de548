import { loadCalendar } from '#modules/calendar/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { recordRefusal } from '#platform/record/loop-store.ts'
import type { CaseFacts } from '../domain/case-types.ts'
import { cycleColumns, db } from '../store.ts'

/** A round as everybody may know it. */
export async function cycleRow(ctx: Ctx, cycleId: string) {
  const row = await db(ctx)
    .selectFrom('awards.cycle')
    .select(cycleColumns)
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('cycle_id', '=', cycleId)
    .executeTakeFirst()
  if (row === undefined) throw recordRefusal('record/missing')
  return row
}

/** What the rules of a case may know. */
export async function caseFacts(ctx: Ctx, caseId: string, cycleId: string): Promise<CaseFacts> {
  const { actor, now, today } = ctx
  const cycle = await cycleRow(ctx, cycleId)
  return { actor, now, today, calendar: await loadCalendar(ctx), caseId, cycle }
}

/** The round of a case, as far as this actor may see the case. */
export async function cycleOf(ctx: Ctx, caseId: string): Promise<string> {
  const row = await db(ctx)
    .selectFrom('awards.good_case')
    .select('cycle_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (row === undefined) throw recordRefusal('record/missing')
  return row.cycle_id
}
