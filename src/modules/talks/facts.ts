import { loadCalendar } from '#modules/calendar/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { TalkFacts } from './domain/period.ts'

/** What the rules of talks may know: who, when, and the city's calendar. */
export async function talkFacts(ctx: Ctx): Promise<TalkFacts> {
  const { actor, now, today } = ctx
  return { actor, now, today, calendar: await loadCalendar(ctx) }
}
