import type { Dimension } from '#modules/insight/domain/indicators.ts'

/** 2026-07. */
export type Month = string

/** A table that is due with a month: what it is of, from which month to which, and what it adds up from. */
export type Due = {
  dimension: 'city' | Dimension
  period: string
  from: Month
  to: Month
  /** Periods whose tables it should add up from. */
  parts: string[]
}

const broken: readonly Dimension[] = ['region', 'office', 'environment', 'industry', 'channel']

/**
 * What is published with a month: the city's month; with the third, the quarter part by part; with the
 * twelfth, the year. Parts of the city are not published by the month: most of their numbers are small.
 */
export function tablesWith(month: Month): Due[] {
  const [year = '', number = ''] = month.split('-')
  const nth = Number(number)
  const city: Due = { dimension: 'city', period: month, from: month, to: month, parts: [] }
  if (nth % 3 !== 0) return [city]
  const months = [nth - 2, nth - 1, nth].map((one) => monthOf(year, one))
  const quarter = `${year}-Q${nth / 3}`
  const ofQuarter = { period: quarter, from: months[0] ?? month, to: month }
  const all: Due[] = [
    city,
    { dimension: 'city', ...ofQuarter, parts: months },
    ...broken.map((dimension) => ({ dimension, ...ofQuarter, parts: [] })),
  ]
  if (nth < 12) return all
  const ofYear = { period: year, from: monthOf(year, 1), to: month }
  const quarters = [1, 2, 3, 4].map((one) => `${year}-Q${one}`)
  return [
    ...all,
    ...(['city', ...broken] as const).map((dimension) => ({
      dimension,
      ...ofYear,
      parts: quarters,
    })),
  ]
}

const monthOf = (year: string, nth: number): Month => `${year}-${String(nth).padStart(2, '0')}`

/** The month before the one of a day. */
export function monthBefore(day: string): Month {
  const [year, month] = day.split('-').map(Number)
  return month === 1
    ? monthOf(String((year ?? 0) - 1), 12)
    : monthOf(String(year), (month ?? 0) - 1)
}

/** Whether a month is over on a day. */
export const isOver = (month: Month, today: string): boolean => month < today.slice(0, 7)
