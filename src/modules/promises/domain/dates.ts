import { addDays, type Day, daysBetween, type Instant, startOfDay } from '#kernel/day.ts'
import type { Due, Promised, PromiseFacts } from './types.ts'

/** The date of a promise: near from the city's share of its time on, passed when its day is over. */
export function dueOf(
  dueOn: Day,
  { today, rules, calendarVersion }: Pick<PromiseFacts, 'today' | 'rules' | 'calendarVersion'>,
): Due {
  const startOn = today < dueOn ? today : dueOn
  const used = Math.floor((daysBetween(startOn, dueOn) * rules.yellowAt) / 100)
  return {
    ...{ startOn, dueOn, ruleVersion: rules.version, calendarVersion },
    warnAt: startOfDay(addDays(startOn, used)),
    passesAt: startOfDay(addDays(dueOn, 1)),
  }
}

/** When the clock has to look at a promise; what was reported or has ended needs no look. */
export function wakeAt({ status, due, told }: Promised): Instant | null {
  if (due === null || status !== 'open' || told === 'late') return null
  return told === 'near' ? due.passesAt : due.warnAt
}

/** What is to be told of its date now; null when it is not yet time. */
export function stageDue(state: Promised, now: Instant): 'near' | 'late' | null {
  const wake = wakeAt(state)
  if (wake === null || state.due === null || now < wake) return null
  return now >= state.due.passesAt ? 'late' : 'near'
}
