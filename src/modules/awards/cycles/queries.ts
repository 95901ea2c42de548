import { openSteps } from '#kernel/loop.ts'
import type { OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { cycleRow } from '../cases/facts.ts'
import { type CaseRow, inList, selectCases } from '../cases/rows.ts'
import { cycleSteps } from '../domain/cycle.ts'
import { meetsRule, turnoutReached } from '../domain/tally.ts'
import { cycleColumns, db } from '../store.ts'
import type { cyclesContract } from './contract.ts'

type CycleRow = Awaited<ReturnType<typeof cycleRow>>

/** A round as its list shows it: without its count. */
export const cycleShown = ({ tally: _tally, ...row }: CycleRow) => row

/** The rounds, the latest first. */
export async function listCycles(ctx: Ctx): Promise<OutputOf<typeof cyclesContract.cycles>> {
  const rows = await db(ctx)
    .selectFrom('awards.cycle')
    .select(cycleColumns)
    .where('tenant_id', '=', ctx.actor.tenantId)
    .orderBy('opened_on', 'desc')
    .orderBy('cycle_id', 'desc')
    .limit(50)
    .execute()
  return { items: rows.map(cycleShown) }
}

/** 提名不追求数量: a city has some dozens of a round. */
const mostCases = 1_000

/** One round with its cases, as far as this actor may see them, and its result. */
export async function describeCycle(
  ctx: Ctx,
  cycleId: string,
): Promise<OutputOf<typeof cyclesContract.cycle>> {
  const row = await cycleRow(ctx, cycleId)
  const cases = await selectCases(ctx)
    .where('cycle_id', '=', cycleId)
    // What was published stands first, and what was counted is read by itself: neither is ever cut off.
    .orderBy((of) => of('published_on', 'is', null))
    .orderBy('nominated_on')
    .orderBy('case_id')
    .limit(mostCases)
    .execute()
  const counted = (row.tally?.cases ?? []).map(({ caseId }) => caseId)
  const known =
    counted.length === 0 ? [] : await selectCases(ctx).where('case_id', 'in', counted).execute()
  const acts = ctx.actor.role === 'coordinator' && ctx.actor.regionId === null
  return {
    ...cycleShown(row),
    cases: cases.map(inList),
    tally: tallyShown(row, known),
    open: acts ? openSteps(cycleSteps, row.status, ctx.actor.role) : [],
  }
}

function tallyShown(row: CycleRow, cases: readonly CaseRow[]) {
  const { tally } = row
  if (tally === null) return null
  const of = new Map(cases.map((one) => [one.caseId, one]))
  return {
    ...tally,
    turnoutReached: turnoutReached(tally, row),
    cases: tally.cases
      .map((one) => ({
        ...one,
        title: of.get(one.caseId)?.title ?? '',
        status: of.get(one.caseId)?.status ?? ('withdrawn' as const),
        meets: meetsRule(tally, one.caseId, row),
      }))
      .sort(
        (one, other) => other.approvals - one.approvals || (one.caseId < other.caseId ? -1 : 1),
      ),
  }
}
