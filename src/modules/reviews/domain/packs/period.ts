import type { Day } from '#kernel/day.ts'
import { nextWorkingDayOnOrAfter, type WorkingCalendar } from '#kernel/working-days.ts'
import type { PackKind } from '../words.ts'

/** A half-year such as 2026-H1, or a year such as 2026. */
export type Period = string

/** When a pack is proposed and when its meeting is usually held, as month and day. Source: 设置值. */
const usual: Record<'H1' | 'H2' | 'year', { proposed: string; meets: string; nextYear: boolean }> =
  {
    H1: { proposed: '07-01', meets: '07-20', nextYear: false },
    H2: { proposed: '01-02', meets: '01-20', nextYear: true },
    // Why after the half-year's: the whole year is over, and the executive meeting comes first.
    year: { proposed: '01-02', meets: '01-25', nextYear: true },
  }

function parts(period: Period): { year: string; use: keyof typeof usual } {
  const [year = '', half] = period.split('-')
  return { year, use: half === 'H1' || half === 'H2' ? half : 'year' }
}

export const kindOf = (period: Period): PackKind => (parts(period).use === 'year' ? 'year' : 'half')

/** The days of a half-year or a year; null for what is neither. */
export const daysOfPeriod = (text: string): { from: Day; to: Day } | null =>
  /^2\d{3}(-H[12])?$/.test(text) ? daysOf(text) : null

/** The days of a period. */
export function daysOf(period: Period): { from: Day; to: Day } {
  const { year, use } = parts(period)
  return {
    from: `${year}-${use === 'H2' ? '07-01' : '01-01'}`,
    to: `${year}-${use === 'H1' ? '06-30' : '12-31'}`,
  }
}

const on = (period: Period, what: 'proposed' | 'meets'): Day => {
  const { year, use } = parts(period)
  const { nextYear } = usual[use]
  return `${Number(year) + (nextYear ? 1 : 0)}-${usual[use][what]}`
}

/** When its meeting is held if nobody says otherwise: the usual day, or the next worked day. */
export const usualMeeting = (calendar: WorkingCalendar, period: Period): Day =>
  nextWorkingDayOnOrAfter(calendar, on(period, 'meets'))

/** The periods that are to be proposed by this day: those that ended last. */
export function proposedBy(today: Day): Period[] {
  const year = Number(today.slice(0, 4))
  return [`${year - 1}-H2`, `${year - 1}`, `${year}-H1`].filter(
    (period) => on(period, 'proposed') <= today && today <= on(period, 'meets'),
  )
}

/** The months of a period, as the figures ask for them. */
export const monthsOf = (period: Period) => {
  const { from, to } = daysOf(period)
  return { from: from.slice(0, 7), to: to.slice(0, 7) }
}
