import { type Block, type PaperTable, sentence } from '#modules/documents/index.ts'
import { figureOf } from '../domain/figures.ts'
import type { AppealLine } from '../domain/lists.ts'
import type { ReportFacts } from './facts.ts'
import { heading, madeOf, paragraph, partOf } from './wording.ts'

/** 企业不认可、复发、虚假办结; the oldest and the most redone; and what was refused, each with its reason. */
export function falseEnds({ content }: ReportFacts): Block[] {
  const { now, lists } = content
  const { values } = now
  const checked = figureOf(values, 'false-closings')
  const sampled =
    checked.of === null || checked.of === 0
      ? '本季度抽查结果尚未形成'
      : `抽查不实${madeOf(checked)}`
  return [
    paragraph(
      `企业不认可部门“已解决”${partOf(values, 'denied')}，重办${partOf(values, 'redone')}，90天内复发${partOf(values, 'relapsed')}，${sampled}，差评按期整改${partOf(values, 'bad-ratings-rectified-on-time')}（均为分子/分母）。`,
    ),
    ...tabled('在办最久的诉求', lists.oldest, ['天数', (one) => String(one.days)]),
    ...tabled('重办次数最多的在办诉求', lists.redone, ['重办', (one) => `${one.redone}次`]),
    ...refusedBlocks(lists.refused),
  ]
}

type Last = readonly [name: string, of: (line: AppealLine) => string]

const tabled = (title: string, lines: readonly AppealLine[], last: Last): Block[] =>
  lines.length === 0 ? [] : [heading(title, 2), { kind: 'table', table: tableOf(lines, last) }]

const tableOf = (lines: readonly AppealLine[], [name, of]: Last): PaperTable => ({
  small: true,
  header: ['编号', '事项', '承办单位', name],
  columns: [
    { share: 12, align: 'center' },
    { share: 15 },
    { share: 10 },
    { share: 4, align: 'center' },
  ],
  rows: lines.map((one) => ({ cells: [one.number, one.title, one.office ?? '—', of(one)] })),
})

function refusedBlocks(lines: readonly AppealLine[]): Block[] {
  if (lines.length === 0) return []
  const items = lines.map(
    ({ number, title, office, reason }) =>
      `${title}（${number}${office === null ? '' : `，${office}`}）：${sentence(reason ?? '未写明理由')}`,
  )
  return [
    heading('依理由未采纳的诉求', 2),
    paragraph('说明理由的不采纳是办理的正当结果，不计为未办。'),
    { kind: 'list', items },
  ]
}
