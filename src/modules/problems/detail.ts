import type { Day } from '#kernel/day.ts'
import { openSteps } from '#kernel/loop.ts'
import { codeNameOf, officeNames } from '#modules/people/index.ts'
import { noteRead } from '#modules/trust/index.ts'
import type { OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { RequestCtx } from '#platform/http/serve.ts'
import { type Loaded, load, recordRefusal } from '#platform/record/loop-store.ts'
import type { problemsContract } from './contract.ts'
import { effectOf } from './domain/effect.ts'
import { problemSteps } from './domain/steps.ts'
import type { Measure, Problem } from './domain/types.ts'
import { lastOf } from './domain/undo.ts'
import { regionNames } from './facts.ts'
import { lightOf } from './lights.ts'
import { notCounted } from './members.ts'
import { itemOf, selectProblems } from './queries.ts'
import { db, storedProblems } from './store.ts'
import { timelineOf } from './timeline.ts'

type Detail = OutputOf<typeof problemsContract.problem>
type Appeal = Detail['appealList'][number]

/** One problem as this actor may see it, with the steps open to it now. */
export async function describeProblem(ctx: RequestCtx, problemId: string): Promise<Detail> {
  const row = await selectProblems(ctx).where('p.problem_id', '=', problemId).executeTakeFirst()
  if (row === undefined) throw recordRefusal('record/missing')
  await noteRead(ctx, { kind: 'open', subjectKind: 'problem', subjectId: problemId })
  const loaded = await load(ctx, storedProblems, problemId)
  const { state, version } = loaded
  ctx.reply.header('etag', `"${version}"`)
  const regions = await regionNames(ctx)
  const isOffice = ctx.actor.role === 'lead' || ctx.actor.role === 'handler'
  const appealList = isOffice ? [] : await appealsOf(ctx, problemId, regions)
  const { confirmedOn, reviewId, reason, decision, finding, scores, trigger } = state
  return {
    ...itemOf(ctx, row, regions),
    version,
    ...{ confirmedOn, reviewId, reason, finding, scores },
    decisionReason: decision?.reason ?? null,
    triggerText: trigger && { count: trigger.count, days: trigger.days, words: trigger.words },
    measureList: await measuresOf(ctx, state),
    appealList,
    hidden: isOffice ? 0 : Math.max(0, rowsOf(state) - appealList.length),
    effect: isOffice ? null : await effectNow(ctx, problemId, state),
    from: await otherOf(ctx, state.from),
    into: await otherOf(ctx, state.into),
    undo: ctx.actor.role === 'coordinator' ? (lastOf(state)?.step ?? null) : null,
    open: openNow(ctx, loaded),
    timeline: isOffice ? [] : await timelineOf(ctx, loaded),
  }
}

/** How many appeals have a row: what was merged away or taken back keeps none. */
const rowsOf = ({ members, apart, end }: Problem): number =>
  end === 'merged' || end === 'undone' ? 0 : members.length + apart.length

const isWhole = new Set(['suggest', 'splitOff', 'propose', 'measure', 'absorb', 'release', 'undo'])
const notByHand = new Set(['unconfirm', 'restore', 'dissolve', 'warn'])

/** The steps this actor may take now; undoing is one, and what the review does is taken there. */
function openNow({ actor }: Ctx, { state }: Loaded<Problem>): string[] {
  const elsewhere = state.measured.regionIds.some((regionId) => regionId !== actor.regionId)
  if (actor.role === 'coordinator' && actor.regionId !== null && elsewhere) return []
  const open = openSteps(problemSteps, state.status, actor.role)
    .filter((step) => !isWhole.has(step) && !notByHand.has(step))
    .filter((step) => step !== 'reopen' || state.end === 'done' || state.end === 'not-adopted')
    .filter(
      (step) => step !== 'fulfilMeasure' || state.measures.some((one) => mayFulfil(actor, one)),
    )
  const ended = state.end !== null && state.end !== 'done' && state.end !== 'not-adopted'
  const own = ended ? [] : open
  return actor.role === 'coordinator' && lastOf(state) !== null ? [...own, 'undo'] : own
}

const mayFulfil = ({ role, officeId }: Ctx['actor'], { ownerOfficeId, fulfilled }: Measure) =>
  fulfilled === null && (role === 'coordinator' || (role === 'lead' && officeId === ownerOfficeId))

async function measuresOf(ctx: Ctx, { measures }: Problem): Promise<Detail['measureList']> {
  const { role, officeId: own } = ctx.actor
  const names = await officeNames(ctx)
  const isOffice = role === 'lead' || role === 'handler'
  return measures
    .filter(({ ownerOfficeId }) => !isOffice || ownerOfficeId === own)
    .map((one) => ({
      ...{ measureId: one.measureId, text: one.text, startOn: one.startOn, dueOn: one.dueOn },
      officeId: one.ownerOfficeId,
      officeName: names.get(one.ownerOfficeId) ?? '',
      light: one.fulfilled === null ? lightOf(ctx.now, one.warnAt, one.passesAt) : null,
      own: mayFulfil(ctx.actor, one),
      fulfilled: one.fulfilled,
    }))
}

async function appealsOf(
  ctx: Ctx,
  problemId: string,
  regions: ReadonlyMap<string, string>,
  { tenantId, role } = ctx.actor,
): Promise<Appeal[]> {
  const rows = await db(ctx)
    .selectFrom('problems.member as m')
    .innerJoin('appeals.appeal as a', (join) =>
      join.on('a.tenant_id', '=', tenantId).onRef('a.appeal_id', '=', 'm.appeal_id'),
    )
    .select([
      'm.appeal_id as appealId',
      'a.number',
      'a.title',
      'a.title_open as titleOpen',
      'a.status',
      'a.ended',
      'm.region_id as regionId',
      'm.arrived_on as arrivedOn',
      'm.standing',
      'm.counted_as as countedAs',
    ])
    .where('m.tenant_id', '=', tenantId)
    .where('m.problem_id', '=', problemId)
    .orderBy('m.arrived_on', 'desc')
    .orderBy('m.appeal_id', 'desc')
    .limit(500)
    .execute()
  return Promise.all(
    rows.map(async ({ titleOpen, ended, countedAs, ...row }) => ({
      ...row,
      title: titleOpen && role === 'leader' ? null : row.title,
      regionName: regions.get(row.regionId) ?? row.regionId,
      counts: ended !== notCounted,
      enterpriseCode: role === 'coordinator' ? await codeNameOf(ctx, countedAs) : null,
    })),
  )
}

/** What arrived before and after the rule changed, of what this actor sees. */
async function effectNow(ctx: Ctx, problemId: string, { ruleChangedOn, effectDays }: Problem) {
  if (ruleChangedOn === null) return null
  const rows = await db(ctx)
    .selectFrom('problems.member as m')
    .innerJoin('appeals.appeal as a', (join) =>
      join.on('a.tenant_id', '=', ctx.actor.tenantId).onRef('a.appeal_id', '=', 'm.appeal_id'),
    )
    .select(['m.arrived_on as on', 'm.standing'])
    .where('m.tenant_id', '=', ctx.actor.tenantId)
    .where('m.problem_id', '=', problemId)
    .where('m.standing', '<>', 'apart')
    .where((one) => one.or([one('a.ended', 'is', null), one('a.ended', '<>', notCounted)]))
    .execute()
  const window = { changedOn: ruleChangedOn, days: effectDays, today: ctx.today }
  const days = (some: typeof rows): Day[] => some.map(({ on }) => on)
  const proposed = rows.filter(({ standing }) => standing === 'proposed')
  const afterProposed = effectOf(days(proposed), window).after
  return { ...effectOf(days(rows), window), afterProposed }
}

async function otherOf(ctx: Ctx, problemId: string | null) {
  if (problemId === null) return null
  const row = await db(ctx)
    .selectFrom('problems.problem')
    .select(['problem_id as problemId', 'number'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('problem_id', '=', problemId)
    .executeTakeFirst()
  return row ?? null
}
