import type { Day, Instant } from '#kernel/day.ts'
import { tablesOf } from '#platform/database/context.ts'
import type { ActKind, ReportKind } from './domain/words.ts'

export type WatchTables = {
  'watch.inspection': {
    tenant_id: string
    inspection_id: string
    source: string
    source_ref: string
    office_id: string
    code_index: Buffer
    kind: ActKind
    done_on: Day
    added_at: Instant
    added_by: string
    checked_on: Day | null
  }
  'watch.report': {
    tenant_id: string
    report_id: string
    appeal_id: string
    enterprise_id: string
    kind: ReportKind
    made_at: Instant
    made_by: string
  }
  'watch.check_in': { tenant_id: string; appeal_id: string; days: number; asked_at: Instant }
  'appeals.appeal': {
    tenant_id: string
    appeal_id: string
    number: string
    enterprise_id: string
    closed_on: Day | null
  }
  'people.office': { tenant_id: string; office_id: string; name: string }
}

export const db = tablesOf<WatchTables>
