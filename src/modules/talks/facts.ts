import { loadCalendar } from '#modules/calendar/index.ts'
import { loadRules } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { TalkFacts } from './domain/period.ts'

/** What the rules of talks may know: who, when, the city's calendar and its rules. */
export async function talkFacts(ctx: Ctx): Promise<TalkFacts> {
  const { actor, now, today } = ctx
  const [calendar, rules] = [await loadCalendar(ctx), await loadRules(ctx)]
  return { actor, now, today, calendar, rules }
}
