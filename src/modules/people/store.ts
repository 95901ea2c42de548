import { type Generated, sql } from 'kysely'
import type { Actor, Role } from '#kernel/actor.ts'
import type { Day, Instant } from '#kernel/day.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import type { ChainPosition } from './domain/words.ts'

export type PeopleTables = {
  'people.tenant': {
    tenant_id: string
    name: string
    profile: string
    demo: Generated<boolean>
  }
  'people.region': {
    tenant_id: string
    region_id: string
    name: string
    division_code: string | null
    kind: 'city' | 'district' | 'zone'
    venue: boolean
    sort: number
  }
  'people.office': {
    tenant_id: string
    office_id: string
    key: string
    name: string
    kind: 'coordinating' | 'department' | 'street' | 'institution'
    region_id: string
    duties: string
    handles: boolean
    takes_lifted: Generated<boolean>
  }
  'people.enterprise': {
    tenant_id: string
    enterprise_id: string
    code_index: Buffer | null
    name_index: Buffer | null
    name_pairs: number[] | null
    /** Whether its initials are among the parts it is found by. */
    initials: Generated<boolean>
    reachable: boolean
    code_warning: 'pilot-code' | null
    provisional: boolean
    merged_into: Generated<string | null>
    region_id: string
    industry: string | null
    chain: string | null
    chain_position: ChainPosition | null
    employees: number | null
    revenue: number | null
    assets: number | null
    figures_as_of: Day | null
    size_class: 'large' | 'medium' | 'small' | 'micro' | null
    created_at: Instant
  }
  'people.account': {
    tenant_id: string
    account_id: string
    /** Of the people of enterprises a word for all of them: their names are sealed. */
    name: string
    role: Exclude<Role, 'public' | 'clock'>
    office_id: string | null
    enterprise_id: string | null
    region_id: string | null
    disabled: boolean
    staff_number: Generated<string | null>
    created_at: Instant
  }
  'people.session': {
    tenant_id: string
    token_hash: string
    session_id: string
    account_id: string
    created_at: Instant
    last_seen_at: Instant
    expires_at: Instant
    confirmed_at: Instant | null
    restricted: boolean
    recovers: boolean
    held_until: Instant | null
    device: string
    device_hash: string
  }
  'people.phone': {
    tenant_id: string
    enterprise_id: string
    phone_index: string
    set_at: Instant
  }
  'people.account_event': {
    tenant_id: string
    event_id: string
    account_id: string
    kind: string
    at: Instant
    by_id: string
    by_name: string
    words: string
  }
  'people.sign_in_link': {
    tenant_id: string
    token_hash: string
    account_id: string
    created_at: Instant
    expires_at: Instant
    used_at: Generated<Instant | null>
    recovers: boolean
  }
}

export const db = tablesOf<PeopleTables>

const enterpriseColumns = [
  'enterprise_id as enterpriseId',
  'code_warning as codeWarning',
  'provisional',
  'merged_into as mergedInto',
  'region_id as regionId',
  'industry',
  'chain',
  'chain_position as chainPosition',
  'size_class as sizeClass',
  'figures_as_of as figuresAsOf',
] as const

/** Enterprises seen through row security, without who they are. */
export const selectEnterprises = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('people.enterprise')
    .select(enterpriseColumns)
    .where('tenant_id', '=', ctx.actor.tenantId)

/** The offices, as every page names them. */
export const selectOffices = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('people.office')
    .select(['office_id as officeId', 'name', 'kind', 'region_id as regionId', 'duties', 'handles'])
    .select('takes_lifted as takesLifted')
    .where('tenant_id', '=', ctx.actor.tenantId)

/** Accounts that may act, with the records merged into the enterprise they speak for. */
export const selectAccounts = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('people.account as a')
    .select([
      'a.account_id',
      'a.name',
      'a.role',
      'a.office_id',
      'a.enterprise_id',
      'a.region_id',
      sql<string[]>`array(select e.enterprise_id from people.enterprise e
        where e.tenant_id = ${ctx.actor.tenantId} and e.merged_into = a.enterprise_id)`.as(
        'merged',
      ),
    ])
    .where('a.tenant_id', '=', ctx.actor.tenantId)
    .where('a.disabled', '=', false)

export type AccountRow = {
  account_id: string
  name: string
  role: Role
  office_id: string | null
  enterprise_id: string | null
  region_id: string | null
  merged: string[]
}

/** The actor an account stands for. */
export function actorOf(tenantId: string, account: AccountRow): Actor {
  return {
    tenantId,
    accountId: account.account_id,
    role: account.role,
    name: account.name,
    officeId: account.office_id,
    enterpriseId: account.enterprise_id,
    enterpriseIds: account.enterprise_id === null ? [] : [account.enterprise_id, ...account.merged],
    regionId: account.region_id,
  }
}

/** A part of a name, its wildcards taken as they are. */
export const likeable = (text: string): string => text.replace(/[\\%_]/g, '\\$&')
