import { propose, requireFresh } from '#modules/people/index.ts'
import type { InputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { recordRefusal } from '#platform/record/loop-store.ts'
import type { rightsContract } from './contract.ts'
import type { ErasureReason } from './domain/words.ts'
import { erasure } from './erasure-kind.ts'
import { privacyNotice } from './privacy-notice.ts'
import { refusal } from './refusals.ts'
import { db, decideErasure, findErasure } from './store.ts'

/** Writes down that a version of the notice was read, or that sensitive data may (no longer) be used. */
export async function giveConsent(
  ctx: Ctx,
  { kind, version, agreed }: InputOf<typeof rightsContract.giveConsent>,
): Promise<{ consentId: string }> {
  if (version !== privacyNotice.version) {
    throw refusal('rights/notice-changed', { version: privacyNotice.version })
  }
  const consentId = ctx.newId()
  await db(ctx)
    .insertInto('rights.consent')
    .values({
      ...{ tenant_id: ctx.actor.tenantId, consent_id: consentId, kind, version },
      ...{ account_id: ctx.actor.accountId, enterprise_id: ctx.actor.enterpriseId ?? '' },
      ...{ agreed: agreed ?? true, at: ctx.now },
    })
    .execute()
  return { consentId }
}

/** An enterprise asks that the words of one of its closed appeals go. */
export async function askErasure(
  ctx: Ctx,
  { appealId, reason }: { appealId: string; reason: ErasureReason },
): Promise<{ erasureId: string }> {
  requireFresh(ctx)
  const appeal = await db(ctx)
    .selectFrom('appeals.appeal')
    .select(['enterprise_id', 'status'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('appeal_id', '=', appealId)
    .executeTakeFirst()
  if (appeal === undefined) throw recordRefusal('record/missing')
  if (appeal.status !== 'closed') throw refusal('rights/not-closed')
  const erasureId = ctx.newId()
  const added = await db(ctx)
    .insertInto('rights.erasure')
    .values({
      ...{ tenant_id: ctx.actor.tenantId, erasure_id: erasureId, appeal_id: appealId, reason },
      ...{ enterprise_id: appeal.enterprise_id, state: 'asked' },
      ...{ asked_at: ctx.now, asked_by: ctx.actor.accountId },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('erasure_id')
    .executeTakeFirst()
  if (added === undefined) throw refusal('rights/asked-already')
  return { erasureId }
}

/** Asks the auditor to agree; the timekeeper carries it out once that is so. */
export async function proposeErasure(
  ctx: Ctx,
  { erasureId }: { erasureId: string },
): Promise<{ proposalId: string }> {
  const { state, appeal_id, proposal_id } = await known(ctx, erasureId)
  if (state !== 'asked') throw refusal('rights/decided')
  if (proposal_id !== null) throw refusal('rights/proposed-already')
  const { number } = await db(ctx)
    .selectFrom('appeals.appeal')
    .select('number')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('appeal_id', '=', appeal_id)
    .executeTakeFirstOrThrow()
  const { proposalId } = await propose(ctx, erasure, { subjectId: erasureId, payload: { number } })
  await decideErasure(ctx, erasureId, 'asked', { proposal_id: proposalId })
  return { proposalId }
}

/** Says no, and why; the enterprise reads it and may ask again. */
export async function refuseErasure(
  ctx: Ctx,
  { erasureId, reason }: { erasureId: string; reason: string },
): Promise<{ erasureId: string }> {
  await known(ctx, erasureId)
  const decided = { state: 'refused', refusal: reason, decided_at: ctx.now } as const
  if (!(await decideErasure(ctx, erasureId, 'asked', decided))) throw refusal('rights/decided')
  return { erasureId }
}

async function known(ctx: Ctx, erasureId: string) {
  const found = await findErasure(ctx, erasureId)
  if (found === undefined) throw recordRefusal('record/missing')
  return found
}
