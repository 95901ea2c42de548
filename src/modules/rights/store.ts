import type { Day, Instant } from '#kernel/day.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import type { ConsentKind, ErasureReason, ErasureState } from './domain/words.ts'

export type RightsTables = {
  'rights.consent': {
    tenant_id: string
    consent_id: string
    account_id: string
    enterprise_id: string
    kind: ConsentKind
    version: string
    agreed: boolean
    at: Instant
  }
  'rights.erasure': {
    tenant_id: string
    erasure_id: string
    enterprise_id: string
    appeal_id: string
    reason: ErasureReason
    asked_at: Instant
    asked_by: string
    proposal_id: string | null
    state: ErasureState
    decided_at: Instant | null
    refusal: string | null
    done_at: Instant | null
  }
  'appeals.appeal': {
    tenant_id: string
    appeal_id: string
    number: string
    enterprise_id: string
    status: string
    closed_on: Day | null
  }
}

export const db = tablesOf<RightsTables>

/** One wish to be erased, if this actor may see it. */
export const findErasure = (ctx: Ctx, erasureId: string) =>
  db(ctx)
    .selectFrom('rights.erasure')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('erasure_id', '=', erasureId)
    .executeTakeFirst()

/** Rewrites what has been decided about a wish; false when it stands otherwise by now. */
export async function decideErasure(
  ctx: Ctx,
  erasureId: string,
  from: ErasureState,
  changed: Partial<
    Pick<
      RightsTables['rights.erasure'],
      'state' | 'proposal_id' | 'refusal' | 'decided_at' | 'done_at'
    >
  >,
): Promise<boolean> {
  const row = await db(ctx)
    .updateTable('rights.erasure')
    .set(changed)
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('erasure_id', '=', erasureId)
    .where('state', '=', from)
    .returning('erasure_id')
    .executeTakeFirst()
  return row !== undefined
}
