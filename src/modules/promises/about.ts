import { type Ctx, tablesOf } from '#platform/database/context.ts'
import { recordRefusal } from '#platform/record/loop-store.ts'
import { refusal } from './domain/refusals.ts'
import type { About } from './domain/types.ts'

/**
 * What somebody says a promise is about: an appeal or problem by its number, a report by its quarter, such as
 * 2026-Q3, anything else in words.
 */
export type Subject = { kind: About['kind']; number: string | null; label: string | null }

type SubjectTables = {
  'appeals.appeal': { tenant_id: string; appeal_id: string; number: string; region_id: string }
  'problems.problem': { tenant_id: string; problem_id: string; number: string }
  'briefings.report': {
    tenant_id: string
    report_id: string
    year: number
    quarter: number
    number: string | null
  }
}

const db = tablesOf<SubjectTables>

/** The record a promise is about, as far as this actor may see it. */
export async function aboutOf(
  ctx: Ctx,
  { kind, number, label }: Subject,
): Promise<{ about: About; regionId: string | null }> {
  if (kind !== 'appeal' && kind !== 'problem' && kind !== 'report') {
    if (label === null) throw refusal('promises/unknown-subject', { field: 'label' })
    return { about: { kind, id: null, label }, regionId: null }
  }
  const found = await finders[kind](ctx, number?.toUpperCase() ?? '')
  if (found === undefined) throw refusal('promises/unknown-subject', { field: 'number' })
  return { about: { kind, id: found.id, label: found.number }, regionId: found.regionId }
}

/** Refuses an appeal that this actor may not see as if it did not exist. */
export async function requireAppeal(ctx: Ctx, appealId: string): Promise<void> {
  await db(ctx)
    .selectFrom('appeals.appeal')
    .select('number')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('appeal_id', '=', appealId)
    .executeTakeFirstOrThrow(() => recordRefusal('record/missing'))
}

const appealBy = (ctx: Ctx, number: string) =>
  db(ctx)
    .selectFrom('appeals.appeal')
    .select(['appeal_id as id', 'number', 'region_id as regionId'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('number', '=', number)
    .executeTakeFirst()

async function problemBy(ctx: Ctx, number: string) {
  const row = await db(ctx)
    .selectFrom('problems.problem')
    .select(['problem_id as id', 'number'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row && { ...row, regionId: null }
}

async function reportBy(ctx: Ctx, number: string) {
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(number) ?? []
  if (year === undefined || quarter === undefined) return undefined
  const row = await db(ctx)
    .selectFrom('briefings.report')
    .select(['report_id as id', 'number'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('year', '=', Number(year))
    .where('quarter', '=', Number(quarter))
    .executeTakeFirst()
  const name = `${year}年第${quarter}季度专报`
  return row && { id: row.id, number: row.number ?? name, regionId: null }
}

const finders = { appeal: appealBy, problem: problemBy, report: reportBy }
