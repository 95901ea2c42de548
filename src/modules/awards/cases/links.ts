import { appealsOfProblems } from '#modules/problems/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { GoodCase } from '../domain/case-types.ts'
import { refusal } from '../domain/refusals.ts'
import { db } from '../store.ts'

/** The appeals of these numbers, all of which this actor must be able to see. */
export async function appealsOf(ctx: Ctx, numbers: readonly string[]): Promise<string[]> {
  if (numbers.length === 0) return []
  const rows = await db(ctx)
    .selectFrom('appeals.appeal')
    .select('appeal_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('number', 'in', numbers)
    .execute()
  if (rows.length < new Set(numbers).size) {
    throw refusal('awards/unknown-link', { field: 'appeals' })
  }
  return rows.map((row) => row.appeal_id).sort()
}

/** The common problems of these numbers. */
export async function problemsOf(ctx: Ctx, numbers: readonly string[]): Promise<string[]> {
  if (numbers.length === 0) return []
  const rows = await db(ctx)
    .selectFrom('problems.problem')
    .select('problem_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('number', 'in', numbers)
    .execute()
  if (rows.length < new Set(numbers).size) {
    throw refusal('awards/unknown-link', { field: 'problems' })
  }
  return rows.map((row) => row.problem_id).sort()
}

/** Every appeal a case tells of: those it names, and those of the common problems it names. */
export async function toldOfAppeals(
  ctx: Ctx,
  { appealIds, problemIds }: Pick<GoodCase, 'appealIds' | 'problemIds'>,
): Promise<string[]> {
  return [...new Set([...appealIds, ...(await appealsOfProblems(ctx, problemIds))])]
}

/** The offices that handle these appeals: none of them judges what came of it. */
export async function officesOf(ctx: Ctx, appealIds: readonly string[]): Promise<string[]> {
  if (appealIds.length === 0) return []
  const rows = await db(ctx)
    .selectFrom('appeals.appeal')
    .select(['office_id', 'co_office_ids'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('appeal_id', 'in', appealIds)
    .execute()
  return [...new Set(rows.flatMap((row) => [row.office_id ?? [], row.co_office_ids].flat()))]
}
