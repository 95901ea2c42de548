import type { ColumnType } from 'kysely'
import type { Day, Instant } from '#kernel/day.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import type { StoredLoop } from '#platform/record/loop-store.ts'
import { countsOfCheck } from './counts.ts'
import { checkLoop } from './domain/check.ts'
import type { Check, CheckCommand, CheckEvent, CheckFacts } from './domain/check-types.ts'
import type { Signal } from './domain/handling.ts'
import type { CheckReason, CheckStatus, FindingKind } from './domain/words.ts'

export type ChecksTables = {
  'checks.cursor': { tenant_id: string; leaf_index: number }
  'checks.reply': {
    tenant_id: string
    appeal_id: string
    version: number
    office_id: string
    replied_at: Instant
    hashes: string[]
    signals: ColumnType<Signal[], string, string>
    score: number
    flagged_on: Day | null
    drawn_in: string | null
  }
  'checks.week': {
    tenant_id: string
    period: string
    drawn_at: Instant
    head_size: number
    ended: number
    sampled: number
    flagged: number
  }
  'checks.task': {
    tenant_id: string
    check_id: string
    version: number
    status_before: CheckStatus
    status: CheckStatus
    period: string
    appeal_id: string
    number: string
    region_id: string
    office_id: string | null
    environment: string | null
    channel: string | null
    reason: CheckReason
    flagged: boolean
    checker_id: string | null
    checker_name: string | null
    finding: FindingKind | null
    drawn_on: Day
    found_on: Day | null
    closed_on: Day | null
    confirmed: boolean | null
    reopened_on: Day | null
  }
  'people.account': {
    tenant_id: string
    account_id: string
    name: string
    role: string
    office_id: string | null
    disabled: boolean
  }
}

export const db = tablesOf<ChecksTables>

export const storedChecks: StoredLoop<Check, CheckCommand, CheckEvent, CheckFacts> = {
  loop: checkLoop,
  table: 'checks.task',
  idColumn: 'check_id',
  summarize: (state) => ({
    status: state.status,
    period: state.period,
    appeal_id: state.appealId,
    number: state.number,
    region_id: state.regionId,
    office_id: state.officeId,
    environment: state.environment,
    channel: state.channel,
    reason: state.reason,
    flagged: state.flagged,
    checker_id: state.checkerId,
    checker_name: state.checkerName,
    finding: state.finding?.finding ?? null,
    drawn_on: state.drawnOn,
    found_on: state.finding?.on ?? null,
    closed_on: state.closedOn,
    confirmed: state.settled?.agree ?? null,
    reopened_on: state.reopenedOn,
  }),
  deadlines: () => [],
  counts: countsOfCheck,
}

/** An account in use that may be asked to check, as far as this actor may know it. */
export const checkerOf = (ctx: Ctx, accountId: string) =>
  db(ctx)
    .selectFrom('people.account')
    .select(['account_id as accountId', 'name', 'role', 'office_id as officeId'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('account_id', '=', accountId)
    .where('role', 'in', ['auditor', 'coordinator', 'caller'])
    .where('disabled', '=', false)
    .executeTakeFirst()

/** Who may be asked to check. */
export const checkersOf = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('people.account')
    .select(['account_id as accountId', 'name', 'role'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('role', 'in', ['auditor', 'coordinator', 'caller'])
    .where('disabled', '=', false)
    .orderBy('role')
    .orderBy('name')
    .orderBy('account_id')
    .limit(500)
    .execute()
