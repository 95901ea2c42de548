import { loadCalendar } from '#modules/calendar/index.ts'
import { loadRules } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { ReviewFacts } from '../domain/review-types.ts'

/** What the rules of a review may know: who, when, the city's calendar and the version of its rules. */
export async function reviewFacts(ctx: Ctx): Promise<ReviewFacts> {
  const { actor, now, today } = ctx
  const calendar = await loadCalendar(ctx)
  return { actor, now, today, calendar, ruleVersion: (await loadRules(ctx)).version }
}

/** Why: the version the caller believes in is that of the record it looked at, and of no other. */
export function unversioned(ctx: Ctx): Ctx {
  const { expectedVersion: _version, ...rest } = ctx
  return rest
}
