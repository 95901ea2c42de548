import { dayOf } from '#kernel/day.ts'
import { type Block, fullName, type OfficialPaper, printedDay } from '#modules/documents/index.ts'
import { chainCharts, rateCharts } from './charts.ts'
import { decisionBlocks, earlierBlocks } from './decisions.ts'
import type { ReportFacts } from './facts.ts'
import { chainTable, figureTable } from './figure-tables.ts'
import { promiseBlocks, relapseBlocks, sampleBlocks, topicBlocks } from './parts.ts'
import { heading, packName, paragraph } from './wording.ts'

/** 半年专题汇报 (to the executive meeting) or 年度复盘报告 (to the standing committee). */
export function report(facts: ReportFacts): OfficialPaper {
  const issuer = fullName(facts.cityName, facts.coordinatingOffice)
  const half = facts.kind === 'half'
  return {
    title: `关于${packName(facts.period)}政企恳谈工作${half ? '的专题汇报' : '的复盘报告'}`,
    to: [half ? '市政府常务会议' : '市委常委会'],
    body: [
      paragraph(opening(facts)),
      ...figureBlocks(facts),
      ...promiseBlocks(facts),
      ...relapseBlocks(facts),
      ...sampleBlocks(facts),
      ...decisionBlocks(facts),
      ...earlierBlocks(facts),
      ...topicBlocks(facts),
      ...decidedBlocks(facts),
    ],
    issuer,
    on: facts.today,
    printedBy: issuer,
  }
}

function opening({ from, to, pack, kind }: ReportFacts): string {
  const submitted = pack.chain.reduce((sum, one) => sum + one.submitted, 0)
  // Why: a pack drawn before its period is over says so, and to which day it tells.
  const asOf = dayOf(pack.asOf)
  const early = asOf <= to
  const until = early ? asOf : to
  const what = kind === 'half' ? '半年专题' : '年度复盘'
  return `本次${what}涵盖${printedDay(from)}至${printedDay(until)}${early ? `（本期到${printedDay(to)}为止，尚未结束，其后的情况不在其中）` : ''}，其间收到诉求${submitted}件。材料中的数据取自${printedDay(asOf)}的记录并冻结存证，可由导出的记录重新计算；每项比率均注明分子、分母和剔除数，样本不足30件的附95%置信区间。诉求已隐去企业身份。`
}

/** What was counted, and of the year its whole chain. */
function figureBlocks(facts: ReportFacts): Block[] {
  const { pack } = facts
  return [
    heading('主要数据'),
    ...(pack.figures.length === 0 ? [] : [figureTable(pack.figures)]),
    ...rateCharts(pack.months ?? []),
    heading('问题、交办、解决、反馈', 2),
    paragraph(
      '按提交月份统计，反映各月提出的诉求目前走到哪一步；“解决”以企业的认定为准，答复后尚无企业认定的单列。',
    ),
    ...chainCharts(pack.chain),
    chainTable(pack.chain),
  ]
}

/** What the meeting decided, once it has. */
function decidedBlocks(facts: ReportFacts): Block[] {
  const { meeting, decisions, note, officeName, cityName } = facts
  if (meeting === null) return []
  const held = `会议于${printedDay(meeting.metOn)}召开，由${meeting.chair}主持`
  if (decisions.length === 0) {
    if (note === null) return []
    return [heading('会议议定事项'), paragraph(`${held}，没有议定需要落实的事项：${note}`)]
  }
  return [
    heading('会议议定事项'),
    paragraph(`${held}，议定${decisions.length}项，均已列入承诺台账。`),
    {
      kind: 'table',
      table: {
        small: true,
        header: ['序号', '议定事项', '责任单位', '期限', '进展'],
        columns: [
          { share: 3, align: 'center' },
          { share: 15 },
          { share: 9 },
          { share: 7, align: 'center' },
          { share: 5, align: 'center' },
        ],
        rows: decisions.map(({ text, officeId, dueOn, standing }, at) => ({
          cells: [
            ...[String(at + 1), text, fullName(cityName, officeName(officeId)), dueOn],
            standing ?? '—',
          ],
        })),
      },
    },
  ]
}
