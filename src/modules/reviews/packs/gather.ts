import { sql } from 'kysely'
import type { Ctx } from '#platform/database/context.ts'
import { daysOf, monthsOf, type Period } from '../domain/packs/period.ts'
import { countTold } from '../domain/packs/told.ts'
import type { Chain, Pack, PackPromise, Relapse } from '../domain/packs/types.ts'
import { promiseTotals } from '../promised/totals.ts'
import { decisionsOf, earlierDecisions } from './decisions.ts'
import { figuresOf, ratesByMonth } from './figures.ts'
import { topicsFor } from './topics.ts'

/** Everything a pack rests on, as it stands now. */
export async function gatherPack(ctx: Ctx, period: Period): Promise<Pack> {
  const { from, to } = daysOf(period)
  const promised = await promiseTotals(ctx, { from, to })
  const missed = await missedPromises(ctx, from, to)
  const relapses = await relapsesOf(ctx, from, to)
  const decisions = await decisionsOf(ctx, period)
  const earlier = await earlierDecisions(ctx, period)
  return {
    asOf: ctx.now,
    figures: await figuresOf(ctx, monthsOf(period)),
    months: await ratesByMonth(ctx, monthsOf(period)),
    chain: await chainOf(ctx, from, to),
    promises: promised.all,
    promisesBySource: promised.bySource,
    missed: missed.slice(-most),
    relapses: relapses.slice(-most),
    decisions: decisions.slice(-most),
    earlier: earlier.slice(-most),
    told: countTold({ missed, relapses, decisions, earlier }),
    topics: await topicsFor(ctx, from, to),
  }
}

/** What became of what was submitted in each month: 问题、交办、解决、反馈. */
async function chainOf({ tx, actor }: Ctx, from: string, to: string): Promise<Chain[]> {
  const { rows } = await sql<Chain>`
    select to_char(submitted_on, 'YYYY-MM') as month, count(*)::int as submitted,
      count(dispatched_on)::int as dispatched, count(first_reply_on)::int as replied,
      (count(*) filter (where solved))::int as solved,
      (count(*) filter (where not solved))::int as unsolved,
      (count(*) filter (where first_reply_on is not null and solved is null))::int as unknown,
      (count(*) filter (where status = 'closed'))::int as closed
    from appeals.appeal
    where tenant_id = ${actor.tenantId} and submitted_on between ${from} and ${to}
    group by 1 order by 1`.execute(tx)
  return rows
}

/** The most promises, relapses and decisions that a pack tells one by one, the newest; it counts them all. */
const most = 60

/** Promises of the period that were broken, or kept after the day that was promised at first. */
async function missedPromises({ tx, actor }: Ctx, from: string, to: string) {
  const { rows } = await sql<PackPromise>`
    select number, source, text, office_id as "officeId", first_due_on as "firstDueOn",
      due_on as "dueOn", kept_on as "keptOn", result
    from promises.promise
    where tenant_id = ${actor.tenantId} and first_due_on between ${from} and ${to}
      and result is not null and (result in ('broken', 'keptLate') or broken_on is not null)
    order by first_due_on, promise_id`.execute(tx)
  return rows
}

/** Appeals that came back after they were closed; where a relapse was refuted it is not told. */
async function relapsesOf({ tx, actor }: Ctx, from: string, to: string): Promise<Relapse[]> {
  const { rows } = await sql<Relapse>`
    select a.appeal_id as "appealId", a.number, min(e.body ->> 'on') as on
    from appeals.appeal a
    join record.event e on e.tenant_id = ${actor.tenantId} and e.stream_id = a.appeal_id
      and e.loop = 'appeal' and e.type in ('relapsed', 'reopened')
    where a.tenant_id = ${actor.tenantId} and a.submitted_on <= ${to}
      and e.body ->> 'on' between ${from} and ${to}
      and not (e.type = 'relapsed' and exists (select from record.event r
        where r.tenant_id = ${actor.tenantId} and r.stream_id = e.stream_id
          and r.type = 'relapseRefuted' and r.version > e.version))
    group by 1, 2 order by 3, 2`.execute(tx)
  return rows
}
