import { type Day, dayOf, type Instant, timeOf } from '#kernel/day.ts'
import { zh } from '#messages/common.zh.ts'
import { type Block, fullName, printedDay } from '#modules/documents/index.ts'
import {
  changeOf,
  type Figure,
  figureOf,
  gapOf,
  type IndicatorCode,
  leftOutWords,
  percentOf,
} from '../domain/figures.ts'

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
export const heading = (text: string, level: 1 | 2 = 1): Block => ({ kind: 'heading', level, text })

/** Both rates of solving, of which the gap is made. */
export const twoRates = ['resolved-by-department', 'resolved-by-enterprise'] as const

/** What the figures that papers print are called there. */
export const called: Partial<Record<IndicatorCode, string>> = {
  'replied-on-time': '按期答复率',
  'replied-on-time-as-promised': '按原期限答复率',
  'resolved-by-department': '部门口径解决率',
  'resolved-by-enterprise': '企业口径解决率',
  satisfied: '满意率',
  'not-reached': '未触达率',
  denied: '企业不认可率',
  redone: '重办率',
  relapsed: '复发率',
  'false-closings': '抽查不实率',
}
export const nameOf = (code: IndicatorCode): string => called[code] ?? code

/** 2026年11月2日09:00. */
export const momentOf = (at: Instant): string => `${printedDay(dayOf(at))}${timeOf(at)}`

export const issuerOf = (facts: { cityName: string; coordinatingOffice: string }) =>
  fullName(facts.cityName, facts.coordinatingOffice)

/** 2026年10月. */
export function printedMonth(month: string): string {
  const [year, number] = month.split('-')
  return `${year}年${Number(number)}月`
}

export const shortMonth = (month: string): string => `${Number(month.slice(5))}月`

/** 11月2日. */
export const shortDay = (day: Day): string => printedDay(day).slice(5)

export const percentWords = (figure: Figure): string => {
  const percent = percentOf(figure)
  return percent === null ? '—' : `${percent.toFixed(1)}%`
}

/** 412/436; a dash where nothing was counted. */
export const madeOf = ({ n, of }: Figure): string => (of === null ? '—' : `${n ?? 0}/${of}`)

export const countOf = (values: readonly Figure[], code: IndicatorCode): string => {
  const { n } = figureOf(values, code)
  return n === null ? '—' : String(n)
}

/** 3/4 of what is a rate of few, and the count of what is none. */
export const partOf = (values: readonly Figure[], code: IndicatorCode): string =>
  madeOf(figureOf(values, code))

/** 区间60.1%—88.2%, of a rate of fewer than thirty. */
export function intervalWords({ interval }: Figure): string {
  if (interval === null) return ''
  const [low, high] = [interval.low, interval.high].map((one) => (one * 100).toFixed(1))
  return `95%区间${low}%—${high}%`
}

type Compared = { now: readonly Figure[]; before: readonly Figure[]; than: string }

/** 较上期升1.2个百分点; rates of few are not compared. */
export function changeWords(code: IndicatorCode, { now, before, than }: Compared): string {
  const made = code === 'gap' ? twoRates : [code]
  if ([now, before].some((values) => made.some((one) => figureOf(values, one).interval))) {
    return `件数少，不与${than}比`
  }
  const [is, was] = [now, before].map((values) =>
    code === 'gap' ? gapOf(values) : percentOf(figureOf(values, code)),
  )
  const change = changeOf(is ?? null, was ?? null)
  if (change === null) return `${than}无可比`
  if (change === 0) return `与${than}持平`
  return `较${than}${change > 0 ? '升' : '降'}${Math.abs(change).toFixed(1)}个百分点`
}

/** The rate itself; of few the two numbers that it is made of. */
export const rateWords = (figure: Figure): string =>
  figure.interval === null ? percentWords(figure) : madeOf(figure)

/** 剔除12件（企业撤回8件、转其他渠道4件）; nothing where nothing was left out. */
export function excludedWords({ excluded }: Figure): string {
  const words = leftOutWords(excluded)
  return words === '' ? '' : `剔除${words}`
}

const stages: Readonly<Record<string, string>> = {
  submitted: '提交',
  registered: '登记',
  dispatched: '交办',
  replied: '答复',
  judged: '评价',
  closed: '办结',
}
export const stageName = (stage: string): string => stages[stage] ?? stage

const words: Readonly<Record<string, string>> = zh
export const environmentName = (key: string): string => words[`environment.${key}`] ?? key

const standings: Readonly<Record<string, string>> = {
  suggested: '待立项',
  confirmed: '已立项',
  scheduled: '列入月评议',
  carrying: '落实中',
  observed: '观察成效',
  waiting: '暂缓',
  closed: '已关闭',
}
const decisions: Readonly<Record<string, string>> = {
  measures: '采取措施',
  higher: '争取上级',
  'not-yet': '暂不具备',
  'not-adopted': '不采纳',
}
/** Where a common problem stands, with what was decided of it. */
export const standingOf = ({ status, decision }: { status: string; decision: string | null }) =>
  [standings[status] ?? status, decision === null ? null : decisions[decision]]
    .filter(Boolean)
    .join('，')
