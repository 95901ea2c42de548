import type { Day } from '#kernel/day.ts'
import type { Ctx } from '#platform/database/context.ts'
import { db } from '../store.ts'

/** The same day a year earlier; of 29 February the first of March. */
export function yearBefore(day: Day): Day {
  const before = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
  return before.endsWith('02-29') ? before.replace('02-29', '03-01') : before
}

/**
 * The enterprises that attended a talk or filed an appeal in the twelve months before a vote, as far as
 * this actor may see it: each as what it was merged into.
 */
export async function activeBefore(ctx: Ctx, voteFrom: Day): Promise<Set<string>> {
  const { tenantId } = ctx.actor
  const since = yearBefore(voteFrom)
  const filed = db(ctx)
    .selectFrom('appeals.appeal as a')
    .innerJoin('people.enterprise as e', (join) =>
      join.on('e.tenant_id', '=', tenantId).onRef('e.enterprise_id', '=', 'a.enterprise_id'),
    )
    .select((of) => of.fn.coalesce('e.merged_into', 'e.enterprise_id').as('id'))
    .distinct()
    .where('a.tenant_id', '=', tenantId)
    .where('a.submitted_on', '>=', since)
    .where('a.submitted_on', '<', voteFrom)
    .execute()
  const attended = db(ctx)
    .selectFrom('talks.seat as s')
    .innerJoin('talks.session as t', (join) =>
      join.on('t.tenant_id', '=', tenantId).onRef('t.session_id', '=', 's.session_id'),
    )
    .innerJoin('people.enterprise as e', (join) =>
      join.on('e.tenant_id', '=', tenantId).onRef('e.enterprise_id', '=', 's.enterprise_id'),
    )
    .select((of) => of.fn.coalesce('e.merged_into', 'e.enterprise_id').as('id'))
    .distinct()
    .where('s.tenant_id', '=', tenantId)
    .where('s.status', '=', 'attended')
    .where('t.held_on', '>=', since)
    .where('t.held_on', '<', voteFrom)
    .execute()
  return new Set([...(await filed), ...(await attended)].map(({ id }) => id))
}

/** The credit codes, as their blind indexes, of the enterprises that may vote. */
export async function votersOf(ctx: Ctx, voteFrom: Day): Promise<Map<string, string>> {
  const active = await activeBefore(ctx, voteFrom)
  const rows = await db(ctx)
    .selectFrom('people.enterprise')
    .select(['enterprise_id', 'code_index'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('provisional', '=', false)
    .where('merged_into', 'is', null)
    .where('code_index', 'is not', null)
    .execute()
  return new Map(
    rows.flatMap(({ enterprise_id, code_index }) =>
      code_index !== null && active.has(enterprise_id)
        ? [[enterprise_id, code_index.toString('hex')] as const]
        : [],
    ),
  )
}
