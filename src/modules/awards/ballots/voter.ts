import type { Ctx } from '#platform/database/context.ts'
import { db } from '../store.ts'
import { activeBefore } from './eligible.ts'

/** The cases that tell of this enterprise's appeal, or that it nominated. */
export async function ownCases(ctx: Ctx): Promise<Set<string>> {
  const rows = await db(ctx)
    .selectFrom('awards.party')
    .select('case_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('enterprise_id', 'in', [...ctx.actor.enterpriseIds])
    .execute()
  return new Set(rows.map((row) => row.case_id))
}

export type Voter = { enterpriseId: string; code: string } | { barred: 'no-code' | 'not-active' }

/** Under which credit code this actor's enterprise votes, or why it may not. */
export async function voterOf(ctx: Ctx, voteFrom: string): Promise<Voter> {
  const { enterpriseId, tenantId } = ctx.actor
  const row = await db(ctx)
    .selectFrom('people.enterprise')
    .select(['code_index', 'provisional'])
    .where('tenant_id', '=', tenantId)
    .where('enterprise_id', '=', enterpriseId ?? '')
    .executeTakeFirst()
  if (enterpriseId === null || !row?.code_index || row.provisional) return { barred: 'no-code' }
  const active = await activeBefore(ctx, voteFrom)
  if (!active.has(enterpriseId)) return { barred: 'not-active' }
  return { enterpriseId, code: row.code_index.toString('hex') }
}
