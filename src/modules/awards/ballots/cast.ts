import { randomBytes } from 'node:crypto'
import type { Ctx } from '#platform/database/context.ts'
import type { RequestCtx } from '#platform/http/serve.ts'
import { sha256 } from '#platform/log/crypto.ts'
import { cycleRow } from '../cases/facts.ts'
import { committedText } from '../domain/commitment.ts'
import { refusal } from '../domain/refusals.ts'
import { db } from '../store.ts'
import { holdBallots } from './hold.ts'
import { signsOf } from './signs.ts'
import { ownCases, voterOf } from './voter.ts'

export const placeOf = (cycleId: string) => `ballot ${cycleId}`

export const commitmentOf = (cycleId: string, opened: { salt: string; caseIds: string[] }) =>
  Buffer.from(sha256(Buffer.from(committedText(cycleId, opened)))).toString('hex')

/**
 * Casts the ballot of an enterprise: one a credit code and round, never changed. What it chose is sealed;
 * the answer lets the browser make the commitment again, and nothing that is kept tells the choice.
 */
export async function castBallot(
  ctx: RequestCtx,
  { cycleId, caseIds: given }: { cycleId: string; caseIds: string[] },
) {
  // Why before the round is read: whoever waited for its count has to see that it was counted.
  await holdBallots(ctx, cycleId, 'cast')
  const cycle = await cycleRow(ctx, cycleId)
  if (cycle.status !== 'voting' || ctx.today > cycle.voteUntil) {
    throw refusal('awards/voting-closed')
  }
  const caseIds = [...new Set(given)].sort()
  if (caseIds.length > cycle.maxChoices) {
    throw refusal('awards/too-many-choices', { field: 'caseIds', most: cycle.maxChoices })
  }
  await checkChoices(ctx, cycleId, caseIds)
  const voter = await voterOf(ctx, cycle.voteFrom)
  if ('barred' in voter) throw refusal('awards/not-eligible', { reason: voter.barred })
  const opened = { salt: randomBytes(32).toString('hex'), caseIds }
  const commitment = commitmentOf(cycleId, opened)
  const row = {
    ...{ tenant_id: ctx.actor.tenantId, cycle_id: cycleId, commitment },
    ...{ voter: voter.code, enterprise_id: voter.enterpriseId, cast_at: ctx.now },
    sealed: await ctx.vault.sealText(ctx, placeOf(cycleId), JSON.stringify(opened)),
    ...(await signsOf(ctx, cycle, voter.enterpriseId)),
    ...{ committed: false, left_out: null },
  }
  // Why no target of the conflict: the ballot of another record of the same code is not ours to see.
  const cast = await db(ctx)
    .insertInto('awards.ballot')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (Number(cast.numInsertedOrUpdatedRows) === 0) throw refusal('awards/voted-already')
  return { commitment, ...opened }
}

async function checkChoices(ctx: Ctx, cycleId: string, caseIds: readonly string[]): Promise<void> {
  const rows = await db(ctx)
    .selectFrom('awards.good_case')
    .select('case_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('cycle_id', '=', cycleId)
    .where('status', '=', 'balloted')
    .where('case_id', 'in', caseIds)
    .execute()
  if (rows.length < caseIds.length) throw refusal('awards/unknown-choice', { field: 'caseIds' })
  const own = await ownCases(ctx)
  if (caseIds.some((one) => own.has(one))) throw refusal('awards/own-case', { field: 'caseIds' })
}
