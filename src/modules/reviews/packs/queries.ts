import { dayOf } from '#kernel/day.ts'
import { openSteps } from '#kernel/loop.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import { load, recordRefusal } from '#platform/record/loop-store.ts'
import { retrospectiveSteps } from '../domain/packs/retrospective.ts'
import { toldIn } from '../domain/packs/told.ts'
import type { Decision, PackDecision, Retrospective } from '../domain/packs/types.ts'
import type { retrospectivesContract } from './contract.ts'
import { db, storedRetrospectives } from './store.ts'

type Described = OutputOf<typeof retrospectivesContract.retrospective>

const selectPacks = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('reviews.retrospective')
    .select([
      'retrospective_id as retrospectiveId',
      'status',
      'version',
      'kind',
      'period',
      'from_on as fromOn',
      'to_on as toOn',
      'meets_on as meetsOn',
      'met_on as metOn',
      'chair',
      'decisions',
      'sampled',
      'rechecked',
      'reason',
    ])
    .where('tenant_id', '=', ctx.actor.tenantId)

/** The half-yearly and yearly reviews, the latest first; a city has three a year. */
export async function listPacks(
  ctx: Ctx,
  { kind }: InputOf<typeof retrospectivesContract.retrospectives>,
): Promise<OutputOf<typeof retrospectivesContract.retrospectives>> {
  const items = await selectPacks(ctx)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? 'half'))
    .orderBy('to_on', 'desc')
    .orderBy('retrospective_id', 'desc')
    .limit(60)
    .execute()
  return { items }
}

/** One review with what it rests on and what was decided. */
export async function describePack(ctx: Ctx, retrospectiveId: string): Promise<Described> {
  const row = await selectPacks(ctx)
    .where('retrospective_id', '=', retrospectiveId)
    .executeTakeFirst()
  if (row === undefined) throw recordRefusal('record/missing')
  const { state } = await load(ctx, storedRetrospectives, retrospectiveId)
  const { sample, rechecks, topics, meeting, note, submittedOn, decidedOn, closedOn } = state
  const acts = ctx.actor.regionId === null
  return {
    ...row,
    pack: packShown(state),
    ...{ sample, rechecks, topics, note, submittedOn, decidedOn, closedOn },
    present: meeting?.present ?? [],
    decided: await decidedShown(ctx, retrospectiveId, state.decisions),
    open: acts ? openOf(state, ctx) : [],
  }
}

/** Files are drawn by hand where the pack was drawn before the head that seeds them was published. */
const openOf = (state: Retrospective, { actor, today }: Ctx) =>
  openSteps(retrospectiveSteps, state.status, actor.role).filter(
    (step) =>
      (step !== 'drawSample' || (state.sample === null && today > state.to)) &&
      (step !== 'recheck' || state.sample !== null),
  )

function packShown({ pack, to }: Retrospective): Described['pack'] {
  if (pack === null) return null
  const { topics: _, months: __, figures, chain, promisesBySource, missed, ...others } = pack
  const { relapses, decisions, earlier = [], told: _told, ...rest } = others
  return {
    ...rest,
    early: dayOf(pack.asOf) <= to,
    figures: [...figures],
    chain: [...chain],
    promisesBySource: [...promisesBySource],
    missed: [...missed],
    relapses: [...relapses],
    decisions: decisions.map(withKind),
    earlier: earlier.map(withKind),
    told: toldIn(pack),
  }
}

const withKind = (one: PackDecision) => ({ ...one, kind: one.kind ?? ('measures' as const) })

type PromiseTables = {
  'promises.promise': {
    tenant_id: string
    promise_id: string
    about_id: string | null
    source: string
    text: string
    office_id: string
    first_due_on: string
    status: string
    kept_on: string | null
  }
}

/** What was decided, each with the promise it became. */
async function decidedShown(ctx: Ctx, id: string, decisions: readonly Decision[]) {
  if (decisions.length === 0) return []
  const promises = await tablesOf<PromiseTables>(ctx)
    .selectFrom('promises.promise')
    .select(['promise_id', 'text', 'office_id', 'first_due_on', 'status', 'kept_on'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('about_id', '=', id)
    .where('source', '=', 'decision')
    .execute()
  return decisions.map((one) => {
    const promise = promises.find(
      ({ text, office_id, first_due_on }) =>
        text === one.text && office_id === one.officeId && first_due_on === one.dueOn,
    )
    return {
      ...one,
      promiseId: promise?.promise_id ?? null,
      status: promise?.status ?? null,
      keptOn: promise?.kept_on ?? null,
    }
  })
}
