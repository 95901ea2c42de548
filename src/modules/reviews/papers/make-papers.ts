import { fullName, type OfficialPaper } from '#modules/documents/index.ts'
import { cityName } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { type Loaded, load, recordRefusal } from '#platform/record/loop-store.ts'
import { scoresOf } from '../ballots/store.ts'
import type { Decision, Item } from '../domain/item-types.ts'
import type { Review } from '../domain/review-types.ts'
import { listReforms } from '../follow-up/queries.ts'
import { itemsOf } from '../items/store.ts'
import { db, storedItems, storedReviews } from '../store.ts'
import { effectsBefore } from './effects.ts'
import type { Decided, ItemFacts, MinutesItem, ReviewFacts } from './facts.ts'
import { materials } from './materials.ts'
import { minutes } from './minutes.ts'
import { knownProblems } from './problems.ts'

type Named = (officeId: string) => string
type Read = { review: Loaded<Review>; facts: Omit<ReviewFacts, 'today'>; named: Named }

/** 月评议材料, as things stand today; scores as they stand, or stood when the review began. */
export async function materialsOf(ctx: Ctx, reviewId: string): Promise<OfficialPaper> {
  const { review, facts, named } = await read(ctx, reviewId)
  const items = await agendaOf(ctx, review)
  const known = await knownProblems(
    ctx,
    items.map(({ state }) => state.problemId),
  )
  const { items: reforms, figure } = await listReforms(ctx)
  return materials({
    ...facts,
    today: ctx.today,
    items: await Promise.all(items.map((item) => itemFacts(ctx, item, known, named))),
    effects: await effectsBefore(ctx, review.state.month, named),
    reforms: reforms.flatMap(({ title, scores }) => (scores ? [{ problem: title, scores }] : [])),
    figure,
  })
}

async function itemFacts(
  ctx: Ctx,
  { id, state }: Loaded<Item>,
  known: Awaited<ReturnType<typeof knownProblems>>,
  named: Named,
): Promise<ItemFacts> {
  const problem = known.get(state.problemId)
  if (problem === undefined) throw recordRefusal('record/missing')
  const { title, officeIds, comments, scores, status } = state
  return {
    ...problem,
    title,
    offices: officeIds.map(named),
    statements: statementsOf(state, named),
    // Why: before the review only a coordinator and the auditors may count what was given so far.
    scores: scores ?? (status === 'announced' && countsNow(ctx) ? await scoresOf(ctx, id) : null),
    comments: comments.map(({ expert, text }) => ({ expert, text })),
  }
}

const countsNow = ({ actor: { role } }: Ctx) => role === 'coordinator' || role === 'auditor'

const statementsOf = ({ statements }: Item, named: Named) =>
  statements.map(({ officeId, text }) => ({ office: named(officeId), text }))

/** 会议纪要: a draft until it is approved; there is none before the review is held. */
export async function minutesOf(ctx: Ctx, reviewId: string): Promise<OfficialPaper> {
  const { review, facts, named } = await read(ctx, reviewId)
  const { status, present, excused, observing, ended } = review.state
  if (['planned', 'agenda', 'cancelled'].includes(status)) throw recordRefusal('record/missing')
  const items = await agendaOf(ctx, review)
  const offices = new Set(items.flatMap(({ state }) => state.officeIds.map(named)))
  return minutes({
    ...facts,
    today: ended.minutes ?? ctx.today,
    approved: ended.minutes !== undefined,
    attendance: { present, excused, observing },
    items: items.map(({ state }) => minutesItem(state, named)),
    copiesTo: [...offices].map((office) => fullName(facts.cityName, office)),
  })
}

function minutesItem(state: Item, named: Named): MinutesItem {
  const { title, about, scores, comments } = state
  return {
    title,
    heat: about?.enterprises ?? 0,
    appeals: about?.appeals ?? 0,
    scores,
    statements: statementsOf(state, named),
    comments: comments.map(({ expert, text }) => ({ expert, text })),
    decision: decidedOf(state, named),
  }
}

function decidedOf({ decision, status, reason }: Item, named: Named): Decided {
  if (status === 'deferred') return { kind: 'deferred', reason: reason ?? '' }
  if (decision === null) return { kind: 'open' }
  return decision.kind === 'measures' ? measuresOf(decision, named) : decision
}

const measuresOf = (
  { measures }: Extract<Decision, { kind: 'measures' }>,
  named: Named,
): Decided => ({
  kind: 'measures',
  measures: measures.map(({ text, ownerOfficeId, dueOn }) => ({
    ...{ text, dueOn, office: named(ownerOfficeId) },
  })),
})

/** The items of a review in the order of its agenda, without those taken off. */
async function agendaOf(ctx: Ctx, { id, state }: Loaded<Review>): Promise<Loaded<Item>[]> {
  const there = new Set(
    (await itemsOf(ctx, id)).flatMap(({ itemId, status }) => (status === 'removed' ? [] : itemId)),
  )
  const items: Loaded<Item>[] = []
  for (const itemId of state.itemIds.filter((one) => there.has(one))) {
    items.push(await load(ctx, storedItems, itemId))
  }
  return items
}

async function read(ctx: Ctx, reviewId: string): Promise<Read> {
  const review = await load(ctx, storedReviews, reviewId)
  const { number, month, heldOn, startsAt, place, convener } = review.state
  const offices = await db(ctx)
    .selectFrom('people.office as o')
    .innerJoin('people.region as r', (join) =>
      join.on('r.tenant_id', '=', ctx.actor.tenantId).onRef('r.region_id', '=', 'o.region_id'),
    )
    .select(['o.office_id', 'o.name', 'o.kind', 'r.kind as place'])
    .where('o.tenant_id', '=', ctx.actor.tenantId)
    .orderBy('o.office_id')
    .execute()
  const names = new Map(offices.map(({ office_id, name }) => [office_id, name]))
  const coordinating = offices.filter(({ kind }) => kind === 'coordinating')
  const own = coordinating.find((one) => one.place === 'city') ?? coordinating[0]
  return {
    review,
    named: (officeId) => names.get(officeId) ?? '',
    facts: {
      cityName: await cityName(ctx),
      coordinatingOffice: own?.name ?? '',
      ...{ number, month, place, day: heldOn, from: startsAt, convener: convener.name },
    },
  }
}
