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
    /** None where the enterprise wants everything erased. */
    appeal_id: string | null
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
  'talks.seat': {
    tenant_id: string
    seat_id: string
    session_id: string
    enterprise_id: string
    status: string
  }
  'talks.session': { tenant_id: string; session_id: string; held_on: Day; status: string }
  'people.enterprise': { tenant_id: string; enterprise_id: string; merged_into: string | null }
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

/** How many appeals of an enterprise, and of the records merged into it, are not closed. */
export async function openAppealsOf(ctx: Ctx, enterpriseId: string): Promise<number> {
  const rows = await db(ctx)
    .selectFrom('appeals.appeal')
    .select('appeal_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('status', '!=', 'closed')
    .where('enterprise_id', 'in', await recordsOf(ctx, enterpriseId))
    .execute()
  return rows.length
}

/** In how many talks that are still to be held an enterprise has a place. */
export async function talksAhead(ctx: Ctx, enterpriseId: string): Promise<number> {
  const rows = await db(ctx)
    .selectFrom('talks.seat as s')
    .innerJoin('talks.session as t', (join) =>
      join.on('t.tenant_id', '=', ctx.actor.tenantId).onRef('t.session_id', '=', 's.session_id'),
    )
    .select('s.seat_id')
    .where('s.tenant_id', '=', ctx.actor.tenantId)
    .where('s.enterprise_id', 'in', await recordsOf(ctx, enterpriseId))
    .where('s.status', 'in', ['invited', 'seated', 'waiting', 'writing'])
    .where('t.held_on', '>', ctx.today)
    .where('t.status', '!=', 'cancelled')
    .execute()
  return rows.length
}

/** The records of an enterprise: its own, and those that were merged into it. */
export async function recordsOf(ctx: Ctx, enterpriseId: string): Promise<string[]> {
  const merged = await db(ctx)
    .selectFrom('people.enterprise')
    .select('enterprise_id as id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('merged_into', '=', enterpriseId)
    .execute()
  return [enterpriseId, ...merged.map(({ id }) => id)]
}

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
