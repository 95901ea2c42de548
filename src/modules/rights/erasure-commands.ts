import { codeNameOf, propose, requireFresh } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { recordRefusal } from '#platform/record/loop-store.ts'
import type { ErasureReason } from './domain/words.ts'
import { enterpriseErasure, erasure } from './erasure-kind.ts'
import { refusal } from './refusals.ts'
import { db, decideErasure, findErasure, openAppealsOf, recordsOf, talksAhead } from './store.ts'

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
  return ask(ctx, { appeal_id: appealId, enterprise_id: appeal.enterprise_id, reason })
}

/** An enterprise asks that everything goes: what it wrote, who it is, and its accounts. */
export async function askErasureAll(
  ctx: Ctx,
  { reason }: { reason: ErasureReason },
): Promise<{ erasureId: string }> {
  requireFresh(ctx)
  const enterpriseId = ctx.actor.enterpriseId ?? ''
  await refuseUnderWay(ctx, enterpriseId)
  return ask(ctx, { appeal_id: null, enterprise_id: enterpriseId, reason })
}

/** What somebody still works on is ended or withdrawn first. */
async function refuseUnderWay(ctx: Ctx, enterpriseId: string): Promise<void> {
  const open = await openAppealsOf(ctx, enterpriseId)
  if (open > 0) throw refusal('rights/appeals-open', { open })
  const ahead = await talksAhead(ctx, enterpriseId)
  if (ahead > 0) throw refusal('rights/talks-ahead', { ahead })
}

type Wish = { appeal_id: string | null; enterprise_id: string; reason: ErasureReason }

async function ask(ctx: Ctx, wish: Wish): Promise<{ erasureId: string }> {
  const erasureId = ctx.newId()
  const added = await db(ctx)
    .insertInto('rights.erasure')
    .values({
      ...{ tenant_id: ctx.actor.tenantId, erasure_id: erasureId, ...wish, state: 'asked' },
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
  const { state, appeal_id, enterprise_id, proposal_id } = await known(ctx, erasureId)
  if (state !== 'asked') throw refusal('rights/decided')
  if (proposal_id !== null) throw refusal('rights/proposed-already')
  const { proposalId } =
    appeal_id === null
      ? await proposeAll(ctx, erasureId, enterprise_id)
      : await proposeOne(ctx, erasureId, appeal_id)
  await decideErasure(ctx, erasureId, 'asked', { proposal_id: proposalId })
  return { proposalId }
}

async function proposeOne(ctx: Ctx, erasureId: string, appealId: string) {
  const { number } = await db(ctx)
    .selectFrom('appeals.appeal')
    .select('number')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('appeal_id', '=', appealId)
    .executeTakeFirstOrThrow()
  return propose(ctx, erasure, { subjectId: erasureId, payload: { number } })
}

async function proposeAll(ctx: Ctx, erasureId: string, enterpriseId: string) {
  await refuseUnderWay(ctx, enterpriseId)
  const { appeals } = await db(ctx)
    .selectFrom('appeals.appeal')
    .select(({ fn }) => fn.countAll<number>().as('appeals'))
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('enterprise_id', 'in', await recordsOf(ctx, enterpriseId))
    .executeTakeFirstOrThrow()
  const payload = { code: await codeNameOf(ctx, enterpriseId), appeals: Number(appeals) }
  return propose(ctx, enterpriseErasure, { subjectId: erasureId, payload })
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
