import days from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import type { WorkingCalendar } from '#kernel/working-days.ts'
import { type CheckedNotice, calendarFrom, checkNotice } from './domain/notice.ts'

/** The years a fresh city starts with. */
const seededYears = [2023, 2024, 2025, 2026]

const daysIn = (year: number, table: Record<string, string>): string[] =>
  Object.keys(table).filter((day) => day.startsWith(`${year}-`))

/**
 * The holiday notices of these years, from the package `chinese-days`; none for a year it does
 * not know.
 */
export function seedNotices(years: readonly number[] = seededYears): CheckedNotice[] {
  return years
    .map((year) => ({
      year,
      title: `国务院办公厅关于${year}年部分节假日安排的通知`,
      // Why: its third table, inLieuDays, only says which of the holidays are made up for.
      off: daysIn(year, days.holidays),
      work: daysIn(year, days.workdays),
    }))
    .filter(({ off }) => off.length > 0)
    .map(checkNotice)
}

/** The working calendar a fresh city starts with. */
export const publishedCalendar = (): WorkingCalendar =>
  calendarFrom(seedNotices().map((notice) => ({ ...notice, version: 1 })))
