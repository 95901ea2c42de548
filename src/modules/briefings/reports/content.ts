import type { Ctx } from '#platform/database/context.ts'
import { lastDayOf, monthsOf, type Quarter } from '../domain/periods.ts'
import { readAround } from '../figures.ts'
import { readLists } from '../lists.ts'
import type { CaseLine, InstructionLine, ReportContent } from '../papers/facts.ts'

/** All that a quarter's report is made of, as it stands now. */
export async function contentOf(ctx: Ctx, quarter: Quarter): Promise<ReportContent> {
  const { from, to } = monthsOf(quarter)
  return {
    ...(await readAround(ctx, { from, to })),
    lists: await readLists(ctx, { from: `${from}-01`, to: lastDayOf(to) }),
    instructions: instructionsBefore(ctx, quarter),
    cases: casesOf(ctx, quarter),
  }
}

/**
 * The seam to the ledger of promises: the instructions (批示) that leaders gave on earlier reports, by the page
 * `/reports/{reportId}` they point to. Without an instruction on a report there is none to tell.
 */
const instructionsBefore = (_ctx: Ctx, _quarter: Quarter): InstructionLine[] => []

/** The seam to the good cases: those awarded in the quarter. */
const casesOf = (_ctx: Ctx, _quarter: Quarter): CaseLine[] => []
