import type { IndicatorCode } from '#modules/insight/domain/indicators.ts'

export { type IndicatorCode, leastListed } from '#modules/insight/domain/indicators.ts'

export { leftOutWords } from '#modules/insight/domain/left-out.ts'

/** A figure with all it is made of, as the indicators answer it. */
export type Figure = {
  code: IndicatorCode
  n: number | null
  of: number | null
  excluded: readonly { why: string; n: number }[]
  interval: { low: number; high: number } | null
}

/** All figures of some months as they stood at a moment. */
export type Counted = {
  asOf: string
  from: string
  to: string
  values: readonly Figure[]
  funnel: readonly { stage: string; n: number }[]
  ages: readonly { upTo: number | null; n: number }[]
}

/** The figures of a region or an environment. */
export type Area = { key: string; name: string; listed: boolean; values: readonly Figure[] }

export type MonthOfFigures = { month: string; values: readonly Figure[] }

const unknown = { n: null, of: null, excluded: [], interval: null }

export const figureOf = (values: readonly Figure[], code: IndicatorCode): Figure =>
  values.find((one) => one.code === code) ?? { code, ...unknown }

/** A rate in percent with one decimal; null where there is nothing it is of. */
export function percentOf({ n, of }: Figure): number | null {
  return n === null || of === null || of === 0 ? null : Math.round((n / of) * 1_000) / 10
}

/** The rate itself, as it may stand alone; null of so few that their counts and the interval are told instead. */
export const bareRate = (figure: Figure): number | null =>
  figure.interval === null ? percentOf(figure) : null

/** What departments say less what enterprises confirm, in percentage points. */
export const gapOf = (values: readonly Figure[]): number | null => {
  const { n } = figureOf(values, 'gap')
  return n === null ? null : n / 10
}

/** By how many percentage points a rate changed; null where one of the two is not known. */
export function changeOf(now: number | null, before: number | null): number | null {
  return now === null || before === null ? null : Math.round((now - before) * 10) / 10
}
