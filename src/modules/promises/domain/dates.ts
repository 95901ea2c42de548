import { addDays, type Day, daysBetween, type Instant, startOfDay } from '#kernel/day.ts'
import { addWorkingDays, isProvisional } from '#kernel/working-days.ts'
import type { Due, Promised, PromiseFacts, Stage } from './types.ts'

type Known = Pick<PromiseFacts, 'today' | 'rules' | 'calendar'>

/** The date of a promise: near from the city's share of its time on, passed when its day is over. */
export function dueOf(dueOn: Day, { today, rules, calendar }: Known): Due {
  const startOn = today < dueOn ? today : dueOn
  const used = Math.floor((daysBetween(startOn, dueOn) * rules.yellowAt) / 100)
  return {
    ...{ startOn, dueOn, ruleVersion: rules.version, calendarVersion: calendar.version },
    warnAt: startOfDay(addDays(startOn, used)),
    passesAt: startOfDay(addDays(dueOn, 1)),
  }
}

/** A report is judged within so many working days. */
const judgedWithin = 5

/** Until when what is reported today has to be judged. */
export function judgeDue(facts: Known): Due & { provisional: boolean } {
  const { calendar, today } = facts
  const dueOn = addWorkingDays(calendar, today, judgedWithin)
  return { ...dueOf(dueOn, facts), provisional: isProvisional(calendar, today, dueOn) }
}

type Step = { stage: Stage; at: Instant }

/** What the clock has yet to tell of the dates of a promise, the most telling first. */
function ahead({ status, due, told, brokenOn, firstDueOn }: Promised): Step[] {
  if (due === null || (status !== 'open' && status !== 'reported')) return []
  const open = status === 'open'
  return [
    ...(open && told !== 'late' ? [{ stage: 'late' as const, at: due.passesAt }] : []),
    ...(brokenOn === null
      ? [{ stage: 'first' as const, at: startOfDay(addDays(firstDueOn, 1)) }]
      : []),
    ...(open && told === null ? [{ stage: 'near' as const, at: due.warnAt }] : []),
  ]
}

/** When the clock has to look at a promise; a report that waits does not stop the first date from passing. */
export function wakeAt(state: Promised): Instant | null {
  const [first] = ahead(state)
    .map(({ at }) => at)
    .sort()
  return first ?? null
}

/** When the clock has to look at a report that nobody judges. */
export const judgeAt = ({ status, judging }: Promised): Instant | null =>
  status === 'reported' && judging !== null && !judging.told ? judging.passesAt : null

/** What is to be told of its dates now; null when it is not yet time. */
export function stageDue(state: Promised, now: Instant): Stage | null {
  const due = ahead(state).find(({ at }) => now >= at)
  if (due !== undefined) return due.stage
  const judge = judgeAt(state)
  return judge !== null && now >= judge ? 'judge' : null
}
