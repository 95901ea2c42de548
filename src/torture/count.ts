import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import type { Acknowledged } from './clients.ts'
import type { Submitter } from './stage.ts'

/** What the record holds, against what was acknowledged. */
export type Counted = {
  appeals: number
  /** Acknowledged, and not in the record. */
  lost: number
  /** Submitted once, and in the record more than once. */
  doubled: number
  /** In the record, and never acknowledged to anybody. */
  unknown: number
  /** Streams without a summary, summaries without a stream, versions with a gap. */
  broken: number
  /** Appeals whose open deadlines are not the two they begin with. */
  misdated: number
  /** Keys on file; one an appeal. */
  keys: number
}

type City = { db: Database; tenantId: string; submitters: readonly Submitter[] }

/** Counts the whole record of the city, as its auditor sees it. */
export async function countRecord(
  { db, tenantId, submitters }: City,
  acknowledged: readonly Acknowledged[],
): Promise<Counted> {
  const auditor = actorWithoutAccount(tenantId, 'auditor')
  const rows = await db.as(auditor, appealsOf)
  const told = new Map(acknowledged.map((one) => [one.appealId, one.title]))
  const ids = new Map(rows.map((row) => [row.appeal_id, row.title]))
  const titles = new Set(rows.map((row) => row.title))
  return {
    appeals: rows.length,
    lost: acknowledged.filter(({ appealId, title }) => ids.get(appealId) !== title).length,
    doubled: rows.length - titles.size,
    unknown: rows.filter((row) => !told.has(row.appeal_id)).length,
    broken: await db.as(auditor, brokenStreams),
    misdated: await db.as(auditor, misdated),
    keys: await keysOf(db, auditor, submitters),
  }
}

async function appealsOf({ tx, actor }: Ctx) {
  const { rows } = await sql<{ appeal_id: string; title: string }>`
    select appeal_id, title from appeals.appeal where tenant_id = ${actor.tenantId}`.execute(tx)
  return rows
}

async function brokenStreams({ tx, actor }: Ctx): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n
    from (select stream_id, count(*) as events, min(version) as low, max(version) as high
      from record.event where tenant_id = ${actor.tenantId} group by stream_id) e
    full join (select appeal_id, version from appeals.appeal where tenant_id = ${actor.tenantId}) a
      on a.appeal_id = e.stream_id
    where a.appeal_id is null or e.stream_id is null
      or e.low <> 1 or e.high <> e.events or e.high <> a.version`.execute(tx)
  return rows[0]?.n ?? 0
}

async function misdated({ tx, actor }: Ctx): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n
    from (select appeal_id from appeals.appeal where tenant_id = ${actor.tenantId}) a
    left join (select subject_id, count(*) as open from record.deadline
      where tenant_id = ${actor.tenantId} and ended_on is null group by subject_id) d
      on d.subject_id = a.appeal_id
    where d.open is distinct from 2`.execute(tx)
  return rows[0]?.n ?? 0
}

/** The keys of all accounts; each account sees its own only. */
async function keysOf(db: Database, auditor: Actor, submitters: readonly Submitter[]) {
  let keys = 0
  for (const { accountId } of submitters) {
    const { rows } = await db.as({ ...auditor, role: 'enterprise', accountId }, ({ tx }) =>
      sql<{ n: number }>`
        select count(*) as n from platform.idempotency
        where tenant_id = ${auditor.tenantId} and account_id = ${accountId}
          and answer is not null`.execute(tx),
    )
    keys += rows[0]?.n ?? 0
  }
  return keys
}
