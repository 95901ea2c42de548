import { sql } from 'kysely'
import type { Role } from '#kernel/actor.ts'
import { type Day, dayOf, type Instant, later } from '#kernel/day.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import type { ReadKind } from '../domain/words.ts'

export type TrustTables = {
  'trust.read': {
    tenant_id: string
    slot: Instant
    account_id: string
    subject_id: string
    kind: ReadKind
    subject_kind: string
    role: Role
    office_id: string | null
    at: Instant
  }
  'trust.unit_read': {
    tenant_id: string
    appeal_id: string
    on_day: Day
    unit: string
    kind: ReadKind
  }
  'trust.quota': {
    tenant_id: string
    per_hour: number
    per_day: number
    changed_at: Instant
    changed_by: string
  }
  'people.account': { tenant_id: string; account_id: string; name: string }
  'people.office': { tenant_id: string; office_id: string; name: string }
  'appeals.appeal': { tenant_id: string; appeal_id: string; number: string }
}

export const db = tablesOf<TrustTables>

/** What was read, and how. */
export type Read = { kind: ReadKind; subjectKind: string; subjectId: string }

/** How many appeals an account may open; those of a city that has set none. */
export type Quota = { perHour: number; perDay: number }
export const shippedQuota: Quota = { perHour: 120, perDay: 600 }

const slotMs = 10 * 60_000
const slotOf = (now: Instant) => later(now, -(Date.parse(now) % slotMs))
const hour = 3_600_000

/** Adds a read; nothing happens when the same was read in the same slot of time. */
export async function addRead(ctx: Ctx, { kind, subjectKind, subjectId }: Read): Promise<void> {
  const { actor, now } = ctx
  await db(ctx)
    .insertInto('trust.read')
    .values({
      ...{
        tenant_id: actor.tenantId,
        slot: slotOf(now),
        account_id: actor.accountId,
      },
      ...{ subject_id: subjectId, kind, subject_kind: subjectKind },
      ...{ role: actor.role, office_id: actor.officeId, at: now },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The appeals this account has read, in the last hour and day, and what it may: the given one among them. */
export type Counted = { hour: number; day: number } & Quota

/**
 * Adds a read of an appeal by one of the staff, for the auditor and for the enterprise, and counts what
 * the account has read of late. One statement, for it goes with every page that is opened.
 */
export async function addStaffRead(ctx: Ctx, { kind, subjectId }: Read): Promise<Counted> {
  const { tenantId, accountId, role, officeId } = ctx.actor
  const { now } = ctx
  const counted = await sql<Counted>`
    with noted as (
      insert into trust.read
        (tenant_id, slot, account_id, subject_id, kind, subject_kind, role, office_id, at)
      values (${tenantId}, ${slotOf(now)}, ${accountId}, ${subjectId}, ${kind},
        'appeal', ${role}, ${officeId}, ${now})
      on conflict do nothing
    ), told as (
      insert into trust.unit_read (tenant_id, appeal_id, on_day, unit, kind)
      values (${tenantId}, ${subjectId}, ${dayOf(now)}, ${officeId ?? role}, ${kind})
      on conflict do nothing
    )
    select 1 + count(distinct r.subject_id) filter (where r.slot > ${later(now, -hour)}) as hour,
      1 + count(distinct r.subject_id) as day,
      coalesce((select q.per_hour from trust.quota q where q.tenant_id = ${tenantId}),
        ${shippedQuota.perHour}) as "perHour",
      coalesce((select q.per_day from trust.quota q where q.tenant_id = ${tenantId}),
        ${shippedQuota.perDay}) as "perDay"
    from trust.read r
    where r.tenant_id = ${tenantId} and r.account_id = ${accountId} and r.slot > ${later(now, -24 * hour)}
      and r.subject_kind = 'appeal' and r.subject_id <> ${subjectId}`.execute(ctx.tx)
  const [row] = counted.rows
  if (row === undefined) throw new Error('The reads of an account were not counted.')
  return row
}
