import type { Day } from '#kernel/day.ts'

const digits = [...'〇一二三四五六七八九']

/** 1 to 99 as headings count: 一, 十, 二十一. */
export function chineseNumeral(count: number): string {
  const tens = Math.floor(count / 10)
  const ones = count % 10
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`
  return `${ten}${ones === 0 ? '' : digits[ones]}`
}

/** A day as papers print it, months and days without a leading zero: 2026年10月6日. */
export function printedDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
