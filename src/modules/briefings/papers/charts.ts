import type { Chart } from '#modules/documents/index.ts'
import {
  type Area,
  bareRate,
  type Counted,
  type Figure,
  figureOf,
  type IndicatorCode,
  type MonthOfFigures,
  percentOf,
} from '../domain/figures.ts'
import { madeOf, nameOf, shortMonth, stageName, twoRates } from './wording.ts'

/** The three rates that are never merged. */
export const threeRates = [
  'replied-on-time',
  'resolved-by-department',
  'resolved-by-enterprise',
] as const satisfies readonly IndicatorCode[]

/** What a rate of few may be, in percent. */
const percentsOf = ({ interval }: Figure) =>
  interval && { low: interval.low * 100, high: interval.high * 100 }

/**
 * Rates month by month, those of few with their interval; their axis begins at a full ten under the lowest, which it
 * prints.
 */
export function monthsChart(
  months: readonly MonthOfFigures[],
  codes: readonly IndicatorCode[],
): Chart {
  const series = codes.map((code) => ({
    name: nameOf(code),
    values: months.map(({ values }) => percentOf(figureOf(values, code))),
    intervals: months.map(({ values }) => percentsOf(figureOf(values, code))),
  }))
  const known = series.flatMap(({ values }) => values.flatMap((one) => (one === null ? [] : [one])))
  const from = Math.max(0, Math.floor((Math.min(100, ...known) - 5) / 10) * 10)
  const labels = months.map(({ month }) => shortMonth(month))
  return { kind: 'lines', unit: '%', labels, series, from: Math.min(from, 80), to: 100 }
}

export const funnelChart = ({ funnel }: Counted): Chart => ({
  kind: 'funnel',
  stages: funnel.map(({ stage, n }) => ({ name: stageName(stage), count: n })),
})

/**
 * Both rates of solving for each area, by name and never by rank; of an area of few no rate, only its counts and
 * the interval.
 */
export const areasChart = (areas: readonly Area[]): Chart => ({
  kind: 'bars',
  unit: '%',
  to: 100,
  series: ['部门口径', '企业口径'],
  rows: areas.map(({ name, listed, values }) => ({
    name,
    bars: twoRates.map((code) => {
      const figure = figureOf(values, code)
      const value = listed ? bareRate(figure) : null
      return { value, note: madeOf(figure), interval: percentsOf(figure) }
    }),
  })),
})

export const volumeChart = (areas: readonly Area[]): Chart => ({
  kind: 'columns',
  labels: areas.map(({ name }) => name),
  series: (['submitted', 'closed'] as const).map((code, at) => ({
    name: at === 0 ? '提交' : '办结',
    values: areas.map(({ values }) => figureOf(values, code).n),
  })),
})

/** Open appeals by their age in days. */
export const agesChart = ({ ages }: Counted): Chart => ({
  kind: 'columns',
  labels: ages.map(({ upTo }, at) => {
    if (upTo === null) return `超过${ages[at - 1]?.upTo ?? 0}天`
    return at === 0 ? `${upTo}天内` : `${(ages[at - 1]?.upTo ?? 0) + 1}—${upTo}天`
  }),
  series: [{ name: '在办', values: ages.map(({ n }) => n) }],
})
