import { casesAwarded } from '#modules/awards/index.ts'
import { instructionsOnReports, type ReportInstruction } from '#modules/promises/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { lastDayOf, monthsOf, type Quarter } from '../domain/periods.ts'
import { readAround } from '../figures.ts'
import { readLists } from '../lists.ts'
import type { InstructionLine, ReportContent } from '../papers/facts.ts'

/** All that a quarter's report is made of, as it stands now. */
export async function contentOf(ctx: Ctx, quarter: Quarter): Promise<ReportContent> {
  const { from, to } = monthsOf(quarter)
  const days = { from: `${from}-01`, to: lastDayOf(to) }
  return {
    ...(await readAround(ctx, { from, to })),
    lists: await readLists(ctx, days),
    instructions: await instructionsBefore(ctx, quarter),
    cases: await casesAwarded(ctx, days),
  }
}

/** The instructions (批示) on earlier reports and briefings that were not done when the quarter began. */
async function instructionsBefore(ctx: Ctx, quarter: Quarter): Promise<InstructionLine[]> {
  const from = `${monthsOf(quarter).from}-01`
  const found = await instructionsOnReports(ctx, from)
  return found.map(({ status, late, ...line }) => ({ ...line, standing: standingOf(status, late) }))
}

function standingOf(status: ReportInstruction['status'], late: boolean): string {
  if (status === 'kept') return late ? '逾期落实' : '已落实'
  if (status === 'withdrawn') return late ? '逾期未落实，已撤销' : '已撤销'
  if (status === 'reported') return late ? '已报告，待认定（已过期限）' : '已报告，待认定'
  if (status === 'open' && late) return '已过原定期限，改期办理中'
  return late ? '逾期未落实' : '办理中'
}
