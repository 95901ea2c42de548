import type { Block, PaperTable } from '#modules/documents/index.ts'
import { type Figure, figureOf, gapOf } from '../domain/figures.ts'
import { agesChart, funnelChart, monthsChart, threeRates } from './charts.ts'
import type { ReportFacts } from './facts.ts'
import {
  changeWords,
  countOf,
  excludedWords,
  intervalWords,
  madeOf,
  nameOf,
  paragraph,
  percentWords,
  rateWords,
  twoRates,
} from './wording.ts'

const rows = [
  'replied-on-time',
  'replied-on-time-as-promised',
  'resolved-by-department',
  'resolved-by-enterprise',
  'satisfied',
  'not-reached',
  'denied',
  'redone',
] as const

/** 总体情况: the volume, the three rates apart with what they are made of, and how far appeals came. */
export function overall({ content }: ReportFacts): Block[] {
  const { now, months } = content
  const { values } = now
  return [
    paragraph(
      `本季度共收到企业诉求${countOf(values, 'submitted')}件，办结${countOf(values, 'closed')}件，其中企业确认解决${countOf(values, 'ended-resolved')}件、未获企业确认${countOf(values, 'ended-unconfirmed')}件、未解决${countOf(values, 'ended-unresolved')}件、系统默认了结${countOf(values, 'ended-defaulted')}件、企业撤回${countOf(values, 'ended-withdrawn')}件、转其他渠道${countOf(values, 'ended-referred')}件；期末在办${countOf(values, 'open')}件。`,
    ),
    paragraph(gapSentence(content)),
    { kind: 'table', table: ratesTable(content) },
    {
      kind: 'picture',
      picture: {
        caption: '近12个月三率走势',
        note: '竖线为当月不足30件时的95%区间，空缺为当月无可计算的件数。',
        chart: monthsChart(months, threeRates),
      },
    },
    {
      kind: 'picture',
      picture: { caption: '本季度提交的诉求办到哪一步', chart: funnelChart(now) },
    },
    { kind: 'picture', picture: { caption: '在办诉求已提交天数（件）', chart: agesChart(now) } },
  ]
}

function gapSentence({ now, before }: ReportFacts['content']): string {
  const [department, enterprise] = twoRates.map((code) => figureOf(now.values, code))
  const gap = gapOf(now.values)
  if (gap === null || !department || !enterprise) {
    return '本季度尚无可比的部门口径与企业口径解决率。'
  }
  const change = changeWords('gap', {
    ...{ now: now.values, before: before.values, than: '上季度' },
  })
  const made = (figure: Figure) =>
    [madeOf(figure), intervalWords(figure)].filter(Boolean).join('，')
  return `部门口径解决率${percentWords(department)}（${made(department)}），企业口径解决率${percentWords(enterprise)}（${made(enterprise)}），口径差${gap.toFixed(1)}个百分点，${change}。`
}

const ratesTable = ({ now, before }: ReportFacts['content']): PaperTable => ({
  small: true,
  header: ['指标', '本季度', '分子/分母', '上季度', '说明'],
  columns: [
    { share: 10 },
    { share: 6, align: 'center' },
    { share: 7, align: 'center' },
    { share: 6, align: 'center' },
    { share: 13 },
  ],
  rows: rows.map((code) => {
    const figure = figureOf(now.values, code)
    const earlier = figureOf(before.values, code)
    const change = changeWords(code, {
      ...{ now: now.values, before: before.values, than: '上季度' },
    })
    const said = [intervalWords(figure) || change, excludedWords(figure)].filter(Boolean)
    return {
      cells: [
        nameOf(code),
        percentWords(figure),
        madeOf(figure),
        rateWords(earlier),
        said.join('；'),
      ],
    }
  }),
})
