import { type Day, type Instant, startOfDay } from '#kernel/day.ts'
import { passesAt } from '#kernel/limits.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import type { StoredLoop } from '#platform/record/loop-store.ts'
import type { Deadline } from '#platform/record/tables.ts'
import { countsOf } from './counts.ts'
import { nextStage, runningDue } from './domain/dates.ts'
import { triedDays } from './domain/guards.ts'
import { rectificationLoop } from './domain/rectification.ts'
import type {
  Due,
  Rectification,
  RectificationCommand,
  RectificationEvent,
  RectificationFacts,
} from './domain/types.ts'
import type { OpenedFor } from './domain/unopened.ts'
import type {
  Finding,
  ReasonClass,
  RectificationDueKind,
  RectificationEnd,
  RectificationStatus,
} from './domain/words.ts'

export type EvaluationTables = {
  'evaluation.rectification': {
    tenant_id: string
    rectification_id: string
    version: number
    status_before: RectificationStatus
    status: RectificationStatus
    appeal_id: string
    nth: number
    number: string
    enterprise_id: string
    region_id: string
    office_id: string | null
    office_ids: string[]
    level: number
    rated_by: 'enterprise' | 'caller'
    rated_on: Day
    opened_on: Day
    finding: Finding | null
    reason_class: ReasonClass | null
    rectify_due_on: Day | null
    rectified_on: Day | null
    contested_on: Day | null
    upheld: boolean | null
    attempts: number
    tried_days: number
    attempted_at: Instant | null
    satisfied: number | null
    ended: RectificationEnd | null
    closed_on: Day | null
    call_back_due_on: Day | null
    next_due_on: Day | null
    warn_at: Instant | null
    passes_at: Instant | null
  }
  'evaluation.call': {
    tenant_id: string
    enterprise_id: string
    account_id: string
    claimed_at: Instant
    until: Instant
  }
  'evaluation.link': {
    tenant_id: string
    link_id: string
    appeal_id: string
    enterprise_id: string
    round: number
    token_hash: string
    made_at: Instant
    made_by: string
    expires_at: Instant
    tries: number
    codes: number
    code_mark: string | null
    code_until: Instant | null
    used_at: Instant | null
  }
  'appeals.appeal': {
    tenant_id: string
    appeal_id: string
    number: string
    status: string
    title: string
    title_open: boolean
    region_id: string
    office_id: string | null
    co_office_ids: string[]
    enterprise_id: string
    attempts: number
    tried_days: number
    reached: boolean | null
    attempted_at: Instant | null
    replied_on: Day | null
    next_due_on: Day | null
  }
  'people.region': { tenant_id: string; region_id: string; name: string }
  'people.office': { tenant_id: string; office_id: string; name: string }
}

export const db = tablesOf<EvaluationTables>

/** The summary row a rectification's events add up to. */
function summarize(state: Rectification) {
  const { bad, contest, ruling } = state
  const running = runningDue(state)
  return {
    status: state.status,
    appeal_id: state.appealId,
    nth: state.nth,
    number: state.number,
    enterprise_id: state.enterpriseId,
    region_id: state.regionId,
    office_id: state.officeId,
    office_ids: state.officeIds,
    level: bad.level,
    rated_by: bad.by,
    rated_on: bad.on,
    opened_on: state.openedOn,
    finding: state.finding,
    reason_class: state.reasonClass,
    rectify_due_on: state.dues.rectify?.dueOn ?? null,
    rectified_on: state.rectifiedOn,
    contested_on: contest?.on ?? null,
    upheld: ruling?.upheld ?? null,
    attempts: state.attempts.length,
    tried_days: triedDays(state),
    attempted_at: state.attempts.at(-1)?.at ?? null,
    satisfied: state.satisfied,
    ended: state.end,
    closed_on: state.closedOn,
    call_back_due_on: state.dues.callBack?.dueOn ?? null,
    next_due_on: running?.due.dueOn ?? null,
    warn_at: running?.due.warnAt ?? null,
    passes_at: running ? passesAt(running.due) : null,
  }
}

/** Each date is told when it is near and when it has passed, while it runs. */
function deadlines(state: Rectification): Deadline[] {
  const running = runningDue(state)?.kind
  // Why `as`: the keys of dates are their kinds.
  return (Object.entries(state.dues) as [RectificationDueKind, Due][]).map(([kind, due]) => ({
    kind,
    startOn: due.startOn,
    dueOn: due.dueOn,
    dueAt: null,
    warnAt: due.warnAt < startOfDay(due.startOn) ? startOfDay(due.startOn) : due.warnAt,
    passesAt: passesAt(due),
    wakeAt: kind === running ? (nextStage(state, kind)?.at ?? null) : null,
    ruleVersion: due.ruleVersion,
    calendarVersion: due.calendarVersion,
    provisional: due.provisional,
    endedOn: state.ended[kind] ?? null,
  }))
}

export const storedRectifications: StoredLoop<
  Rectification,
  RectificationCommand,
  RectificationEvent,
  RectificationFacts
> = {
  loop: rectificationLoop,
  table: 'evaluation.rectification',
  idColumn: 'rectification_id',
  ownerColumn: 'enterprise_id',
  summarize,
  deadlines,
  counts: countsOf,
}

/** The rectifications of an appeal, in the order of its bad ratings. */
export async function rectificationsOf(ctx: Ctx, appealId: string): Promise<string[]> {
  const rows = await db(ctx)
    .selectFrom('evaluation.rectification')
    .select('rectification_id as id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('appeal_id', '=', appealId)
    .orderBy('nth')
    .execute()
  return rows.map(({ id }) => id)
}

/** The ratings of an appeal that have a rectification. */
export const openedFor = (ctx: Ctx, appealId: string): Promise<OpenedFor[]> =>
  db(ctx)
    .selectFrom('evaluation.rectification')
    .select(['rated_on as ratedOn', 'level', 'rated_by as ratedBy'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('appeal_id', '=', appealId)
    .execute()
