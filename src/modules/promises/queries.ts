import { type SqlBool, sql } from 'kysely'
import type { Instant } from '#kernel/day.ts'
import { openSteps } from '#kernel/loop.ts'
import { officeNames } from '#modules/people/index.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load, recordRefusal } from '#platform/record/loop-store.ts'
import type { promisesContract } from './contract.ts'
import { promiseSteps } from './domain/promise.ts'
import { db, storedPromises } from './store.ts'

type Filter = Omit<InputOf<typeof promisesContract.promises>, 'cursor' | 'limit'>
type Listed = OutputOf<typeof promisesContract.promises>
export type ListedPromise = Listed['items'][number]

/** Still owed stands before what has ended. */
const ended = sql<boolean>`(ended_on is not null)`

export const selectPromises = (ctx: Ctx, { year, source, officeId, result, waiting }: Filter) =>
  db(ctx)
    .selectFrom('promises.promise')
    .select([
      'promise_id as promiseId',
      'number',
      'status',
      'version',
      'source',
      'office_id as officeId',
      'about_kind as aboutKind',
      'about_id as aboutId',
      'about_label as aboutLabel',
      'text',
      'said_by as saidBy',
      'said_on as saidOn',
      'by_account as byAccount',
      'region_id as regionId',
      'made_on as madeOn',
      'first_due_on as firstDueOn',
      'due_on as dueOn',
      'warn_at as warnAt',
      'passes_at as passesAt',
      'asked_due_on as askedDueOn',
      'reported_on as reportedOn',
      'broken_on as brokenOn',
      'kept_on as keptOn',
      'ended_on as endedOn',
      'result',
    ])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .$if(year !== undefined, (query) =>
      query
        .where('first_due_on', '>=', `${year}-01-01`)
        .where('first_due_on', '<=', `${year}-12-31`),
    )
    .$if(source !== undefined, (query) => query.where('source', '=', source ?? 'reply'))
    .$if(officeId !== undefined, (query) => query.where('office_id', '=', officeId ?? ''))
    .$if(result !== undefined, (query) => query.where('result', '=', result ?? 'open'))
    .$if(waiting === true, (query) => query.where('status', '=', 'reported'))

export type PromiseRow = Awaited<
  ReturnType<ReturnType<typeof selectPromises>['executeTakeFirstOrThrow']>
>

type Dated = Pick<PromiseRow, 'status' | 'warnAt' | 'passesAt' | 'endedOn'>

/** Of what is still owed: whether its date is far, near or past. */
export function lightOf({ status, warnAt, passesAt, endedOn }: Dated, now: Instant) {
  if (endedOn !== null || status === 'reported') return null
  return now >= passesAt ? 'red' : now >= warnAt ? 'yellow' : 'green'
}

export function shown(
  row: PromiseRow,
  { names, now }: { names: ReadonlyMap<string, string>; now: Instant },
): Omit<ListedPromise, 'reason'> {
  const { aboutKind, aboutId, aboutLabel, warnAt, passesAt, endedOn } = row
  const { byAccount: _by, regionId: _region, ...rest } = row
  const { warnAt: _w, passesAt: _p, endedOn: _e, aboutKind: _k, aboutId: _i, ...more } = rest
  const { aboutLabel: _l, ...plain } = more
  return {
    ...plain,
    officeName: names.get(row.officeId) ?? '',
    about: { kind: aboutKind, id: aboutId, label: aboutLabel },
    light: lightOf({ status: row.status, warnAt, passesAt, endedOn }, now),
  }
}

/** The ledger: what is still owed first, the earliest due first. */
export async function listPromises(
  ctx: Ctx,
  { cursor, limit, ...filter }: InputOf<typeof promisesContract.promises>,
): Promise<Listed> {
  const after = cursor?.split(' ')
  const rows = await selectPromises(ctx, filter)
    .$if(after?.length === 3, (query) =>
      query.where(
        sql<SqlBool>`(${ended}, due_on, promise_id) > (${after?.[0] === 'true'}, ${after?.[1]}::date, ${after?.[2]}::uuid)`,
      ),
    )
    .orderBy(ended)
    .orderBy('due_on')
    .orderBy('promise_id')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  const known = { names: await officeNames(ctx), now: ctx.now }
  const items = []
  for (const row of page) items.push({ ...shown(row, known), reason: await reasonOf(ctx, row) })
  return {
    items,
    next: last ? `${last.endedOn !== null} ${last.dueOn} ${last.promiseId}` : null,
  }
}

/** Why it was withdrawn; of few, so that their records are read. */
async function reasonOf(ctx: Ctx, { promiseId, status }: PromiseRow): Promise<string | null> {
  if (status !== 'withdrawn') return null
  const { state } = await load(ctx, storedPromises, promiseId)
  return state.withdrawal?.reason ?? null
}

/** One promise with all that happened to it, and the steps this actor may take. */
export async function describePromise(
  ctx: Ctx,
  promiseId: string,
): Promise<OutputOf<typeof promisesContract.promise>> {
  const row = await selectPromises(ctx, {}).where('promise_id', '=', promiseId).executeTakeFirst()
  if (row === undefined) throw recordRefusal('record/missing')
  const { state } = await load(ctx, storedPromises, promiseId)
  const { said, recordedBy, asked, moves, report, returns, keeper, endedOn, withdrawal } = state
  return {
    ...shown(row, { names: await officeNames(ctx), now: ctx.now }),
    words: said?.words ?? null,
    recordedBy: { name: recordedBy?.name ?? '', role: recordedBy?.role ?? '' },
    ...{ asked, moves, report, returns, keeper, endedOn, withdrawal },
    reason: withdrawal?.reason ?? null,
    judgeBy: state.status === 'reported' ? (state.judging?.dueOn ?? null) : null,
    open: openOf(ctx, row),
  }
}

/**
 * The steps that are open to this actor: a date is decided only where one was asked for, and a coordinator asks for
 * a withdrawal, to which the second person agrees elsewhere.
 */
export function openOf({ actor }: Ctx, row: PromiseRow): string[] {
  const { role, regionId, accountId, officeId } = actor
  if (role === 'leader' && row.byAccount !== accountId) return []
  if (role === 'lead' && row.officeId !== officeId) return []
  if (role === 'coordinator' && regionId !== null && row.regionId !== regionId) return []
  return openSteps(promiseSteps, row.status, role).filter(
    (step) =>
      (step !== 'decideDate' || row.askedDueOn !== null) &&
      (step !== 'askDate' || row.askedDueOn === null) &&
      (step !== 'withdraw' || role === 'coordinator'),
  )
}
