import { later } from '#kernel/day.ts'
import { declareRefusals } from '#kernel/refusal.ts'
import type { Ctx } from '#platform/database/context.ts'
import { requireFresh } from '../fresh.ts'
import { personOf } from '../persons.ts'
import { kindOf, type TwoPersonKind } from './kinds.ts'
import { db } from './store.ts'

const refusal = declareRefusals({
  'people/unknown-proposal': 'missing',
  'people/own-proposal': 'forbidden',
  'people/not-approver': 'forbidden',
  'people/proposal-decided': 'conflict',
  'people/proposal-expired': 'conflict',
  'people/second-person-needed': 'forbidden',
})

const hours = (count: number) => count * 3_600_000
/** A proposal waits three days for its second person; an approval, one day to be used. */
const waits = hours(72)
const usableFor = hours(24)

/** Asks a second person for an act; answers the proposal's id, for an answer of 202. */
export async function propose<P>(
  ctx: Ctx,
  kind: TwoPersonKind<P>,
  { subjectId, payload }: { subjectId: string; payload: P },
): Promise<{ proposalId: string }> {
  const proposalId = ctx.newId()
  await db(ctx)
    .insertInto('people.proposal')
    .values({
      tenant_id: ctx.actor.tenantId,
      proposal_id: proposalId,
      kind: kind.kind,
      subject_id: subjectId,
      payload: JSON.stringify(kind.payload.parse(payload)),
      facts: JSON.stringify(kind.facts(payload)) as never,
      approved_by: [...kind.approvedBy],
      proposed_by: ctx.actor.accountId,
      proposed_name: ctx.actor.name,
      proposed_person: await personOf(ctx, ctx.actor.accountId),
      proposed_at: ctx.now,
      expires_at: later(ctx.now, waits),
      status: 'pending',
    })
    .execute()
  return { proposalId }
}

/** The second person's yes: carries the act out, or lets the proposer do it. */
export async function approve(ctx: Ctx, proposalId: string): Promise<{ handOver: string | null }> {
  requireFresh(ctx)
  const found = await decide(ctx, proposalId, { status: 'approved', reason: null })
  const { carryOut, payload } = kindOf(found.kind)
  if (carryOut === undefined) return { handOver: null }
  const handOver = await carryOut(ctx, {
    proposalId,
    subjectId: found.subject_id,
    proposedBy: found.proposed_by,
    payload: payload.parse(found.payload),
  })
  return { handOver }
}

/** The second person's no. */
export async function refuse(ctx: Ctx, proposalId: string, reason: string): Promise<void> {
  await decide(ctx, proposalId, { status: 'refused', reason })
}

type Decision = { status: 'approved' | 'refused'; reason: string | null }

async function decide(ctx: Ctx, proposalId: string, decision: Decision) {
  const found = await find(ctx, proposalId)
  const { accountId } = ctx.actor
  // Why the person too: somebody with two accounts is still one person.
  const own =
    found.proposed_by === accountId || found.proposed_person === (await personOf(ctx, accountId))
  if (own) throw refusal('people/own-proposal')
  if (!found.approved_by.includes(ctx.actor.role)) throw refusal('people/not-approver')
  if (found.status !== 'pending') throw refusal('people/proposal-decided')
  if (found.expires_at <= ctx.now) throw refusal('people/proposal-expired')
  const decided = await db(ctx)
    .updateTable('people.proposal')
    .set({
      ...decision,
      decided_by: accountId,
      decided_name: ctx.actor.name,
      decided_at: ctx.now,
    })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('proposal_id', '=', proposalId)
    .where('status', '=', 'pending')
    .executeTakeFirst()
  if (Number(decided.numUpdatedRows) === 0) throw refusal('people/proposal-decided')
  return found
}

async function find(ctx: Ctx, proposalId: string) {
  const found = await db(ctx)
    .selectFrom('people.proposal')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('proposal_id', '=', proposalId)
    .executeTakeFirst()
  if (found === undefined) throw refusal('people/unknown-proposal')
  return found
}

/**
 * Spends the approval that somebody else gave to this very act of the actor's; refuses without one.
 * Answers the payload that was approved: what is done must be what was read.
 */
export async function spendApproval<P>(
  ctx: Ctx,
  kind: TwoPersonKind<P>,
  subjectId: string,
): Promise<P> {
  const used = await db(ctx)
    .updateTable('people.proposal')
    .set({ status: 'used' })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('kind', '=', kind.kind)
    .where('subject_id', '=', subjectId)
    .where('proposed_by', '=', ctx.actor.accountId)
    .where('status', '=', 'approved')
    .where('decided_at', '>', later(ctx.now, -usableFor))
    .returning('payload')
    .execute()
  const [approved] = used
  if (approved === undefined) throw refusal('people/second-person-needed')
  return kind.payload.parse(approved.payload)
}
