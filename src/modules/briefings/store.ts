import type { Day, Instant } from '#kernel/day.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import type { ReportSection, ReportStatus } from './domain/words.ts'
import type { ReportContent } from './papers/facts.ts'

export type BriefingsTables = {
  'briefings.counter': { tenant_id: string; year: number; last: number }
  'briefings.report': {
    tenant_id: string
    report_id: string
    year: number
    quarter: number
    status: ReportStatus
    number: string | null
    as_of: Instant
    content: ReportContent
    drafted_by: string
    issued_by: string | null
    issued_on: Day | null
  }
  'briefings.remark': {
    tenant_id: string
    report_id: string
    section: ReportSection
    nth: number
    text: string
    by_id: string
    at: Instant
  }
  'appeals.appeal': {
    tenant_id: string
    appeal_id: string
    number: string
    title: string
    title_open: boolean
    status: string
    outcome: string | null
    region_id: string
    office_id: string | null
    leading_office_id: string | null
    redo_count: number
    submitted_on: Day
    replied_on: Day | null
    closed_on: Day | null
    passes_at: Instant | null
    black_at: Instant | null
  }
  'problems.problem': {
    tenant_id: string
    problem_id: string
    number: string
    title: string
    named: boolean
    status: string
    decision: string | null
    enterprises: number
    appeals: number
    region_ids: string[]
    found_on: Day
  }
  'people.office': {
    tenant_id: string
    office_id: string
    region_id: string
    name: string
    kind: string
  }
  'people.account': { tenant_id: string; account_id: string; name: string }
  'people.region': { tenant_id: string; region_id: string; kind: string }
}

export const db = tablesOf<BriefingsTables>

/** The next 发文字号 of a report in the year: 湖恳谈专报〔2026〕1号. */
export async function nextReportNumber(ctx: Ctx, cityName: string): Promise<string> {
  const year = Number(ctx.today.slice(0, 4))
  const { last } = await db(ctx)
    .insertInto('briefings.counter')
    .values({ tenant_id: ctx.actor.tenantId, year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'year'])
        .doUpdateSet((set) => ({ last: set('briefings.counter.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return `${cityName.slice(0, 1)}恳谈专报〔${year}〕${last}号`
}

/** The office that issues the city's papers: the coordinating one of the whole city. */
export async function issuingOffice(ctx: Ctx): Promise<string> {
  const { tenantId } = ctx.actor
  const offices = await db(ctx)
    .selectFrom('people.office as o')
    .innerJoin('people.region as r', (join) =>
      join.on('r.tenant_id', '=', tenantId).onRef('r.region_id', '=', 'o.region_id'),
    )
    .select(['o.name', 'r.kind as place'])
    .where('o.tenant_id', '=', tenantId)
    .where('o.kind', '=', 'coordinating')
    .orderBy('o.office_id')
    .execute()
  return (offices.find(({ place }) => place === 'city') ?? offices[0])?.name ?? ''
}
