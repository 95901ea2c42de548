import type { Ctx } from '#platform/database/context.ts'
import { type Arrival, type Measured, measure } from './domain/heat.ts'
import { refusal } from './domain/refusals.ts'
import type { Member, Problem } from './domain/types.ts'
import type { Standing } from './domain/words.ts'
import { db, type ProblemsTables } from './store.ts'

type Row = ProblemsTables['problems.member']

/** Appeals that were withdrawn do not count; those merged into another do, by their own enterprises. */
export const notCounted = 'withdrawn'

/** How each appeal stands to a problem in this state; what was merged or taken back holds none. */
function standingsOf({ members, apart, end }: Problem): Map<string, Standing> {
  if (end === 'merged' || end === 'undone') return new Map()
  const all = [
    ...apart.map((appealId) => [appealId, 'apart'] as const),
    ...members.map(({ appealId, accepted }) => {
      const standing: Standing = end === 'dismissed' ? 'apart' : accepted ? 'accepted' : 'proposed'
      return [appealId, standing] as const
    }),
  ]
  return new Map(all)
}

/** The appeals that belong to these problems, or to those they were merged into, as far as this actor sees them. */
export async function appealsOfProblems(
  ctx: Ctx,
  problemIds: readonly string[],
): Promise<string[]> {
  const ids = await withMerged(ctx, problemIds)
  if (ids.length === 0) return []
  const rows = await db(ctx)
    .selectFrom('problems.member')
    .select('appeal_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('problem_id', 'in', ids)
    .where('standing', '=', 'accepted')
    .orderBy('appeal_id')
    .execute()
  return rows.map((row) => row.appeal_id)
}

async function withMerged(ctx: Ctx, problemIds: readonly string[]): Promise<string[]> {
  const all = new Set(problemIds)
  for (let next = [...all]; next.length > 0; ) {
    const rows = await db(ctx)
      .selectFrom('problems.problem')
      .select('into_id')
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('problem_id', 'in', next)
      .where('into_id', 'is not', null)
      .execute()
    next = rows.flatMap(({ into_id }) => (into_id === null || all.has(into_id) ? [] : into_id))
    for (const one of next) all.add(one)
  }
  return [...all]
}

/** Makes the rows of members what the state says; an appeal that is in another problem is refused. */
export async function saveMembers(ctx: Ctx, problemId: string, state: Problem): Promise<void> {
  const wanted = standingsOf(state)
  const there = new Map((await standingRows(ctx, problemId)).map((one) => [one.id, one.standing]))
  const gone = [...there.keys()].filter((appealId) => !wanted.has(appealId))
  if (gone.length > 0) await own(ctx, problemId).deleteRows(gone)
  for (const standing of ['apart', 'proposed', 'accepted'] as const) {
    const of = [...wanted].filter(([, one]) => one === standing).map(([appealId]) => appealId)
    const changed = of.filter((id) => there.has(id) && there.get(id) !== standing)
    if (changed.length > 0) await own(ctx, problemId).setStanding(changed, standing)
    const added = of.filter((appealId) => !there.has(appealId))
    if (added.length > 0) await addRows(ctx, problemId, added, standing)
  }
}

const standingRows = (ctx: Ctx, problemId: string) =>
  db(ctx)
    .selectFrom('problems.member')
    .select(['appeal_id as id', 'standing'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('problem_id', '=', problemId)
    .execute()

const own = (ctx: Ctx, problemId: string) => ({
  deleteRows: (appealIds: string[]) =>
    db(ctx)
      .deleteFrom('problems.member')
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('problem_id', '=', problemId)
      .where('appeal_id', 'in', appealIds)
      .execute(),
  setStanding: (appealIds: string[], standing: Standing) =>
    db(ctx)
      .updateTable('problems.member')
      .set({ standing })
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('problem_id', '=', problemId)
      .where('appeal_id', 'in', appealIds)
      .execute(),
})

async function addRows(
  ctx: Ctx,
  problemId: string,
  appealIds: readonly string[],
  standing: Standing,
): Promise<void> {
  const appeals = await appealRows(ctx, appealIds)
  if (appeals.length < appealIds.length) {
    throw refusal('problems/unknown-appeal', { field: 'appealIds' })
  }
  const { tenantId } = ctx.actor
  const rows: Row[] = appeals.map(({ ended: _, ...appeal }) => ({
    ...{ tenant_id: tenantId, problem_id: problemId, standing },
    ...appeal,
  }))
  const added = await db(ctx)
    .insertInto('problems.member')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (Number(added.numInsertedOrUpdatedRows ?? 0) < rows.length) {
    throw refusal('problems/appeal-elsewhere', { field: 'appealIds' })
  }
}

/** Appeals as far as this actor sees them, with what counts of each: whose it is, where and when it came. */
export const selectCounted = (ctx: Ctx, appealIds: readonly string[], { tenantId } = ctx.actor) =>
  db(ctx)
    .selectFrom('appeals.appeal as a')
    .innerJoin('people.region as r', (join) =>
      join.on('r.tenant_id', '=', tenantId).onRef('r.region_id', '=', 'a.region_id'),
    )
    .leftJoin('people.enterprise as e', (join) =>
      join.on('e.tenant_id', '=', tenantId).onRef('e.enterprise_id', '=', 'a.enterprise_id'),
    )
    .select(({ fn, ref, eb, or }) => [
      'a.appeal_id',
      fn.coalesce(ref('e.merged_into'), ref('a.enterprise_id')).as('counted_as'),
      'a.region_id',
      or([eb('r.venue', '=', true), eb('a.channel', '=', 'talk')])
        .$castTo<boolean>()
        .as('venue'),
      'a.submitted_on as arrived_on',
    ])
    .where('a.tenant_id', '=', tenantId)
    .where('a.appeal_id', 'in', [...appealIds])

const appealRows = (ctx: Ctx, appealIds: readonly string[]) =>
  selectCounted(ctx, appealIds)
    .select(['a.ended', 'a.enterprise_id'])
    .orderBy('a.appeal_id')
    .execute()

/** How hot these appeals are together; those withdrawn do not count. */
export async function measureAppeals(
  ctx: Ctx,
  members: readonly Member[],
  days: number,
): Promise<Measured> {
  const accepted = new Map(members.map((one) => [one.appealId, one.accepted]))
  const rows = members.length === 0 ? [] : await appealRows(ctx, [...accepted.keys()])
  const counted = rows.filter(({ ended }) => ended !== notCounted)
  const arrivals: Arrival[] = counted.map((row) => ({
    enterprise: row.counted_as,
    regionId: row.region_id,
    venue: row.venue,
    on: row.arrived_on,
    accepted: accepted.get(row.appeal_id) === true,
  }))
  return measure(arrivals, days)
}
