import type { Instant } from '#kernel/day.ts'
import { effectOf, type Problem, problemFacts, storedProblems } from '#modules/problems/index.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load } from '#platform/record/loop-store.ts'
import { reformFigure, standsAt } from '../domain/reform.ts'
import { db } from '../store.ts'
import type { followUpContract } from './contract.ts'

type Measures = OutputOf<typeof followUpContract.reviewMeasures>
type Followed = Measures['items'][number]

/** The most problems a page follows: a review decides a handful a month. */
const most = 200

/** The measures that reviews decided, what is owed soonest first, with lights and effects. */
export async function listMeasures(
  ctx: Ctx,
  { reviewId }: InputOf<typeof followUpContract.reviewMeasures>,
): Promise<Measures> {
  const items: Followed[] = []
  for (const row of await decidedItems(ctx, reviewId)) {
    if (row.decision?.kind !== 'measures') continue
    const { state } = await load(ctx, storedProblems, row.problemId)
    const effect = await effectShown(ctx, row.problemId, state)
    const ordered = new Set(row.decision.measures.map(({ measureId }) => measureId))
    for (const measure of state.measures.filter((one) => ordered.has(one.measureId))) {
      items.push({ ...placeOf(row, state), ...followed(measure, ctx.now), effect })
    }
  }
  return { items: items.sort(soonestFirst) }
}

const placeOf = ({ reviewId, month, problemId }: Row, { title }: Problem) => ({
  ...{ reviewId, month, problemId, title },
})

type Row = Awaited<ReturnType<typeof decidedItems>>[number]

export const decidedItems = (ctx: Ctx, reviewId?: string, { tenantId } = ctx.actor) =>
  db(ctx)
    .selectFrom('reviews.item as i')
    .innerJoin('reviews.review as r', (join) =>
      join.on('r.tenant_id', '=', tenantId).onRef('r.review_id', '=', 'i.review_id'),
    )
    .select([
      'i.review_id as reviewId',
      'r.month',
      'i.problem_id as problemId',
      'i.title',
      'i.decision',
    ])
    .where('i.tenant_id', '=', tenantId)
    .where('i.status', '=', 'decided')
    .$if(reviewId !== undefined, (query) => query.where('i.review_id', '=', reviewId ?? ''))
    .orderBy('r.month', 'desc')
    .orderBy('i.item_id')
    .limit(most)
    .execute()

function followed(measure: Problem['measures'][number], now: Instant) {
  const { measureId, text, ownerOfficeId, dueOn, warnAt, passesAt, fulfilled } = measure
  const light = now >= passesAt ? 'red' : now >= warnAt ? 'yellow' : 'green'
  return {
    ...{ measureId, text, ownerOfficeId, dueOn },
    light: fulfilled === null ? (light as Followed['light']) : null,
    fulfilledOn: fulfilled?.on ?? null,
    words: fulfilled?.words ?? null,
    ruleChanged: fulfilled?.ruleChanged ?? false,
  }
}

/** What is still owed stands before what was done. */
const soonestFirst = (one: Followed, other: Followed): number =>
  Number(one.fulfilledOn !== null) - Number(other.fulfilledOn !== null) ||
  one.dueOn.localeCompare(other.dueOn)

/** Arrivals before and after the first rule that a problem's measures changed; null while none was. */
export async function effectShown(
  ctx: Ctx,
  problemId: string,
  { ruleChangedOn, effectDays }: Problem,
): Promise<Followed['effect']> {
  if (ruleChangedOn === null) return null
  const [facts] = await problemFacts(ctx, [problemId])
  const given = { changedOn: ruleChangedOn, days: effectDays, today: ctx.today }
  const { changedOn, before, after, provisional, fall } = effectOf(facts?.arrivedOn ?? [], given)
  return { changedOn, before, after, provisional, fall }
}

/** The problems that reviews decided by measures, with the scores of their five steps. */
export async function listReforms(
  ctx: Ctx,
): Promise<OutputOf<typeof followUpContract.reviewReforms>> {
  const ids = new Set<string>()
  for (const { problemId, decision } of await decidedItems(ctx)) {
    if (decision?.kind === 'measures' || decision?.kind === 'higher') ids.add(problemId)
  }
  const items = []
  for (const problemId of ids) {
    const { state } = await load(ctx, storedProblems, problemId)
    const { title, scores } = state
    items.push({ problemId, title, scores, standsAt: standsAt(scores) })
  }
  return { items, figure: reformFigure(items.map(({ scores }) => scores)) }
}
