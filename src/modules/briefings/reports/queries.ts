import { dayOf } from '#kernel/day.ts'
import type { Block } from '#modules/documents/index.ts'
import { cityName } from '#modules/people/index.ts'
import { noteRead } from '#modules/trust/index.ts'
import type { OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { isOver, offeredPeriods, type Quarter, quarterBefore } from '../domain/periods.ts'
import type { ReportFacts } from '../papers/facts.ts'
import { quarterlyReport, sections } from '../papers/report.ts'
import { issuingOffice } from '../store.ts'
import type { reportsContract } from './contract.ts'
import { findReport, newest, remarksOf, selectHeads } from './store.ts'

/** How many quarters back a report may be drafted. */
const offered = 4

/** Every report, the newest first, and the quarters that have none. */
export async function listReports(ctx: Ctx): Promise<OutputOf<typeof reportsContract.reports>> {
  const items = await selectHeads(ctx).orderBy('year', 'desc').orderBy('quarter', 'desc').execute()
  const taken = new Set(items.map(({ year, quarter }) => `${year}-${quarter}`))
  const open = lastQuarters(ctx.today).filter((one) => !taken.has(`${one.year}-${one.quarter}`))
  const periods = offeredPeriods(ctx.today)
  return { items, periods, open: ctx.actor.role === 'coordinator' ? open : [] }
}

function lastQuarters(today: string): Quarter[] {
  const [year = 0, month = 0] = today.split('-').map(Number)
  let one: Quarter = { year, quarter: Math.ceil(month / 3) }
  const all: Quarter[] = []
  while (all.length < offered) {
    if (isOver(one, today)) all.push(one)
    one = quarterBefore(one)
  }
  return all
}

export async function readReport(
  ctx: Ctx,
  { reportId }: { reportId: string },
): Promise<OutputOf<typeof reportsContract.report>> {
  const { content, ...head } = await findReport(ctx, reportId)
  await noteRead(ctx, { kind: 'open', subjectKind: 'report', subjectId: reportId })
  const facts = await factsOf(ctx, reportId)
  const remarks = await remarksOf(ctx, reportId)
  return {
    ...head,
    sections: sections.map(({ key, title, body }) => {
      const [last, ...earlier] = remarks.filter(({ section }) => section === key)
      return {
        ...{ key, title, lines: body(facts).flatMap(linesOf), remark: last?.text ?? '' },
        earlier: earlier.map(({ text, by, at }) => ({ text, by: by ?? '', on: dayOf(at) })),
      }
    }),
    // Why copies: what is read may not be changed, and the answer's lists may.
    figures: structuredClone(content.now) as OutputOf<typeof reportsContract.report>['figures'],
  }
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'list':
      return block.items.map((item, at) => `${at + 1}.${item}`)
    case 'table':
      return [`［表：${(block.table.header ?? []).join('、')}，${block.table.rows.length}行］`]
    case 'picture':
      return [`［图：${block.picture.caption}］`]
    default:
      return [block.text]
  }
}

/** All the paper says, as it was counted when it was drafted. */
export async function factsOf(ctx: Ctx, reportId: string): Promise<ReportFacts> {
  const { content, year, quarter, number, asOf, issuedOn } = await findReport(ctx, reportId)
  return {
    cityName: await cityName(ctx),
    coordinatingOffice: await issuingOffice(ctx),
    today: issuedOn ?? ctx.today,
    ...{ year, quarter, number, asOf, content },
    remarks: newest(await remarksOf(ctx, reportId)),
  }
}

export const reportPaper = async (ctx: Ctx, reportId: string) =>
  quarterlyReport(await factsOf(ctx, reportId))
