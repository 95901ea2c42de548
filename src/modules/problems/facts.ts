import type { Day } from '#kernel/day.ts'
import { daysBetween } from '#kernel/day.ts'
import { type AppealTexts, appealTexts } from '#modules/appeals/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { ProblemStatus, RootCause, TriggerReason } from './domain/words.ts'
import { notCounted } from './members.ts'
import { db } from './store.ts'

/** What a meeting needs to know of a common problem; texts are as this actor may read them. */
export type ProblemFacts = {
  problemId: string
  number: string
  title: string
  status: ProblemStatus
  version: number
  rootCause: RootCause | null
  officeId: string | null
  officeName: string | null
  /** Heat: different enterprises and venues, however often each has posted. */
  enterprises: number
  venues: number
  appeals: number
  regionIds: string[]
  regionNames: string[]
  trigger: TriggerReason | null
  /** Days since its first appeal arrived. */
  ageDays: number
  firstOn: Day | null
  lastOn: Day | null
  confirmedOn: Day | null
  reviewId: string | null
  /** How many enterprises are told of what becomes of it. */
  originators: number
  /** When its appeals arrived, the newest first. */
  arrivedOn: Day[]
  /** Its newest appeals, for materials: redacted, and without what this actor may not read. */
  summaries: (AppealTexts & { number: string; regionName: string; arrivedOn: Day })[]
}

/** How many appeals stand for a problem in the materials of a meeting. */
const mostSummaries = 12

/** What is known of these problems, in their order; those this actor does not see are missing. */
export async function problemFacts(
  ctx: Ctx,
  problemIds: readonly string[],
): Promise<ProblemFacts[]> {
  if (problemIds.length === 0) return []
  const problems = await problemRows(ctx, problemIds)
  const members = await memberRows(ctx, problemIds)
  const byProblem = Map.groupBy(members, ({ problemId }) => problemId)
  const newest = [...byProblem.values()].flatMap((all) => all.slice(0, mostSummaries))
  const texts = await appealTexts(
    ctx,
    newest.map(({ appealId }) => appealId),
  )
  const regions = await regionNames(ctx)
  return problemIds.flatMap((problemId) => {
    const problem = problems.get(problemId)
    if (problem === undefined) return []
    const own = byProblem.get(problemId) ?? []
    const summaries = own.slice(0, mostSummaries).flatMap((one) => {
      const text = texts.get(one.appealId)
      const { number, arrivedOn } = one
      return text
        ? [{ ...text, number, arrivedOn, regionName: regions.get(one.regionId) ?? '' }]
        : []
    })
    return {
      ...problem,
      regionNames: problem.regionIds.map((regionId) => regions.get(regionId) ?? regionId),
      ageDays: problem.firstOn === null ? 0 : daysBetween(problem.firstOn, ctx.today),
      originators: new Set(own.map(({ countedAs }) => countedAs)).size,
      arrivedOn: own.map(({ arrivedOn }) => arrivedOn),
      summaries,
    }
  })
}

async function problemRows(ctx: Ctx, problemIds: readonly string[], { tenantId } = ctx.actor) {
  const rows = await db(ctx)
    .selectFrom('problems.problem as p')
    .leftJoin('people.office as o', (join) =>
      join.on('o.tenant_id', '=', tenantId).onRef('o.office_id', '=', 'p.office_id'),
    )
    .select([
      'p.problem_id as problemId',
      'p.number',
      'p.title',
      'p.status',
      'p.version',
      'p.root_cause as rootCause',
      'p.office_id as officeId',
      'o.name as officeName',
      'p.enterprises',
      'p.venues',
      'p.appeals',
      'p.region_ids as regionIds',
      'p.trigger_reason as trigger',
      'p.first_on as firstOn',
      'p.last_on as lastOn',
      'p.confirmed_on as confirmedOn',
      'p.review_id as reviewId',
    ])
    .where('p.tenant_id', '=', tenantId)
    .where('p.problem_id', 'in', [...problemIds])
    .execute()
  return new Map(rows.map((row) => [row.problemId, row]))
}

/** The accepted appeals of problems that count, the newest first. */
export async function memberRows(
  ctx: Ctx,
  problemIds: readonly string[],
  { tenantId } = ctx.actor,
) {
  return db(ctx)
    .selectFrom('problems.member as m')
    .innerJoin('appeals.appeal as a', (join) =>
      join.on('a.tenant_id', '=', tenantId).onRef('a.appeal_id', '=', 'm.appeal_id'),
    )
    .select([
      'm.problem_id as problemId',
      'm.appeal_id as appealId',
      'a.number',
      'm.region_id as regionId',
      'm.counted_as as countedAs',
      'm.arrived_on as arrivedOn',
    ])
    .where('m.tenant_id', '=', tenantId)
    .where('m.problem_id', 'in', [...problemIds])
    .where('m.standing', '=', 'accepted')
    .where((one) => one.or([one('a.ended', 'is', null), one('a.ended', '<>', notCounted)]))
    .orderBy('m.arrived_on', 'desc')
    .orderBy('m.appeal_id', 'desc')
    .execute()
}

/** The regions' names by their ids. */
export async function regionNames(ctx: Ctx): Promise<Map<string, string>> {
  const rows = await db(ctx)
    .selectFrom('people.region')
    .select(['region_id', 'name'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .execute()
  return new Map(rows.map((row) => [row.region_id, row.name]))
}
