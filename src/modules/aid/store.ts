import type { Day, Instant } from '#kernel/day.ts'
import { tablesOf } from '#platform/database/context.ts'
import type { DraftKind } from './domain/words.ts'

export type AidTables = {
  'aid.use': {
    tenant_id: string
    use_id: string
    appeal_id: string
    kind: DraftKind
    model: string
    sent_hash: string
    used_at: Instant
    used_by: string
  }
  'appeals.appeal': {
    tenant_id: string
    appeal_id: string
    number: string
    title: string
    enterprise_id: string
    outcome: string | null
    replied_on: Day | null
  }
}

export const db = tablesOf<AidTables>
