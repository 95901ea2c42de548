import type { Role } from '#kernel/actor.ts'
import type { Instant } from '#kernel/day.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'

export type MarkTables = {
  'platform.viewer_mark': {
    tenant_id: string
    mark_id: string
    account_id: string
    role: Role
    office_id: string | null
    subject_kind: string
    subject_id: string
    at: Instant
  }
  'people.account': { tenant_id: string; account_id: string; name: string }
  'people.office': { tenant_id: string; office_id: string; name: string }
}

export const db = tablesOf<MarkTables>

/** Who took out the files of these marks; only auditors are told. */
export const whoseMarks = (ctx: Ctx, markIds: readonly string[], { tenantId } = ctx.actor) =>
  db(ctx)
    .selectFrom('platform.viewer_mark as m')
    .leftJoin('people.account as a', (join) =>
      join.on('a.tenant_id', '=', tenantId).onRef('a.account_id', '=', 'm.account_id'),
    )
    .leftJoin('people.office as o', (join) =>
      join.on('o.tenant_id', '=', tenantId).onRef('o.office_id', '=', 'm.office_id'),
    )
    .where('m.tenant_id', '=', tenantId)
    .where('m.mark_id', 'in', [...markIds])
    .select([
      'm.mark_id as markId',
      'm.account_id as accountId',
      'a.name',
      'm.role',
      'o.name as office',
      'm.at',
      'm.subject_kind as subjectKind',
      'm.subject_id as subjectId',
    ])
    .orderBy('m.at')
    .execute()
