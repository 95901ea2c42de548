import { addDays } from '#kernel/day.ts'
import { declareRefusals } from '#kernel/refusal.ts'
import { isWorkingDay } from '#kernel/working-days.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { calendarContract } from './contract.ts'
import { checkNotice, readNoticeText } from './domain/notice.ts'
import { seedNotices } from './seed.ts'
import { addYears, loadCalendar } from './store.ts'

const refusal = declareRefusals({ 'calendar/notice-empty': 'invalid' })

type YearView = OutputOf<typeof calendarContract.year>

/** Gives a new city the notices known so far. */
export async function seedCalendar(ctx: Ctx): Promise<void> {
  await addYears(ctx, seedNotices())
}

/** Adds a year's notice, pasted as published or given as days; a correction is a new version. */
export async function addNotice(
  ctx: Ctx,
  { year, title, text, off = [], work = [] }: InputOf<typeof calendarContract.addNotice>,
): Promise<YearView> {
  if (text === undefined && off.length === 0)
    throw refusal('calendar/notice-empty', { field: 'text' })
  const days = text === undefined ? { off, work } : readNoticeText(year, text)
  await addYears(ctx, [checkNotice({ year, title, ...days })])
  return describeYear(ctx, year)
}

/** One year of the working calendar, published or assumed. */
export async function describeYear(ctx: Ctx, year: number): Promise<YearView> {
  const calendar = await loadCalendar(ctx)
  const entry = calendar.years[year]
  let workingDays = 0
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) workingDays += 1
  }
  return {
    year,
    published: entry?.published ?? false,
    version: entry?.version ?? 0,
    title: entry?.notice ?? null,
    off: [...(entry?.off ?? [])],
    work: [...(entry?.work ?? [])],
    workingDays,
  }
}
