import type { Actor } from '#kernel/actor.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import { attempt } from '#platform/record/attempt.ts'
import { load } from '#platform/record/loop-store.ts'
import { countAnew, factsOf, stepProblem, suggestProblem } from '../commands.ts'
import { type Compared, type Plan, planOf } from '../domain/plan.ts'
import type { Facts } from '../domain/types.ts'
import type { Finding } from '../domain/words.ts'
import { storedProblems, db as tables } from '../store.ts'
import type { Finder } from './finder.ts'
import { lookBack, newArrivals, readCompared, recentAppeals } from './read.ts'
import { comparedLast, dropOldTraits, likeThese, markCompared } from './traits.ts'

type Work = { db: Database; clock: Actor; finder: Finder; mayGoOn: () => boolean }

/** So many arrivals are compared at once, and so often in one pass; the rest waits for the next. */
const arrivals = { atOnce: 40, passes: 5, beside: 120 }
/** So many appeals are compared in a night; where there are more, each region by itself. */
const nightly = { most: 3_000 }

/** Compares what has arrived since with what is like it; beside the intake, in transactions of its own. */
export async function compareArrivals(work: Work): Promise<number> {
  let compared = 0
  for (let pass = 0; pass < arrivals.passes && work.mayGoOn(); pass += 1) {
    const { db, clock } = work
    const { facts, ids, own, others } = await db.as(clock, arrivalsToCompare)
    if (ids.length === 0) break
    const fresh = new Set(own.map(({ appealId }) => appealId))
    const plan = await planFor(work, [...own, ...others], facts, (one) => fresh.has(one.appealId))
    await carryOut(work, plan, 'arrival')
    await db.as(clock, (ctx) => markCompared(ctx, ids, own))
    compared += ids.length
    if (ids.length < arrivals.atOnce) break
  }
  return compared
}

async function arrivalsToCompare(ctx: Ctx) {
  const facts = await factsOf(ctx)
  const ids = await newArrivals(ctx, lookBack(ctx.today, facts.rules.lookBack), arrivals.atOnce)
  const own = await readCompared(ctx, ids)
  const like = await likeThese(ctx, own)
  const beside = await comparedLast(ctx, arrivals.beside)
  const fresh = new Set(ids)
  const more = [...new Set([...like, ...beside])].filter((appealId) => !fresh.has(appealId))
  return { facts, ids, own, others: await readCompared(ctx, more) }
}

/** Compares the appeals of the last days with each other, once a day and where something has arrived. */
export async function compareNight(work: Work): Promise<number> {
  const { db, clock } = work
  const asked = await db.as(clock, nightToCompare)
  if (asked === null) return 0
  let found = 0
  for (const regionId of asked.regions) {
    if (!work.mayGoOn()) return found
    const all = await db.as(clock, async (ctx) => {
      const since = lookBack(ctx.today, asked.facts.rules.lookBack)
      return readCompared(ctx, await recentAppeals(ctx, { since, regionId, limit: nightly.most }))
    })
    found += await carryOut(work, await planFor(work, all, asked.facts, () => true), 'night')
  }
  await recount(work)
  await db.as(clock, (ctx) => endNight(ctx, asked, found))
  return found
}

type Night = { facts: Facts; regions: (string | null)[]; arrived: number }

async function nightToCompare(ctx: Ctx): Promise<Night | null> {
  const { tenantId } = ctx.actor
  const last = await tables(ctx)
    .selectFrom('problems.night')
    .select(['run_on', 'looked_at'])
    .where('tenant_id', '=', tenantId)
    .orderBy('run_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last !== undefined && last.run_on >= ctx.today) return null
  const facts = await factsOf(ctx)
  const since = lookBack(ctx.today, facts.rules.lookBack)
  const counts = await tables(ctx)
    .selectFrom('appeals.appeal')
    .select(({ fn }) => ['region_id', fn.countAll<number>().as('n')])
    .where('tenant_id', '=', tenantId)
    .where('submitted_on', '>', since)
    .groupBy('region_id')
    .execute()
  const arrived = counts.reduce((sum, { n }) => sum + Number(n), 0)
  if (arrived < 2) return null
  const regions = arrived <= nightly.most ? [null] : counts.map((row) => row.region_id)
  return { facts, regions, arrived }
}

async function endNight(ctx: Ctx, { arrived, facts }: Night, found: number): Promise<void> {
  await tables(ctx)
    .insertInto('problems.night')
    .values({ tenant_id: ctx.actor.tenantId, run_on: ctx.today, looked_at: arrived, found })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await dropOldTraits(ctx, lookBack(ctx.today, facts.rules.lookBack))
}

/** The groups among these that concern one asked about, and what follows from them. */
async function planFor(
  { finder }: Work,
  all: readonly Compared[],
  { rules, today }: Facts,
  isAsked: (one: Compared) => boolean,
): Promise<Plan> {
  const messages = all.map(({ title, body, enterprise }) => ({ title, body, user: enterprise }))
  const groups = (await finder.find(messages)).map(({ members, name }) => ({
    members: members.map((nth) => all[nth] as Compared),
    name,
  }))
  return planOf(
    groups.filter(({ members }) => members.some(isAsked)),
    rules,
    today,
  )
}

/** Takes each step of a plan by itself; what people or another worker have done meanwhile stands. */
async function carryOut(work: Work, { propose, suggest }: Plan, found: Finding): Promise<number> {
  for (const { problemId, appealIds } of propose) {
    await attempt(work.db, work.clock, (ctx) =>
      stepProblem(ctx, problemId, { type: 'propose', appealIds }),
    )
  }
  let begun = 0
  for (const { titleOf, appealIds } of suggest) {
    const taken = await attempt(work.db, work.clock, (ctx) =>
      suggestProblem(ctx, { titleOf, appealIds, found }),
    )
    begun += taken ? 1 : 0
  }
  return begun
}

/** Counts the open problems anew: an appeal may have been withdrawn since. */
async function recount(work: Work): Promise<void> {
  const ids = await work.db.as(work.clock, async (ctx) => {
    const rows = await tables(ctx)
      .selectFrom('problems.problem')
      .select('problem_id')
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('status', 'in', ['suggested', 'confirmed', 'scheduled'])
      .orderBy('enterprises', 'desc')
      .limit(500)
      .execute()
    return rows.map((row) => row.problem_id)
  })
  for (const problemId of ids) {
    if (!work.mayGoOn()) return
    await attempt(work.db, work.clock, async (ctx) =>
      countAnew(ctx, await load(ctx, storedProblems, problemId), await factsOf(ctx)),
    )
  }
}
