import type { OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { cycleRow } from '../cases/facts.ts'
import { inList, selectCases, toldOf } from '../cases/rows.ts'
import { cycleShown } from '../cycles/queries.ts'
import { db } from '../store.ts'
import type { ballotsContract } from './contract.ts'
import { ownCases, voterOf } from './voter.ts'

/** The ballot paper of an enterprise. */
export async function ballotPaper(
  ctx: Ctx,
  cycleId: string,
): Promise<OutputOf<typeof ballotsContract.ballotPaper>> {
  const cycle = await cycleRow(ctx, cycleId)
  const own = await ownCases(ctx)
  const cases = await selectCases(ctx)
    .where('cycle_id', '=', cycleId)
    .where('status', '=', 'balloted')
    .orderBy('case_id')
    .execute()
  const voter = await voterOf(ctx, cycle.voteFrom)
  return {
    cycle: cycleShown(cycle),
    cases: cases.map((row) => ({ ...inList(row), ...toldOf(row), own: own.has(row.caseId) })),
    barred: 'barred' in voter ? voter.barred : null,
    cast: await castBefore(ctx, cycleId),
  }
}

async function castBefore(ctx: Ctx, cycleId: string) {
  const row = await db(ctx)
    .selectFrom('awards.ballot')
    .select(['commitment', 'committed', 'left_out'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('cycle_id', '=', cycleId)
    .where('enterprise_id', 'in', [...ctx.actor.enterpriseIds])
    .executeTakeFirst()
  if (row === undefined) return null
  const { commitment, committed: inLog, left_out: leftOut } = row
  return { commitment, inLog, leftOut: leftOut?.cases ?? [] }
}

/** Every commitment that the log has, in the order of their letters. */
export async function listCommitments(
  ctx: Ctx,
  cycleId: string,
): Promise<OutputOf<typeof ballotsContract.commitments>> {
  const rows = await db(ctx)
    .selectFrom('awards.commitment')
    .select('commitment')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('cycle_id', '=', cycleId)
    .orderBy('commitment')
    .limit(100_000)
    .execute()
  return { items: rows.map(({ commitment }) => commitment) }
}

/** The ballots as they were opened for the count. */
export async function listOpened(
  ctx: Ctx,
  cycleId: string,
): Promise<OutputOf<typeof ballotsContract.openedBallots>> {
  const items = await db(ctx)
    .selectFrom('awards.opened_ballot')
    .select(['commitment', 'salt', 'case_ids as caseIds', 'cluster', 'eligible'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('cycle_id', '=', cycleId)
    .orderBy('commitment')
    .limit(100_000)
    .execute()
  return { cycleId, items }
}
