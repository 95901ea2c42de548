import { addDays, type Day, type Instant, startOfDay, weekday } from '#kernel/day.ts'
import {
  addWorkingDays,
  isProvisional,
  isWorkingDay,
  nextWorkingDayOnOrAfter,
  type WorkingCalendar,
} from '#kernel/working-days.ts'
import type { Rules } from './period.ts'
import type { SessionDueKind } from './words.ts'

/** A date of a session with what it was computed from. */
export type SessionDue = {
  startOn: Day
  dueOn: Day
  ruleVersion: string
  calendarVersion: string
  provisional: boolean
}
export type SessionDues = Record<SessionDueKind, SessionDue>

/** Working days on which enterprises can sign up, the day of the lock with them. Source: 设置值. */
const openAtLeast = 3

type DueFacts = { calendar: WorkingCalendar; today: Day; rules: Rules }

/**
 * The dates a session has on this day: roster open and locked, questions sent, those who come
 * reminded, minutes checked.
 */
export function sessionDues(
  heldOn: Day,
  { calendar, today, rules: { version, talks } }: DueFacts,
): SessionDues {
  const due = (dueOn: Day, byWorkingDays: boolean): SessionDue => ({
    startOn: today < dueOn ? today : dueOn,
    dueOn,
    ruleVersion: version,
    calendarVersion: calendar.version,
    provisional: byWorkingDays && isProvisional(calendar, dueOn, heldOn),
  })
  const before = (count: number) => due(addWorkingDays(calendar, heldOn, -count), true)
  const { opensBefore, locksBefore } = talks.roster
  const usual = addDays(heldOn, -opensBefore)
  // Why: after a long holiday the lock lies before it, and ten days back may be later than that.
  const latest = addWorkingDays(calendar, heldOn, 1 - locksBefore - openAtLeast)
  return {
    open: usual <= latest ? due(usual, false) : due(latest, true),
    lock: before(locksBefore),
    pack: before(talks.packs.before),
    remind: before(talks.reminder.before),
    minutes: due(addWorkingDays(calendar, heldOn, talks.minutes.within), true),
  }
}

/** When registration opens: as its day begins. */
export const opensAt = ({ open }: SessionDues): Instant => startOfDay(open.dueOn)

/** When those who come are reminded: as the day begins. */
export const remindsAt = ({ remind }: SessionDues): Instant => startOfDay(remind.dueOn)

/** When the roster locks: as its day ends. */
export const locksAt = ({ lock }: SessionDues): Instant => startOfDay(addDays(lock.dueOn, 1))

/** What to do with a Wednesday: hold the talk, postpone it to `heldOn`, or cancel it. */
export type Proposal = {
  plannedOn: Day
  advice: 'hold' | 'postpone' | 'cancel'
  heldOn: Day | null
  /** The next worked day, also where cancelling is advised. */
  nextWorkingDay: Day
  /** The holiday notice that makes the day off; null when it is worked. */
  notice: string | null
  provisional: boolean
}

/**
 * The days on which talks fall due in these weeks; 1 is Monday, 7 is Sunday. One that is off is postponed to the next worked
 * day of its own week; when there is none, the next week has a talk of its own and it is cancelled.
 */
export function proposeDates(
  calendar: WorkingCalendar,
  { from, weeks, weekday: on }: { from: Day; weeks: number; weekday: number },
): Proposal[] {
  const first = addDays(from, ((on % 7) - weekday(from) + 7) % 7)
  return Array.from({ length: weeks }, (_, week) => proposalFor(calendar, addDays(first, week * 7)))
}

/** What is proposed for one day of talks. */
export function proposalFor(calendar: WorkingCalendar, plannedOn: Day): Proposal {
  const nextWorkingDay = nextWorkingDayOnOrAfter(calendar, plannedOn)
  const provisional = isProvisional(calendar, plannedOn, nextWorkingDay)
  const base = { plannedOn, nextWorkingDay, provisional }
  if (isWorkingDay(calendar, plannedOn)) {
    return { ...base, advice: 'hold', heldOn: plannedOn, notice: null }
  }
  const notice = calendar.years[Number(plannedOn.slice(0, 4))]?.notice ?? null
  const sunday = addDays(plannedOn, (7 - weekday(plannedOn)) % 7)
  return nextWorkingDay <= sunday
    ? { ...base, advice: 'postpone', heldOn: nextWorkingDay, notice }
    : { ...base, advice: 'cancel', heldOn: null, notice }
}
