import type { Day, Instant } from '#kernel/day.ts'
import type { Ctx } from '#platform/database/context.ts'
import { recordRefusal } from '#platform/record/loop-store.ts'
import type { ReportSection, ReportStatus } from '../domain/words.ts'
import { db } from '../store.ts'

export type Head = {
  reportId: string
  year: number
  quarter: number
  status: ReportStatus
  number: string | null
  asOf: Instant
  issuedOn: Day | null
}

export const selectHeads = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('briefings.report')
    .select([
      'report_id as reportId',
      'year',
      'quarter',
      'status',
      'number',
      'as_of as asOf',
      'issued_on as issuedOn',
    ])
    .where('tenant_id', '=', ctx.actor.tenantId)

export async function findHead(ctx: Ctx, reportId: string): Promise<Head> {
  const head = await selectHeads(ctx).where('report_id', '=', reportId).executeTakeFirst()
  if (head === undefined) throw recordRefusal('record/missing')
  return head
}

/** The report with what it was made of. */
export async function findReport(ctx: Ctx, reportId: string) {
  const report = await selectHeads(ctx)
    .select('content')
    .where('report_id', '=', reportId)
    .executeTakeFirst()
  if (report === undefined) throw recordRefusal('record/missing')
  return report
}

/** Every remark of a report, the newest first. */
export const remarksOf = (ctx: Ctx, reportId: string) =>
  db(ctx)
    .selectFrom('briefings.remark as m')
    .leftJoin('people.account as a', (join) =>
      join.on('a.tenant_id', '=', ctx.actor.tenantId).onRef('a.account_id', '=', 'm.by_id'),
    )
    .select(['m.section', 'm.nth', 'm.text', 'm.at', 'a.name as by'])
    .where('m.tenant_id', '=', ctx.actor.tenantId)
    .where('m.report_id', '=', reportId)
    .orderBy('m.section')
    .orderBy('m.nth', 'desc')
    .execute()

/** The newest remark to each part. */
export function newest(
  remarks: readonly { section: ReportSection; text: string }[],
): Partial<Record<ReportSection, string>> {
  const found: Partial<Record<ReportSection, string>> = {}
  for (const { section, text } of remarks) found[section] ??= text
  return found
}
