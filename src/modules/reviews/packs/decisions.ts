import { sql } from 'kysely'
import { storedProblems } from '#modules/problems/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load } from '#platform/record/loop-store.ts'
import type { Decision } from '../domain/item-types.ts'
import { daysOf, monthsOf, type Period } from '../domain/packs/period.ts'
import type { PackDecision } from '../domain/packs/types.ts'

type Row = { month: string; problemId: string; problem: string; decision: Decision }

/** Everything that the monthly reviews of the period decided, and what became of it, the earliest first. */
export async function decisionsOf(ctx: Ctx, period: Period): Promise<PackDecision[]> {
  const { from, to } = monthsOf(period)
  const { rows } = await sql<Row>`
    select r.month, i.problem_id as "problemId", i.title as problem, i.decision
    from reviews.item i
    join reviews.review r on r.tenant_id = ${ctx.actor.tenantId} and r.review_id = i.review_id
    where i.tenant_id = ${ctx.actor.tenantId} and i.status = 'decided' and i.decision is not null
      and r.month between ${from} and ${to}
    order by r.month, i.item_id`.execute(ctx.tx)
  const decisions: PackDecision[] = []
  for (const row of rows) decisions.push(...(await toldOf(ctx, row)))
  return decisions
}

async function toldOf(ctx: Ctx, { month, problemId, problem, decision }: Row) {
  if (decision.kind !== 'measures') {
    const dueOn = 'lookAgainOn' in decision ? decision.lookAgainOn : null
    const { kind, reason: text } = decision
    return [{ month, problem, kind, text, officeId: null, dueOn, standing: 'no-measure' as const }]
  }
  const { state } = await load(ctx, storedProblems, problemId)
  const ordered = new Set(decision.measures.map(({ measureId }) => measureId))
  return state.measures
    .filter(({ measureId }) => ordered.has(measureId))
    .map(({ text, ownerOfficeId, dueOn, passesAt, fulfilled }) => ({
      ...{ month, problem, kind: 'measures' as const, text, officeId: ownerOfficeId, dueOn },
      standing: fulfilled !== null ? 'done' : ctx.now >= passesAt ? 'late' : 'under-way',
    })) satisfies PackDecision[]
}

/** What earlier half-yearly and yearly reviews decided that ended in the period or is still owed. */
export async function earlierDecisions(ctx: Ctx, period: Period): Promise<PackDecision[]> {
  const { from } = daysOf(period)
  const { tenantId } = ctx.actor
  const { rows } = await sql<PackDecision>`
    select to_char(r.met_on, 'YYYY-MM') as month, r.period as problem, 'pack' as kind, p.text,
      p.office_id as "officeId", p.first_due_on as "dueOn",
      case when p.status = 'kept' then 'done' when p.status = 'withdrawn' then 'withdrawn'
        when p.broken_on is not null then 'late' else 'under-way' end as standing
    from promises.promise p
    join reviews.retrospective r on r.tenant_id = ${tenantId} and r.retrospective_id = p.about_id
    where p.tenant_id = ${tenantId} and p.source = 'decision' and p.about_kind = 'retrospective'
      and r.period <> ${period} and r.from_on <= ${daysOf(period).to}
      and (p.ended_on is null or p.ended_on >= ${from})
    order by r.met_on, p.first_due_on, p.promise_id`.execute(ctx.tx)
  return rows
}
