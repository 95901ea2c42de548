import type { Block, Chart } from '#modules/documents/index.ts'
import type { Chain, FrozenFigure, MonthOfFigures, Pack } from '../domain/packs/types.ts'
import { threeRates } from '../domain/words.ts'
import { figureNames } from './figure-names.ts'
import { sources } from './wording.ts'

const picture = (caption: string, note: string, chart: Chart): Block => ({
  kind: 'picture',
  picture: { caption, note, chart },
})

/** 三率走势: the three rates month by month, never merged; none where nothing was counted. */
export function rateCharts(months: readonly MonthOfFigures[]): Block[] {
  const series = threeRates.map((code) => ({
    name: figureNames[code],
    values: months.map(({ figures }) => percentOf(figures.find((one) => one.code === code))),
    intervals: months.map(({ figures }) => {
      const interval = figures.find((one) => one.code === code)?.interval ?? null
      return interval && { low: interval.low * 100, high: interval.high * 100 }
    }),
  }))
  const known = series.flatMap(({ values }) => values.filter((one) => one !== null))
  if (known.length === 0) return []
  const lowest = Math.floor((Math.min(...known) - 5) / 10) * 10
  const labels = months.map(({ month }) => `${Number(month.slice(5))}月`)
  return [
    picture(
      '各月三率走势',
      '竖线为当月不足30件时的95%区间；空缺为当月无可计算的件数；纵轴不从零起。',
      {
        ...{ kind: 'lines', unit: '%', labels, series },
        ...{ from: Math.max(0, Math.min(80, lowest)), to: 100 },
      },
    ),
  ]
}

function percentOf(figure: FrozenFigure | undefined): number | null {
  const { n = null, of = null } = figure ?? {}
  return n === null || of === null || of === 0 ? null : Math.round((n / of) * 1_000) / 10
}

/** The whole chain 问题、交办、解决、反馈 of the period, each stage with its share of what came in. */
export function chainCharts(chain: readonly Chain[]): Block[] {
  const sum = (key: Exclude<keyof Chain, 'month'>) => chain.reduce((all, one) => all + one[key], 0)
  if (sum('submitted') === 0) return []
  const stages = [
    { name: '问题（提交）', count: sum('submitted') },
    { name: '交办', count: sum('dispatched') },
    { name: '答复', count: sum('replied') },
    { name: '反馈（企业已认定）', count: sum('solved') + sum('unsolved') },
    { name: '解决（企业认定）', count: sum('solved') },
  ]
  return [
    picture('本期诉求全链条', '百分比为占提交件数的比例；尚在办理的也计入提交。', {
      kind: 'funnel',
      stages,
    }),
  ]
}

const results = [
  ['keptInTime', '按期兑现'],
  ['keptLate', '逾期兑现'],
  ['broken', '失约'],
  ['open', '未了结'],
] as const

/** 承诺兑现 by where it was promised. */
export const promiseCharts = (bySource: Pack['promisesBySource']): Block[] =>
  bySource.length === 0
    ? []
    : [
        picture('各来源承诺的兑现（项）', '按最初承诺的日期计算。', {
          kind: 'columns',
          labels: bySource.map(({ source }) => sources[source] ?? source),
          series: results.map(([result, name]) => ({
            name,
            values: bySource.map((one) => one[result]),
          })),
        }),
      ]
