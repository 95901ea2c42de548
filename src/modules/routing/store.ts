import type { ColumnType, Generated } from 'kysely'
import type { Day, Instant } from '#kernel/day.ts'
import { tablesOf } from '#platform/database/context.ts'
import type { RecordTables } from '#platform/record/tables.ts'
import type { Measured } from './domain/learning.ts'
import type { Reason, RouterKind } from './domain/words.ts'

/** What was shown of a suggestion: keys, each with how sure it was. */
export type Shown = { key: string; confidence: number }[]

export type RoutingTables = {
  'routing.version': {
    tenant_id: string
    kind: RouterKind
    version: number
    made_at: Instant
    made_by: string
    reason: Reason
    from_version: number | null
    examples: number
    tried: number
    first_right: number
    three_right: number
    margins: ColumnType<Measured['margins'], string, never>
    learnt_ids: string[] | null
    learnt_labels: string[] | null
    format: number
    model: Buffer | null
  }
  'routing.suggestion': {
    tenant_id: string
    appeal_id: string
    kind: RouterKind
    version: number
    shown: ColumnType<Shown, string, string>
    shown_at: Instant
    shown_to: string | null
    chosen: Generated<string | null>
    chosen_at: Generated<Instant | null>
    chosen_by: Generated<string | null>
    automatic: Generated<boolean>
  }
  'appeals.appeal': {
    tenant_id: string
    appeal_id: string
    status: string
    title: string
    office_id: string | null
    environment: string
    kind: string
    dispatched_on: Day | null
    next_due_on: Day | null
    texts_open: number
  }
  'people.office': {
    tenant_id: string
    office_id: string
    name: string
    duties: string
    handles: boolean
    takes_lifted: boolean
  }
  'people.account': { tenant_id: string; account_id: string; name: string }
}

export const db = tablesOf<RoutingTables & RecordTables>
