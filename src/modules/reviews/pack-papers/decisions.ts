import { type Block, fullName } from '#modules/documents/index.ts'
import { toldIn } from '../domain/packs/told.ts'
import type { PackDecision } from '../domain/packs/types.ts'
import type { ReportFacts } from './facts.ts'
import { listed, table } from './parts.ts'
import { heading, packName, paragraph, printedMonth, standings, withoutMeasure } from './wording.ts'

/** 月评议决定与落实: measures and how they stand, and what was decided without one. */
export function decisionBlocks(facts: ReportFacts): Block[] {
  const { decisions } = facts.pack
  const { all, done, late, others } = toldIn(facts.pack).decisions
  if (decisions.length === 0) {
    return [heading('月评议决定与落实'), paragraph('本期月评议没有作出决定。')]
  }
  const without = others === 0 ? '' : `；争取上级、暂不具备条件或不采纳${others}项`
  return [
    heading('月评议决定与落实'),
    paragraph(
      `本期月评议决定措施${all}项，已落实${done}项，逾期${late}项${without}。${listed('共', all + others, decisions.length, '项')}。`,
    ),
    decisionTable(decisions, facts, '共性问题'),
  ]
}

/** 此前复盘议定事项与落实: what earlier half-yearly and yearly reviews decided. */
export function earlierBlocks(facts: ReportFacts): Block[] {
  const { earlier = [] } = facts.pack
  const { all, done, late } = toldIn(facts.pack).earlier
  if (earlier.length === 0) return []
  return [
    heading('此前复盘议定事项与落实'),
    paragraph(
      `此前半年专题、年度复盘议定、在本期了结或尚未了结的${all}项，已落实${done}项，逾期${late}项。${listed('共', all, earlier.length, '项')}。`,
    ),
    decisionTable(earlier, facts, '复盘'),
  ]
}

const center = true as const

const decisionTable = (
  decisions: readonly PackDecision[],
  { officeName, cityName }: ReportFacts,
  about: string,
): Block =>
  table(
    [
      ['月份', 5],
      [about, 9],
      ['决定', 11],
      ['责任单位', 8],
      ['期限', 7, center],
      ['进展', 5, center],
    ],
    decisions.map(({ month, problem, kind = 'measures', text, officeId, dueOn, standing }) => [
      ...[printedMonth(month), kind === 'pack' ? packName(problem) : problem],
      `${withoutMeasure[kind] ?? ''}${text}`,
      officeId === null ? '—' : fullName(cityName, officeName(officeId)),
      ...[dueOn ?? '—', standings[standing]],
    ]),
  )
