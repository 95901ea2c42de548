import type { Block } from '#modules/documents/index.ts'
import type { DecisionKind } from '../domain/words.ts'

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
export const heading = (text: string, level: 1 | 2 = 1): Block => ({ kind: 'heading', level, text })

/** 2026年上半年 of 2026-H1. */
export function packName(period: string): string {
  const [year, half] = period.split('-')
  if (half === undefined) return `${year}年`
  return `${year}年${half === 'H1' ? '上半年' : '下半年'}`
}

/** A share of one as a percentage to one decimal. */
export const percent = (share: number) => `${(share * 100).toFixed(1)}%`

/** The years and months a table has on a row. */
export function printedMonth(month: string): string {
  const [year, number] = month.split('-')
  return `${year}年${Number(number)}月`
}

export const sources: Readonly<Record<string, string>> = {
  reply: '答复',
  talk: '当场承诺',
  shelving: '挂账',
  decision: '复盘议定',
  instruction: '领导批示',
  measure: '共性问题措施',
}

export const standings = {
  done: '已落实',
  late: '逾期',
  'under-way': '办理中',
  withdrawn: '已撤销',
  'no-measure': '—',
} as const

/** What stands before the reason where no measure was decided. */
export const withoutMeasure: Partial<Record<DecisionKind, string>> = {
  higher: '争取上级：',
  'not-yet': '暂不具备条件：',
  'not-adopted': '不采纳：',
}

export const promiseStandings: Readonly<Record<string, string>> = {
  open: '办理中',
  broken: '失约',
  reported: '待认定',
  kept: '已兑现',
  withdrawn: '已撤销',
}

export const rechecks = { true: '属实', partly: '部分属实', false: '不实' } as const

export const drawnFor: Readonly<Record<string, string>> = {
  'rated-bad': '差评',
  denied: '企业不认可',
  defaulted: '默认关闭',
  drawn: '随机',
}

export const reasons = {
  'problem-open': (count: number) => `${count}家企业提出，尚未解决`,
  'most-asked': (count: number) => `本期诉求${count}件`,
  'promises-open': (count: number) => `该主题恳谈会尚有${count}件未办结`,
} as const
