import type { ColumnType } from 'kysely'
import type { Role } from '#kernel/actor.ts'
import type { Day, Instant } from '#kernel/day.ts'
import { tablesOf } from '#platform/database/context.ts'
import type { StoredLoop } from '#platform/record/loop-store.ts'
import { counts } from './counts.ts'
import { caseLoop } from './domain/case.ts'
import type {
  Adoption,
  CaseCommand,
  CaseEvent,
  CaseFacts,
  Effect,
  GoodCase,
} from './domain/case-types.ts'
import { cycleLoop } from './domain/cycle.ts'
import type { Cycle, CycleCommand, CycleEvent, CycleFacts } from './domain/cycle-types.ts'
import type { Tally } from './domain/tally.ts'
import type { CaseStatus, Consent, CycleStatus, Part } from './domain/words.ts'

export type Told = { before: string; done: string; after: string; effect: Effect }

export type AwardsTables = {
  'awards.cycle': {
    tenant_id: string
    cycle_id: string
    version: number
    status_before: CycleStatus
    status: CycleStatus
    title: string
    opened_on: Day
    nominate_until: Day
    publish_until: Day
    vote_from: Day
    vote_until: Day
    result_until: Day
    max_choices: number
    min_turnout: number
    share: number
    network_joins: boolean
    eligible: number | null
    tally: Tally | null
    awarded: number | null
    reason: string | null
  }
  'awards.good_case': {
    tenant_id: string
    case_id: string
    version: number
    status_before: CaseStatus
    status: CaseStatus
    cycle_id: string
    title: string
    environment: GoodCase['environment']
    industry: string | null
    region_id: string | null
    content: Told
    nominator_role: Role
    nominator_office: string | null
    nominated_on: Day
    published_on: Day | null
    decided_on: Day | null
    reason: string | null
    approvals: number | null
    spread: { adoptions: Adoption[] }
  }
  'awards.party': {
    tenant_id: string
    party_id: string
    case_id: string
    enterprise_id: string
    part: Part
    consent: Consent
  }
  'awards.objector': {
    tenant_id: string
    objection_id: string
    case_id: string
    account_id: string
    office_id: string | null
    enterprise_id: string | null
  }
  'awards.ballot': {
    tenant_id: string
    cycle_id: string
    voter: string
    enterprise_id: string
    cast_at: Instant
    commitment: string
    sealed: Buffer
    signs: string[]
    network: string
    committed: boolean
    left_out: { cases: { caseId: string; salt: string }[] } | null
  }
  'awards.commitment': { tenant_id: string; cycle_id: string; commitment: string }
  'awards.opened_ballot': {
    tenant_id: string
    cycle_id: string
    commitment: string
    salt: string
    case_ids: ColumnType<string[], string[], never>
    cluster: number
    eligible: boolean
  }
  'appeals.appeal': {
    tenant_id: string
    appeal_id: string
    number: string
    enterprise_id: string
    office_id: string | null
    co_office_ids: string[]
    submitted_on: Day
  }
  'problems.problem': { tenant_id: string; problem_id: string; number: string; title: string }
  'people.enterprise': {
    tenant_id: string
    enterprise_id: string
    provisional: boolean
    merged_into: string | null
    code_index: Buffer | null
  }
  'people.phone': { tenant_id: string; enterprise_id: string; phone_index: string }
  'people.session': { tenant_id: string; session_id: string; device_hash: string }
  'people.office': {
    tenant_id: string
    office_id: string
    name: string
    kind: string
    region_id: string
  }
  'people.region': { tenant_id: string; region_id: string; name: string; kind: string }
  'talks.seat': {
    tenant_id: string
    session_id: string
    enterprise_id: string
    status: string
  }
  'talks.session': { tenant_id: string; session_id: string; held_on: Day }
}

export const db = tablesOf<AwardsTables>

export const storedCycles: StoredLoop<Cycle, CycleCommand, CycleEvent, CycleFacts> = {
  loop: cycleLoop,
  table: 'awards.cycle',
  idColumn: 'cycle_id',
  summarize: (state) => ({
    status: state.status,
    title: state.title,
    opened_on: state.openedOn,
    nominate_until: state.nominateUntil,
    publish_until: state.publishUntil,
    vote_from: state.voteFrom,
    vote_until: state.voteUntil,
    result_until: state.resultUntil,
    max_choices: state.maxChoices,
    min_turnout: state.minTurnout,
    share: state.share,
    network_joins: state.networkJoins,
    eligible: state.eligible,
    tally: state.tally,
    awarded: state.awarded,
    reason: state.reason ?? state.moves.at(-1)?.reason ?? null,
  }),
  deadlines: () => [],
}

export const storedCases: StoredLoop<GoodCase, CaseCommand, CaseEvent, CaseFacts> = {
  loop: caseLoop,
  table: 'awards.good_case',
  idColumn: 'case_id',
  summarize: ({ before, done, after, effect, ...state }) => ({
    status: state.status,
    cycle_id: state.cycleId,
    title: state.title,
    environment: state.environment,
    industry: state.industry,
    region_id: state.regionId,
    content: { before, done, after, effect },
    nominator_role: state.nominator.role,
    nominator_office: state.nominator.officeId,
    nominated_on: state.nominatedOn,
    published_on: state.publishedOn,
    decided_on: state.decidedOn,
    reason: state.reason,
    approvals: state.result?.approvals ?? null,
    // Why not the list alone: it would be taken for an array of the database's own.
    spread: { adoptions: state.adoptions },
  }),
  deadlines: () => [],
  counts,
}

/** The columns of a round by the names the domain has for them. */
export const cycleColumns = [
  'cycle_id as cycleId',
  'version',
  'status',
  'title',
  'opened_on as openedOn',
  'nominate_until as nominateUntil',
  'publish_until as publishUntil',
  'vote_from as voteFrom',
  'vote_until as voteUntil',
  'result_until as resultUntil',
  'max_choices as maxChoices',
  'min_turnout as minTurnout',
  'share',
  'network_joins as networkJoins',
  'eligible',
  'tally',
  'awarded',
  'reason',
] as const
