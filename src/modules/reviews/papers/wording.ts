import { type Day, weekday } from '#kernel/day.ts'
import { type Block, fullName, printedDay } from '#modules/documents/index.ts'
import { meanOf, type Scores } from '../domain/scores.ts'
import type { ReviewFacts } from './facts.ts'

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
export const heading = (text: string, level: 1 | 2 = 1): Block => ({ kind: 'heading', level, text })

/** 2026年10月. */
export function printedMonth(month: string): string {
  const [year, number] = month.split('-')
  return `${year}年${Number(number)}月`
}

export const reviewName = ({ month }: Pick<ReviewFacts, 'month'>) =>
  `${printedMonth(month)}营商环境月评议`

export const issuerOf = ({ cityName, coordinatingOffice }: ReviewFacts) =>
  fullName(cityName, coordinatingOffice)

/** 2026年10月26日（星期一）14:30. */
export const whenOf = ({ day, from }: ReviewFacts) => `${dayWithWeekday(day)}${from}`

const dayWithWeekday = (day: Day) =>
  `${printedDay(day)}（星期${[...'日一二三四五六'][weekday(day)]}）`

/** 在市行政中心608会议室; nothing until there is a place. */
export const whereOf = ({ place }: ReviewFacts) => (place === null ? '' : `在${place}`)

/** Several offices in one breath; a dash where there are none. */
export const namesOf = (offices: readonly string[]) =>
  offices.length === 0 ? '—' : offices.join('、')

/** How the enterprises see it, in a sentence. */
export function scoredWords(scores: Scores | null): string {
  if (scores === null) return '尚未汇总。'
  const mean = meanOf(scores)
  const { given, asked } = scores
  if (mean === null) return `请${asked}家提出企业评分，无企业评分。`
  return `请${asked}家提出企业按1至5分评价现状，${given}家评分，平均${mean.toFixed(1)}分。`
}
