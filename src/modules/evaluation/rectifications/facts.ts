import { loadCalendar } from '#modules/calendar/index.ts'
import { loadRules } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { RectificationFacts } from '../domain/types.ts'

/** What the rules of a rectification may know. */
export async function rectificationFacts(ctx: Ctx): Promise<RectificationFacts> {
  const { actor, now, today } = ctx
  return { actor, now, today, calendar: await loadCalendar(ctx), rules: await loadRules(ctx) }
}
