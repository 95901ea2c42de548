import { addDays } from '#kernel/day.ts'
import { correctProfile } from '#modules/people/index.ts'
import type { InputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { recordRefusal } from '#platform/record/loop-store.ts'
import { addToOutbox } from '#platform/record/outbox.ts'
import { refusal } from '../refusals.ts'
import type { correctionsContract } from './contract.ts'
import { db, openAsked, sealAsked } from './store.ts'

/** No source gives days; these are a setting. */
const answeredWithinDays = 15

/** An enterprise asks that something of it be put right. */
export async function askCorrection(
  ctx: Ctx,
  { field, value, why }: InputOf<typeof correctionsContract.askCorrection>,
): Promise<{ correctionId: string }> {
  const correctionId = ctx.newId()
  const added = await db(ctx)
    .insertInto('rights.correction')
    .values({
      ...{ tenant_id: ctx.actor.tenantId, correction_id: correctionId, field },
      enterprise_id: ctx.actor.enterpriseId ?? '',
      sealed: await sealAsked(ctx, correctionId, { value, why }),
      ...{ asked_at: ctx.now, asked_by: ctx.actor.accountId },
      due_on: addDays(ctx.today, answeredWithinDays),
      state: 'asked',
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('correction_id')
    .executeTakeFirst()
  if (added === undefined) throw refusal('rights/correction-asked-already', { field: 'field' })
  return { correctionId }
}

/** Puts it right as it was asked for, and says so. */
export async function acceptCorrection(
  ctx: Ctx,
  { correctionId }: { correctionId: string },
): Promise<{ correctionId: string }> {
  const { enterpriseId, field, sealed } = await decide(ctx, correctionId, { state: 'accepted' })
  const { value } = await openAsked(ctx, correctionId, sealed)
  // Why not `other`: what no column holds, the coordinator has put right by hand.
  if (field !== 'other') await correctProfile(ctx, enterpriseId, field, value)
  return { correctionId }
}

/** Says no, and why; the enterprise reads it and may ask again. */
export async function refuseCorrection(
  ctx: Ctx,
  { correctionId, reason }: { correctionId: string; reason: string },
): Promise<{ correctionId: string }> {
  await decide(ctx, correctionId, { state: 'refused', refusal: reason })
  return { correctionId }
}

type Decision = { state: 'accepted' } | { state: 'refused'; refusal: string }

async function decide(ctx: Ctx, correctionId: string, decision: Decision) {
  const { tenantId } = ctx.actor
  const known = await db(ctx)
    .selectFrom('rights.correction')
    .select('state')
    .where('tenant_id', '=', tenantId)
    .where('correction_id', '=', correctionId)
    .executeTakeFirst()
  if (known === undefined) throw recordRefusal('record/missing')
  const decided = await db(ctx)
    .updateTable('rights.correction')
    .set({ ...decision, decided_at: ctx.now })
    .where('tenant_id', '=', tenantId)
    .where('correction_id', '=', correctionId)
    .where('state', '=', 'asked')
    .returning(['enterprise_id as enterpriseId', 'field', 'sealed'])
    .executeTakeFirst()
  if (decided === undefined) throw refusal('rights/decided')
  const events = [{ type: decision.state }]
  await addToOutbox(ctx, [{ loop: 'correction', streamId: correctionId, after: 0, events }])
  return decided
}
