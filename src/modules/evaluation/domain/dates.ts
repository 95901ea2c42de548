import { type Day, type Instant, startOfDay } from '#kernel/day.ts'
import { passesAt, usedAt } from '#kernel/limits.ts'
import { addWorkingDays, isProvisional, workingDaysBetween } from '#kernel/working-days.ts'
import type { Due, Rectification, RectificationFacts } from './types.ts'
import type { RectificationDueKind, Stage } from './words.ts'

type Limits = RectificationFacts['rules']['rectification']

/** Working days from today, as the city's rules say. */
export function due(limit: keyof Omit<Limits, 'source'>, facts: RectificationFacts): Due {
  const { calendar, rules, today, now } = facts
  const count = rules.rectification[limit]
  const dueOn = addWorkingDays(calendar, today, count)
  return {
    startOn: today,
    count,
    source: rules.rectification.source,
    dueOn,
    warnAt: warnAt({ at: now, on: today }, dueOn, facts),
    ruleVersion: rules.version,
    calendarVersion: calendar.version,
    provisional: isProvisional(calendar, today, dueOn),
  }
}

function warnAt(
  start: { at: Instant; on: Day },
  dueOn: Day,
  { calendar, rules }: RectificationFacts,
): Instant {
  const percent = rules.lights.yellowAt
  return usedAt(calendar, 'working-days', start, { dueOn }, { percent })
}

/** The same date, later by the working days that passed since: an appeal that fails takes no time away. */
export function movedBy(was: Due, since: Day, facts: RectificationFacts): Due {
  const { calendar, today } = facts
  const days = workingDaysBetween(calendar, since, today)
  const dueOn = addWorkingDays(calendar, was.dueOn, days)
  return {
    ...was,
    dueOn,
    warnAt: warnAt({ at: startOfDay(was.startOn), on: was.startOn }, dueOn, facts),
    calendarVersion: calendar.version,
    provisional: isProvisional(calendar, was.startOn, dueOn),
  }
}

/** The date that runs now; none once it has ended. */
export function runningDue(state: Rectification): { kind: RectificationDueKind; due: Due } | null {
  const kind = kindOf[state.status]
  const found = kind && state.dues[kind]
  return kind && found ? { kind, due: found } : null
}

const kindOf: Readonly<Record<Rectification['status'], RectificationDueKind | null>> = {
  new: null,
  verifying: 'verify',
  rectifying: 'rectify',
  contested: 'rule',
  rectified: 'callBack',
  closed: null,
}

/** What the clock has still to tell of a date, and when. */
export function nextStage(
  { warned, dues }: Rectification,
  kind: RectificationDueKind,
): { stage: Stage; at: Instant } | null {
  const found = dues[kind]
  if (found === undefined || warned.includes(`${kind}:late`)) return null
  if (warned.includes(`${kind}:near`)) return { stage: 'late', at: passesAt(found) }
  return { stage: 'near', at: found.warnAt }
}
