import { type ColumnType, sql } from 'kysely'
import type { Day, Instant } from '#kernel/day.ts'
import { daysOfWeek } from '#modules/trust/index.ts'
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

type Drawn = { first: string; count: number }

/**
 * What was drawn together with a check, in the city and in its region: how many, and the first of them. A week's
 * checks are drawn together, others each by itself.
 */
export async function drawnBeside(
  { tx, actor: { tenantId } }: Ctx,
  checkId: string,
  { period, regionId }: Pick<Check, 'period' | 'regionId'>,
): Promise<{ all: Drawn; own: Drawn; regionName: string }> {
  const together =
    daysOfWeek(period) === null ? sql`c.check_id = ${checkId}` : sql`c.period = ${period}`
  const { rows } = await sql<{ first: string; count: number; own: boolean; name: string }>`
    select min(c.check_id::text) as first, count(*)::int as count,
      c.region_id = ${regionId} as own, min(r.name) as name
    from checks.task c
    join people.region r on r.tenant_id = ${tenantId} and r.region_id = c.region_id
    where c.tenant_id = ${tenantId} and ${together}
    group by own`.execute(tx)
  const of = (among: typeof rows): Drawn => ({
    first: among.map(({ first }) => first).sort()[0] ?? '',
    count: among.reduce((sum, { count }) => sum + count, 0),
  })
  const own = rows.filter((row) => row.own)
  return { all: of(rows), own: of(own), regionName: own[0]?.name ?? '' }
}
