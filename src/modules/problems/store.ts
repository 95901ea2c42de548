import type { ColumnType } from 'kysely'
import type { Day, Instant } from '#kernel/day.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import type { StoredLoop } from '#platform/record/loop-store.ts'
import type { Deadline } from '#platform/record/tables.ts'
import { countsOfProblem } from './domain/counts.ts'
import { datesOf } from './domain/measures.ts'
import { problemLoop } from './domain/problem.ts'
import type { Facts, Problem, ProblemCommand, ProblemEvent } from './domain/types.ts'
import type {
  DecisionKind,
  Finding,
  ProblemEnd,
  ProblemStatus,
  RootCause,
  Standing,
  TriggerReason,
} from './domain/words.ts'

/** A measure as the enterprises of a problem read it. */
export type ShownMeasure = {
  measureId: string
  text: string
  officeId: string
  dueOn: Day
  warnAt: Instant
  passesAt: Instant
  fulfilledOn: Day | null
  words: string | null
  ruleChanged: boolean
}

type ProblemRow = {
  tenant_id: string
  problem_id: string
  version: number
  status_before: ProblemStatus
  status: ProblemStatus
  ended: ProblemEnd | null
  number: string
  title: string
  named: boolean
  title_of: string | null
  found: Finding
  found_on: Day
  root_cause: RootCause | null
  office_id: string | null
  enterprises: number
  venues: number
  appeals: number
  proposed: number
  region_ids: string[]
  first_on: Day | null
  last_on: Day | null
  trigger_reason: TriggerReason | null
  trigger_on: Day | null
  confirmed_on: Day | null
  review_id: string | null
  from_id: string | null
  into_id: string | null
  decision: DecisionKind | null
  decided_on: Day | null
  look_again_on: Day | null
  measure_office_ids: string[]
  measures: number
  measures_open: number
  next_due_on: Day | null
  warn_at: Instant | null
  passes_at: Instant | null
  rule_changed_on: Day | null
  closed_on: Day | null
}

export type ProblemsTables = {
  'problems.problem': ProblemRow
  'problems.counter': { tenant_id: string; year: number; last: number }
  'problems.member': {
    tenant_id: string
    problem_id: string
    appeal_id: string
    standing: Standing
    enterprise_id: string
    counted_as: string
    region_id: string
    venue: boolean
    arrived_on: Day
  }
  'problems.shown': {
    tenant_id: string
    problem_id: string
    open: boolean
    number: string
    title: string
    status: ProblemStatus
    decision: DecisionKind | null
    decision_reason: string | null
    decided_on: Day | null
    look_again_on: Day | null
    measures: ColumnType<ShownMeasure[], string, string>
    rule_changed_on: Day | null
    finding: string | null
    closed_on: Day | null
  }
  'problems.trait': { tenant_id: string; trait: string; appeal_id: string }
  'problems.compared': { tenant_id: string; appeal_id: string; arrived_on: Day }
  'problems.night': { tenant_id: string; run_on: Day; looked_at: number; found: number }
  'appeals.appeal': {
    tenant_id: string
    appeal_id: string
    number: string
    status: string
    ended: string | null
    title: string
    title_open: boolean
    region_id: string
    enterprise_id: string
    channel: string
    office_id: string | null
    submitted_on: Day
  }
  'people.region': { tenant_id: string; region_id: string; name: string; venue: boolean }
  'people.office': { tenant_id: string; office_id: string; name: string; handles: boolean }
  'people.enterprise': { tenant_id: string; enterprise_id: string; merged_into: string | null }
}

export const db = tablesOf<ProblemsTables>

/** The summary row a problem's events add up to. */
function summarize(state: Problem) {
  const { measured, trigger, decision } = state
  return {
    status: state.status,
    ended: state.end,
    number: state.number,
    title: state.title,
    named: state.named,
    title_of: state.titleOf,
    found: state.found,
    found_on: state.foundOn,
    root_cause: state.rootCause,
    office_id: state.officeId,
    enterprises: measured.enterprises,
    venues: measured.venues,
    appeals: measured.appeals,
    proposed: measured.proposed,
    region_ids: measured.regionIds,
    first_on: measured.firstOn,
    last_on: measured.lastOn,
    trigger_reason: trigger?.reason ?? null,
    trigger_on: trigger?.on ?? null,
    confirmed_on: state.confirmedOn,
    review_id: state.reviewId,
    from_id: state.from,
    into_id: state.into,
    decision: decision?.kind ?? null,
    decided_on: decision?.on ?? null,
    look_again_on: state.status === 'waiting' ? (decision?.lookAgainOn ?? null) : null,
    rule_changed_on: state.ruleChangedOn,
    closed_on: state.closedOn,
    ...summaryOfMeasures(state),
  }
}

/** Whose measures it has, and how the next of them stands against its date. */
function summaryOfMeasures({ measures, status }: Problem) {
  const open = measures.filter(({ fulfilled }) => fulfilled === null && status === 'carrying')
  const [next] = open.toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
  return {
    measure_office_ids: [...new Set(measures.map(({ ownerOfficeId }) => ownerOfficeId))],
    measures: measures.length,
    measures_open: open.length,
    next_due_on: next?.dueOn ?? null,
    warn_at: next?.warnAt ?? null,
    passes_at: next?.passesAt ?? null,
  }
}

const deadlinesOf = (state: Problem): Deadline[] =>
  datesOf(state).map((date) => ({ ...date, dueAt: null, provisional: false }))

export const storedProblems: StoredLoop<Problem, ProblemCommand, ProblemEvent, Facts> = {
  loop: problemLoop,
  table: 'problems.problem',
  idColumn: 'problem_id',
  summarize,
  deadlines: deadlinesOf,
  counts: countsOfProblem,
}

/** 编号: the year and the next number in it; two problems never have one number. */
export async function nextNumber(ctx: Ctx): Promise<string> {
  const year = Number(ctx.today.slice(0, 4))
  const { last } = await db(ctx)
    .insertInto('problems.counter')
    .values({ tenant_id: ctx.actor.tenantId, year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'year'])
        .doUpdateSet((set) => ({ last: set('problems.counter.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return `GX${year}-${String(last).padStart(3, '0')}`
}
