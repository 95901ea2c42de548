import { type SqlBool, sql } from 'kysely'
import { openSteps } from '#kernel/loop.ts'
import { Refusal } from '#kernel/refusal.ts'
import { officeNames } from '#modules/people/index.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load, recordRefusal } from '#platform/record/loop-store.ts'
import { guards } from '../domain/guards.ts'
import { rectificationLoop, rectificationSteps } from '../domain/rectification.ts'
import type { Due, Rectification, RectificationFacts } from '../domain/types.ts'
import type { RectificationDueKind } from '../domain/words.ts'
import { db, rectificationsOf, storedRectifications } from '../store.ts'
import type { rectificationsContract } from './contract.ts'
import { rectificationFacts } from './facts.ts'

type List = OutputOf<typeof rectificationsContract.rectifications>
type Item = List['items'][number]
type Detail = OutputOf<typeof rectificationsContract.rectification>

/** A title that nobody has confirmed is not for those who only judge what was done. */
const title = sql<string>`case when a.title_open then '（标题待协调员核对）' else a.title end`

const selectItems = (ctx: Ctx, { tenantId } = ctx.actor) =>
  db(ctx)
    .selectFrom('evaluation.rectification as c')
    .innerJoin('appeals.appeal as a', (join) =>
      join.on('a.tenant_id', '=', tenantId).onRef('a.appeal_id', '=', 'c.appeal_id'),
    )
    .innerJoin('people.region as r', (join) =>
      join.on('r.tenant_id', '=', tenantId).onRef('r.region_id', '=', 'c.region_id'),
    )
    .leftJoin('people.office as o', (join) =>
      join.on('o.tenant_id', '=', tenantId).onRef('o.office_id', '=', 'c.office_id'),
    )
    .where('c.tenant_id', '=', tenantId)
    .select([
      'c.rectification_id as rectificationId',
      'c.status',
      'c.version',
      'c.appeal_id as appealId',
      'c.number',
      title.as('title'),
      'c.region_id as regionId',
      'r.name as regionName',
      'c.office_id as officeId',
      'o.name as officeName',
      'c.level',
      'c.rated_by as ratedBy',
      'c.rated_on as ratedOn',
      'c.opened_on as openedOn',
      'c.finding',
      'c.reason_class as reasonClass',
      'c.rectify_due_on as rectifyDueOn',
      'c.rectified_on as rectifiedOn',
      'c.contested_on as contestedOn',
      'c.upheld',
      'c.attempts',
      'c.ended as end',
      'c.closed_on as closedOn',
      'c.next_due_on as nextDueOn',
      sql<Item['light']>`case when c.status = 'closed' then null
        when c.passes_at <= ${ctx.now} then 'red'
        when c.warn_at <= ${ctx.now} then 'yellow' else 'green' end`.as('light'),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof selectItems>['executeTakeFirstOrThrow']>>

const ofOffice = ({ actor: { role } }: Ctx) => role === 'handler' || role === 'lead'

const shown = (ctx: Ctx, row: Row): Item => ({
  ...row,
  ratedBy: ofOffice(ctx) ? null : row.ratedBy,
})

/** A page of rectifications: those that run by what is due first, those that ended by the newest. */
export async function listRectifications(
  ctx: Ctx,
  { view, status, cursor, limit }: InputOf<typeof rectificationsContract.rectifications>,
): Promise<List> {
  const after = placeOf(cursor)
  const open = view === 'open'
  const rows = await selectItems(ctx)
    .where('c.status', open ? '<>' : '=', 'closed')
    .$if(status !== undefined, (query) => query.where('c.status', '=', status ?? 'new'))
    .$if(open && after !== null, (query) =>
      query.where(
        sql<SqlBool>`(c.next_due_on, c.rectification_id) > (${after?.[0]}, ${after?.[1]})`,
      ),
    )
    .$if(!open && after !== null, (query) =>
      query.where('c.rectification_id', '<', after?.[1] ?? ''),
    )
    .$if(open, (query) => query.orderBy('c.next_due_on').orderBy('c.rectification_id'))
    .$if(!open, (query) => query.orderBy('c.rectification_id', 'desc'))
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const next = rows.length > limit && last ? cursorOf(last) : null
  return { items: page.map((row) => shown(ctx, row)), next }
}

const cursorOf = ({ nextDueOn, rectificationId }: Row) =>
  Buffer.from(JSON.stringify([nextDueOn ?? '', rectificationId])).toString('base64url')

/** Where a page begins; a cursor that is none of ours begins at the first page. */
function placeOf(cursor: string | undefined): [string | null, string] | null {
  const match = /^\["(\d{4}-\d{2}-\d{2})?","([0-9a-f-]{36})"\]$/.exec(
    Buffer.from(cursor ?? '', 'base64url').toString(),
  )
  return match?.[2] === undefined ? null : [match[1] ?? null, match[2]]
}

/** One rectification as this actor may know it. */
export async function describeRectification(ctx: Ctx, id: string): Promise<Detail> {
  const row = await selectItems(ctx).where('c.rectification_id', '=', id).executeTakeFirst()
  if (row === undefined) throw recordRefusal('record/missing')
  const { state, events } = await load(ctx, storedRectifications, id)
  const verified = events.find(({ type }) => type === 'verified')?.body
  const outside = !ofOffice(ctx)
  return {
    ...shown(ctx, row),
    note: typeof verified?.note === 'string' ? verified.note : null,
    verifiedOn: state.verifiedOn,
    contest: state.contest,
    ruling: state.ruling,
    measure: state.measure,
    calls: outside ? state.attempts.map(callShown) : [],
    satisfied: outside ? state.satisfied : null,
    dues: duesShown(state),
    open: openTo(state, await rectificationFacts(ctx)),
  }
}

const callShown = ({
  at: _,
  channel = 'phone',
  answeredBy = null,
  ...call
}: Rectification['attempts'][number]) => ({
  ...call,
  channel,
  answeredBy,
})

function duesShown({ dues, ended }: Rectification): Detail['dues'] {
  // Why `as`: the keys of dates are their kinds.
  return (Object.entries(dues) as [RectificationDueKind, Due][]).map(([kind, due]) => ({
    ...{ kind, startOn: due.startOn, count: due.count, source: due.source, dueOn: due.dueOn },
    endedOn: ended[kind] ?? null,
  }))
}

/** The steps open to this actor now; one that is blocked says by which rule. */
function openTo(state: Rectification, facts: RectificationFacts): Detail['open'] {
  return openSteps(rectificationSteps, state.status, facts.actor.role)
    .filter((step) => rectificationLoop.owns?.(state, step as 'rectify', facts) !== false)
    .map((step) => {
      const guard = step in guards ? guards[step as keyof typeof guards] : null
      return { step, blockedBy: guard && codeOf(() => guard(state, facts)) }
    })
}

function codeOf(guard: () => void): string | null {
  try {
    guard()
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

/** How the rectifying of an enterprise's own bad ratings goes on. */
export async function ownRectifications(
  ctx: Ctx,
  appealId: string,
): Promise<OutputOf<typeof rectificationsContract.ownRectifications>> {
  const names = await officeNames(ctx)
  const items = []
  for (const id of await rectificationsOf(ctx, appealId)) {
    const { state } = await load(ctx, storedRectifications, id)
    items.push({
      ...{ rectificationId: id, status: state.status, end: state.end, ratedOn: state.bad.on },
      officeName: state.officeId && (names.get(state.officeId) ?? null),
      rectifyDueOn: state.dues.rectify?.dueOn ?? null,
      rectifiedOn: state.rectifiedOn,
      measure: state.measure,
      ruling: state.ruling?.upheld ? state.ruling.reason : null,
    })
  }
  return { items }
}
