import { type RawBuilder, sql } from 'kysely'
import type { Instant } from '#kernel/day.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Claim, Needed, ToAsk } from '../domain/call-list.ts'
import { db } from '../store.ts'

/** How many are read at once; a longer list is worked off from the front. */
const most = 400

/** Whether what may be closed as not reached is read, or what is still to be called. */
type Wanted = { tried: boolean; rules: Needed }

/** The same as `call-list.ts` says of what is tried: these would take the places of what is to be called. */
const isWanted = (
  { tried, rules }: Wanted,
  [attempts, days, reached]: readonly [string, string, RawBuilder<unknown>],
) =>
  sql<boolean>`(not ${reached} and ${sql.ref(attempts)} >= ${rules.attemptsNeeded}
    and ${sql.ref(days)} >= ${rules.attemptDaysNeeded}) = ${tried}`

const title = sql<string>`case when a.title_open then '（标题待协调员核对）' else a.title end`

const wasReached = sql<boolean>`coalesce(a.reached, false)`

/** Replies to follow up that this actor's own office had no part in, the first that is due first. */
export async function repliesToAsk(
  ctx: Ctx,
  wanted: Wanted,
  { tenantId, officeId } = ctx.actor,
): Promise<ToAsk[]> {
  const rows = await db(ctx)
    .selectFrom('appeals.appeal as a')
    .leftJoin('people.office as o', (join) =>
      join.on('o.tenant_id', '=', tenantId).onRef('o.office_id', '=', 'a.office_id'),
    )
    .where('a.tenant_id', '=', tenantId)
    .where('a.status', '=', 'replied')
    .where(isWanted(wanted, ['a.attempts', 'a.tried_days', wasReached]))
    .$if(officeId !== null, (query) =>
      query.where(
        sql<boolean>`(a.office_id is distinct from ${officeId}::uuid
          and not a.co_office_ids @> array[${officeId}::uuid])`,
      ),
    )
    .select([
      'a.appeal_id as appealId',
      'a.number',
      title.as('title'),
      'o.name as officeName',
      'a.enterprise_id as enterpriseId',
      'a.attempts',
      'a.tried_days as triedDays',
      wasReached.as('wasReached'),
      'a.attempted_at as attemptedAt',
      'a.next_due_on as dueOn',
    ])
    .orderBy('a.next_due_on')
    .orderBy('a.appeal_id')
    .limit(most)
    .execute()
  return rows.map((row) => ({ ...row, dueOn: row.dueOn ?? '', rectificationId: null }))
}

/** Rectifications whose enterprise is to be called back. */
export async function rectifiedToAsk(
  ctx: Ctx,
  wanted: Wanted,
  { tenantId, officeId } = ctx.actor,
): Promise<ToAsk[]> {
  const rows = await db(ctx)
    .selectFrom('evaluation.rectification as c')
    .innerJoin('appeals.appeal as a', (join) =>
      join.on('a.tenant_id', '=', tenantId).onRef('a.appeal_id', '=', 'c.appeal_id'),
    )
    .leftJoin('people.office as o', (join) =>
      join.on('o.tenant_id', '=', tenantId).onRef('o.office_id', '=', 'c.office_id'),
    )
    .where('c.tenant_id', '=', tenantId)
    .where('c.status', '=', 'rectified')
    .where(isWanted(wanted, ['c.attempts', 'c.tried_days', sql`false`]))
    .$if(officeId !== null, (query) =>
      query.where(sql<boolean>`not c.office_ids @> array[${officeId}::uuid]`),
    )
    .select([
      'c.appeal_id as appealId',
      'c.rectification_id as rectificationId',
      'c.number',
      title.as('title'),
      'o.name as officeName',
      'c.enterprise_id as enterpriseId',
      'c.attempts',
      'c.tried_days as triedDays',
      'c.attempted_at as attemptedAt',
      'c.next_due_on as dueOn',
    ])
    .orderBy('c.next_due_on')
    .orderBy('c.rectification_id')
    .limit(most)
    .execute()
  return rows.map((row) => ({ ...row, dueOn: row.dueOn ?? '', wasReached: false }))
}

/** Who holds which enterprise. */
export function claimsNow(ctx: Ctx): Promise<Claim[]> {
  return db(ctx)
    .selectFrom('evaluation.call')
    .select(['enterprise_id as enterpriseId', 'account_id as accountId', 'until'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('until', '>', ctx.now)
    .execute()
}

/** Takes an enterprise for this caller; false when another has it. */
export async function claimCall(ctx: Ctx, enterpriseId: string, until: Instant): Promise<boolean> {
  const { tenantId, accountId } = ctx.actor
  const claimed = await db(ctx)
    .insertInto('evaluation.call')
    .values({
      ...{ tenant_id: tenantId, enterprise_id: enterpriseId, account_id: accountId },
      ...{ claimed_at: ctx.now, until },
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'enterprise_id'])
        .doUpdateSet({ account_id: accountId, claimed_at: ctx.now, until })
        .where((or) =>
          or.or([
            or('evaluation.call.until', '<=', ctx.now),
            or('evaluation.call.account_id', '=', accountId),
          ]),
        ),
    )
    .returning('enterprise_id')
    .execute()
  return claimed.length > 0
}

/** Lets go of whom this caller holds, but for one. */
export async function releaseCalls(ctx: Ctx, except: string | null): Promise<void> {
  await db(ctx)
    .deleteFrom('evaluation.call')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('account_id', '=', ctx.actor.accountId)
    .$if(except !== null, (query) => query.where('enterprise_id', '<>', except ?? ''))
    .execute()
}
