import type { Day } from '#kernel/day.ts'
import {
  addWorkingDays,
  isProvisional,
  isWorkingDay,
  nextWorkingDayOnOrAfter,
  type WorkingCalendar,
} from '#kernel/working-days.ts'
import { refusal } from './refusals.ts'
import type { ReviewDueKind } from './words.ts'

/** A month, as text: `2026-10`. Months compare as text. */
export type Month = string

export const monthOf = (day: Day): Month => day.slice(0, 7)

/** The day of the month a review is proposed for. Source: 设置值. */
const usualDay = '25'
/** Working days before the review by which offices state their case. Source: 设置值. */
const statementsBefore = 2
/** Working days after it by which the minutes are checked. Source: 设置值. */
const minutesWithin = 3

/** When the review of a month is held if nobody says otherwise: the 25th, or the next worked day. */
export const usualDayOf = (calendar: WorkingCalendar, month: Month): Day =>
  nextWorkingDayOnOrAfter(calendar, `${month}-${usualDay}`)

export type ReviewDue = {
  startOn: Day
  dueOn: Day
  ruleVersion: string
  calendarVersion: string
  provisional: boolean
}
export type ReviewDues = Record<ReviewDueKind, ReviewDue>

type DueFacts = { calendar: WorkingCalendar; today: Day; ruleVersion: string }

/** By when offices state their case, and by when the minutes are checked. */
export function reviewDues(heldOn: Day, { calendar, today, ruleVersion }: DueFacts): ReviewDues {
  const due = (dueOn: Day): ReviewDue => ({
    startOn: today < dueOn ? today : dueOn,
    dueOn,
    ruleVersion,
    calendarVersion: calendar.version,
    provisional: isProvisional(calendar, dueOn, heldOn),
  })
  return {
    statements: due(addWorkingDays(calendar, heldOn, -statementsBefore)),
    minutes: due(addWorkingDays(calendar, heldOn, minutesWithin)),
  }
}

/** A review is held on a worked day to come. */
export function checkHeldOn(
  heldOn: Day,
  { calendar, today }: Pick<DueFacts, 'calendar' | 'today'>,
): void {
  if (heldOn < today) throw refusal('reviews/day-past', { field: 'heldOn' })
  if (!isWorkingDay(calendar, heldOn)) {
    const nextWorkingDay = nextWorkingDayOnOrAfter(calendar, heldOn)
    throw refusal('reviews/day-off', { field: 'heldOn', nextWorkingDay })
  }
}
