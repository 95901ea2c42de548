import { addDays, type Day, daysBetween, isDay, weekday } from '#kernel/day.ts'
import { declareRefusals } from '#kernel/refusal.ts'
import type { CalendarYear, WorkingCalendar } from '#kernel/working-days.ts'

/** What an admin gives for a year: single days or ranges off, and the weekend days worked. */
export type NoticeDays = { off: readonly (Day | readonly [Day, Day])[]; work: readonly Day[] }
export type Notice = NoticeDays & { year: number; title: string }

/** A notice found right: every day written out, in order. */
export type CheckedNotice = { year: number; title: string; off: Day[]; work: Day[] }

/** Every refusal names the `field` (off, work or text), and the day or words at fault. */
export const refusal = declareRefusals({
  'calendar/notice-no-such-day': 'invalid',
  'calendar/notice-range-backwards': 'invalid',
  'calendar/notice-outside-year': 'invalid',
  'calendar/notice-day-twice': 'invalid',
  'calendar/notice-work-not-weekend': 'invalid',
  'calendar/notice-off-and-work': 'invalid',
  'calendar/notice-too-short': 'invalid',
  'calendar/notice-unread': 'invalid',
  'calendar/notice-wrong-weekday': 'invalid',
  'calendar/notice-wrong-count': 'invalid',
})

/** A year has 13 statutory days off (全国年节及纪念日放假办法); fewer than this is a slip. */
const fewestDaysOff = 5

const isWeekend = (day: Day): boolean => weekday(day) === 0 || weekday(day) === 6

/** Every day of a range, or the single day. */
function daysOf(entry: Day | readonly [Day, Day]): Day[] {
  const [first, last] = typeof entry === 'string' ? [entry, entry] : entry
  for (const day of [first, last]) {
    if (!isDay(day)) throw refusal('calendar/notice-no-such-day', { field: 'off', day })
  }
  const length = daysBetween(first, last) + 1
  if (length < 1) {
    throw refusal('calendar/notice-range-backwards', { field: 'off', day: first, last })
  }
  if (length > 366) throw refusal('calendar/notice-outside-year', { field: 'off', day: last })
  return Array.from({ length }, (_, nth) => addDays(first, nth))
}

/** Refuses a day that is not of the year, or that was given before. */
function checkDays(field: 'off' | 'work', year: number, days: readonly Day[]): void {
  const seen = new Set<Day>()
  for (const day of days) {
    if (!isDay(day)) throw refusal('calendar/notice-no-such-day', { field, day })
    if (!day.startsWith(`${year}-`)) throw refusal('calendar/notice-outside-year', { field, day })
    if (seen.has(day)) throw refusal('calendar/notice-day-twice', { field, day })
    seen.add(day)
  }
}

/** Checks one year's notice; all its days must lie in that year. */
export function checkNotice({ year, title, off: entries, work }: Notice): CheckedNotice {
  const off = entries.flatMap(daysOf)
  checkDays('off', year, off)
  checkDays('work', year, work)
  for (const day of work) {
    if (!isWeekend(day)) throw refusal('calendar/notice-work-not-weekend', { field: 'work', day })
    if (off.includes(day)) throw refusal('calendar/notice-off-and-work', { field: 'work', day })
  }
  if (off.length < fewestDaysOff) {
    throw refusal('calendar/notice-too-short', { field: 'off', days: off.length })
  }
  return { year, title, off: off.toSorted(), work: work.toSorted() }
}

/** The calendar that these notices give; its version names each year's: `2025.1,2026.2`. */
export function calendarFrom(
  notices: readonly (CheckedNotice & { version: number })[],
): WorkingCalendar {
  const years: Record<number, CalendarYear> = {}
  const inOrder = notices.toSorted((a, b) => a.year - b.year || a.version - b.version)
  for (const { year, title, off, work, version } of inOrder) {
    const days = { off: new Set(off), work: new Set(work) }
    years[year] = { published: true, ...days, notice: title, version }
  }
  const version = Object.entries(years)
    .map(([year, entry]) => `${year}.${entry.version}`)
    .join(',')
  return { version, years }
}

const oneDay = '(?:(?:\\d{4}年)?\\d{1,2}月)?\\d{1,2}日(?:\\([^()]*\\))?'
const oneRange = `${oneDay}(?:(?:至|到|-|–|—|~)${oneDay})?`
const dayParts = /(?:(?:(\d{4})年)?(\d{1,2})月)?(\d{1,2})日(?:\(([^()]*)\))?/g
const clause = new RegExp(
  `(${oneRange}(?:(?:、|和|及|,)${oneRange})*)(放假|补休|上班)(?:调休|公休)?,?共?(?:(\\d+)天)?`,
  'g',
)
/** Words that look like an arrangement; any left over were not understood. */
const likeClause = /\d日?[^,;:。年]{0,10}?(?:放假|补休|上班)/
const weekdays = '日一二三四五六'

/**
 * Reads dates one after the other: the year is the notice's, and a date without a month takes the
 * one before it.
 */
function dateReader(noticeYear: number) {
  let year = noticeYear
  let month = ''
  return (text: string): Day[] =>
    [...text.matchAll(dayParts)].map(([words, givenYear, givenMonth, nth = '', note = '']) => {
      if (givenMonth) {
        year = givenYear ? Number(givenYear) : noticeYear
        month = givenMonth
      }
      const day = `${year}-${month.padStart(2, '0')}-${nth.padStart(2, '0')}`
      if (!isDay(day)) throw refusal('calendar/notice-no-such-day', { field: 'text', day: words })
      const named = /(?:周|星期)([日天一二三四五六])/.exec(note)?.[1]
      if (named && weekdays.indexOf(named.replace('天', '日')) !== weekday(day)) {
        throw refusal('calendar/notice-wrong-weekday', { field: 'text', day, words })
      }
      return day
    })
}

/** The ranges of one clause: `9月15日至17日` or `1月26日、2月8日`. */
function rangesOf(year: number, text: string): [Day, Day][] {
  const read = dateReader(year)
  return [...text.matchAll(new RegExp(oneRange, 'g'))].map(([words]) => {
    const [first = '', last = first] = read(words)
    if (last < first) throw refusal('calendar/notice-range-backwards', { field: 'text', words })
    return [first, last]
  })
}

/** Leaves out the weekend days a range has in another year, since they change nothing there. */
function withinYear(year: number, days: Day[]): Day[] {
  return days.filter((day) => day.startsWith(`${year}-`) || !isWeekend(day))
}

/**
 * Reads a notice pasted as the State Council's office writes it: `1月1日（周四）至3日（周六）放假调休，共3天。`
 * The weekdays and counts it gives are checked, so a notice of another year is refused.
 */
export function readNoticeText(year: number, pasted: string): { off: Day[]; work: Day[] } {
  const text = pasted.normalize('NFKC').replace(/[\s\u200b]/g, '')
  const off: Day[] = []
  const work: Day[] = []
  for (const [words, dates = '', verb, total] of text.matchAll(clause)) {
    const days = rangesOf(year, dates).flatMap(daysOf)
    if (total && Number(total) !== days.length) {
      throw refusal('calendar/notice-wrong-count', { field: 'text', words, days: days.length })
    }
    if (verb === '上班') work.push(...days)
    else off.push(...withinYear(year, days))
  }
  const unread = likeClause.exec(text.replace(clause, ';'))
  if (unread || off.length === 0) {
    throw refusal('calendar/notice-unread', { field: 'text', words: unread?.[0] ?? '' })
  }
  return { off, work }
}
