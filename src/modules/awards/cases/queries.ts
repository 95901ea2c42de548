import { openSteps } from '#kernel/loop.ts'
import { officeNames } from '#modules/people/index.ts'
import type { OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load, recordRefusal } from '#platform/record/loop-store.ts'
import { caseSteps } from '../domain/case.ts'
import { isWon } from '../domain/case-rules.ts'
import type { GoodCase } from '../domain/case-types.ts'
import { db, storedCases } from '../store.ts'
import type { casesContract } from './contract.ts'
import { cycleRow } from './facts.ts'
import { judging } from './judge.ts'
import { objectedBy, objectorsOf, shownObjections } from './objectors.ts'
import { partiesOf } from './parties.ts'
import { type CaseRow, inList, selectCases, toldOf } from './rows.ts'
import { regionNames, spreadShown } from './spread.ts'

type Shown = OutputOf<typeof casesContract.goodCase>
type MyCase = OutputOf<typeof casesContract.myCases>['items'][number]

/** Those of the staff who read what a case was judged by. */
const readersOfFile = ['coordinator', 'leader', 'auditor']

/** One case, as far as this actor may see it, and the steps he may take. */
export async function describeCase(ctx: Ctx, caseId: string): Promise<Shown> {
  const row = await selectCases(ctx).where('case_id', '=', caseId).executeTakeFirst()
  if (row === undefined) throw recordRefusal('record/missing')
  const offices = await officeNames(ctx)
  const regions = await regionNames(ctx)
  const cycle = await cycleRow(ctx, row.cycleId)
  return {
    ...inList(row),
    ...toldOf(row),
    cycleTitle: cycle.title,
    regionName: regions.get(row.regionId ?? '') ?? null,
    nominatorRole: row.nominatorRole,
    nominatorOffice: offices.get(row.nominatorOffice ?? '') ?? null,
    reason: row.reason,
    spread: spreadShown(ctx, row, { offices, regions }),
    file: readersOfFile.includes(ctx.actor.role) ? await fileOf(ctx, caseId, offices) : null,
    ownObjections: await ownObjections(ctx, caseId),
    open: await stepsOf(ctx, row, isWon(row, { cycle, caseId })),
  }
}

async function fileOf(
  ctx: Ctx,
  caseId: string,
  offices: ReadonlyMap<string, string>,
): Promise<NonNullable<Shown['file']>> {
  const { state } = await load(ctx, storedCases, caseId)
  return {
    appeals: await numbersOf(ctx, state.appealIds),
    problems: await problemNumbers(ctx, state.problemIds),
    consents: state.parties.map(({ consent }) => consent),
    ...(await judgingShown(ctx, caseId, state)),
    criteria: state.criteria,
    objections: state.objections.map(({ officeId, ...said }) => ({
      ...said,
      officeName: offices.get(officeId ?? '') ?? null,
    })),
  }
}

/** What a coordinator of the whole city has to know before judging; nobody else is shown whose it is. */
function judgingShown(ctx: Ctx, caseId: string, state: GoodCase) {
  const { role, regionId } = ctx.actor
  const judges = role === 'coordinator' && regionId === null && state.status === 'nominated'
  return judges ? judging(ctx, caseId, state) : { unasked: 0, ownOffice: false }
}

/** What this actor's enterprise or office said against a case. */
async function ownObjections(ctx: Ctx, caseId: string) {
  if (['public', 'clock', 'auditor'].includes(ctx.actor.role)) return []
  const own = (await objectorsOf(ctx, [caseId])).map(({ objectionId }) => objectionId)
  if (own.length === 0) return []
  const { state } = await load(ctx, storedCases, caseId)
  return shownObjections(state.objections, new Set(own))
}

async function numbersOf(ctx: Ctx, appealIds: readonly string[]): Promise<string[]> {
  if (appealIds.length === 0) return []
  const rows = await db(ctx)
    .selectFrom('appeals.appeal')
    .select('number')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('appeal_id', 'in', appealIds)
    .orderBy('number')
    .execute()
  return rows.map(({ number }) => number)
}

async function problemNumbers(ctx: Ctx, problemIds: readonly string[]): Promise<string[]> {
  if (problemIds.length === 0) return []
  const rows = await db(ctx)
    .selectFrom('problems.problem')
    .select('number')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('problem_id', 'in', problemIds)
    .orderBy('number')
    .execute()
  return rows.map(({ number }) => number)
}

/** What a leader does by approving what a coordinator has proposed. */
const seconded = ['publish', 'qualifyOwn', 'uphold', 'setAside', 'revoke']

/** The steps open to this actor; an enterprise answers only where it was asked. */
async function stepsOf(ctx: Ctx, { caseId, status }: CaseRow, won: boolean): Promise<string[]> {
  const { actor } = ctx
  if (actor.role === 'public' || actor.role === 'clock') return []
  const closed = won ? ['vacate'] : ['setAside', 'uphold']
  const open = openSteps(caseSteps, status, actor.role).filter((step) => !closed.includes(step))
  if (actor.role === 'leader') return open.filter((step) => !seconded.includes(step))
  if (actor.role === 'coordinator' && actor.regionId !== null) {
    return open.filter((step) => ['object', 'adopt', 'reportEffect'].includes(step))
  }
  if (actor.role !== 'enterprise') return open
  const asked = (await partiesOf(ctx, caseId)).some(({ consent }) => consent === 'asked')
  return asked ? open : open.filter((step) => step === 'object')
}

/** The cases this enterprise has to do with, those that wait for its answer first. */
export async function listMyCases(ctx: Ctx): Promise<OutputOf<typeof casesContract.myCases>> {
  const parties = await db(ctx)
    .selectFrom('awards.party')
    .select(['case_id as caseId', 'part', 'consent'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('enterprise_id', 'in', [...ctx.actor.enterpriseIds])
    .limit(400)
    .execute()
  const objected = await objectedBy(ctx)
  const ids = [...new Set([...parties.map(({ caseId }) => caseId), ...objected])]
  if (ids.length === 0) return { items: [] }
  const rows = await selectCases(ctx)
    .where('case_id', 'in', ids)
    .orderBy('nominated_on', 'desc')
    .orderBy('case_id')
    .execute()
  const items: MyCase[] = []
  for (const row of rows) {
    const own = parties.filter(({ caseId }) => caseId === row.caseId)
    const consent = own.find(({ part }) => part === 'owner')?.consent ?? null
    const nominated = own.some(({ part }) => part === 'nominator')
    const objections = objected.includes(row.caseId) ? await ownObjections(ctx, row.caseId) : []
    const { reason } = row
    items.push({ ...inList(row), ...toldOf(row), reason, consent, nominated, objections })
  }
  const waits = ({ consent, status }: (typeof items)[number]) =>
    Number(consent === 'asked' && status === 'nominated')
  return { items: items.sort((one, other) => waits(other) - waits(one)) }
}
