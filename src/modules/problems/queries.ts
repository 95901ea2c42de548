import { type SqlBool, sql } from 'kysely'
import { type Day, daysBetween } from '#kernel/day.ts'
import { officeNames } from '#modules/people/index.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { problemsContract } from './contract.ts'
import { regionNames } from './facts.ts'
import { lightOf } from './lights.ts'
import { db, type ShownMeasure } from './store.ts'

type Input = InputOf<typeof problemsContract.problems>
type Item = OutputOf<typeof problemsContract.problems>['items'][number]

/** Summaries as a list shows them; row security decides which. */
export const selectProblems = (ctx: Ctx, { tenantId } = ctx.actor) =>
  db(ctx)
    .selectFrom('problems.problem as p')
    .leftJoin('people.office as o', (join) =>
      join.on('o.tenant_id', '=', tenantId).onRef('o.office_id', '=', 'p.office_id'),
    )
    .leftJoin('appeals.appeal as t', (join) =>
      join.on('t.tenant_id', '=', tenantId).onRef('t.appeal_id', '=', 'p.title_of'),
    )
    .where('p.tenant_id', '=', tenantId)
    .select([
      'p.problem_id as problemId',
      'p.number',
      'p.status',
      'p.version',
      'p.title',
      'p.named',
      't.title as memberTitle',
      't.title_open as memberTitleOpen',
      'p.ended as end',
      'p.found',
      'p.found_on as foundOn',
      'p.root_cause as rootCause',
      'p.office_id as officeId',
      'o.name as officeName',
      'p.enterprises',
      'p.proposed',
      'p.venues',
      'p.appeals',
      'p.region_ids as regionIds',
      'p.first_on as firstOn',
      'p.last_on as lastOn',
      'p.trigger_reason as trigger',
      'p.trigger_on as triggeredOn',
      'p.decision',
      'p.decided_on as decidedOn',
      'p.look_again_on as lookAgainOn',
      'p.measures',
      'p.measures_open as measuresOpen',
      'p.next_due_on as nextDueOn',
      'p.warn_at as warnAt',
      'p.passes_at as passesAt',
      'p.rule_changed_on as ruleChangedOn',
      'p.closed_on as closedOn',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof selectProblems>['execute']>>[number]

/** A row as this actor reads it. */
export function itemOf(ctx: Ctx, row: Row, regions: ReadonlyMap<string, string>): Item {
  const { warnAt, passesAt, regionIds, memberTitle, memberTitleOpen, ...item } = row
  const isOffice = ctx.actor.role === 'lead' || ctx.actor.role === 'handler'
  return {
    ...item,
    title: titleFor(ctx, row),
    regions: isOffice
      ? []
      : regionIds.map((regionId) => ({ regionId, name: regions.get(regionId) ?? regionId })),
    ageDays: item.firstOn === null ? 0 : Math.max(0, daysBetween(item.firstOn, ctx.today)),
    light: lightOf(ctx.now, warnAt, passesAt),
  }
}

type Titled = Pick<Row, 'named' | 'title' | 'memberTitle' | 'memberTitleOpen'>

/** What people have named it, or the title of its appeal for who may read that. */
function titleFor({ actor }: Ctx, row: Titled): string | null {
  if (row.named) return row.title
  const readsAll = actor.role === 'coordinator' || actor.role === 'auditor'
  return readsAll || row.memberTitleOpen === false ? row.memberTitle : null
}

/** A page of problems: the hottest, or the oldest first. */
export async function listProblems(
  ctx: Ctx,
  input: Input,
): Promise<OutputOf<typeof problemsContract.problems>> {
  const { limit, order } = input
  const rows = await filtered(ctx, input)
    .$if(order === 'heat', (query) => query.orderBy('p.enterprises', 'desc'))
    .$if(order === 'age', (query) => query.orderBy(firstDay))
    .orderBy('p.problem_id')
    .limit(limit + 1)
    .execute()
  const regions = await regionNames(ctx)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const place = last && [
    order === 'heat' ? last.enterprises : (last.firstOn ?? late),
    last.problemId,
  ]
  return {
    items: page.map((row) => itemOf(ctx, row, regions)),
    next: rows.length > limit && place ? place.join(' ') : null,
  }
}

const late: Day = '9999-12-31'
const firstDay = sql<Day>`coalesce(p.first_on, ${sql.lit(late)}::date)`
const ran = ['confirmed', 'scheduled', 'carrying', 'observed', 'waiting'] as const

function filtered(ctx: Ctx, input: Input) {
  const { status, view, regionId, rootCause, triggered, order } = input
  const after = placeOf(input)
  return selectProblems(ctx)
    .$if(status !== undefined, (query) => query.where('p.status', '=', status ?? 'new'))
    .$if(view === 'running', (query) => query.where('p.status', 'in', [...ran]))
    .$if(rootCause !== undefined, (query) => query.where('p.root_cause', '=', rootCause ?? null))
    .$if(triggered === 'true', (query) => query.where('p.trigger_reason', 'is not', null))
    .$if(regionId !== undefined, (query) =>
      query.where(sql<SqlBool>`p.region_ids @> array[${regionId}::text]`),
    )
    .$if(after !== null && order === 'heat', (query) =>
      query.where(
        sql<SqlBool>`(-p.enterprises, p.problem_id) > (-${Number(after?.[0])}::int, ${after?.[1]})`,
      ),
    )
    .$if(after !== null && order === 'age', (query) =>
      query.where(sql<SqlBool>`(${firstDay}, p.problem_id) > (${after?.[0]}, ${after?.[1]})`),
    )
}

/** Where a page begins; a cursor that is none of ours begins at the first page. */
function placeOf({ cursor, order }: Input): [string, string] | null {
  const first = order === 'heat' ? String.raw`\d{1,9}` : String.raw`\d{4}-\d{2}-\d{2}`
  const match = new RegExp(`^(${first}) ([0-9a-f-]{36})$`).exec(cursor ?? '')
  return match?.[1] && match[2] ? [match[1], match[2]] : null
}

/** The problem an appeal is part of: to an enterprise what it may read of it, to staff where it is. */
export async function problemOfAppeal(
  ctx: Ctx,
  { appealId }: { appealId: string },
): Promise<OutputOf<typeof problemsContract.problemOfAppeal>> {
  const { tenantId, role } = ctx.actor
  if (role === 'enterprise') return { shown: await shownOf(ctx, appealId), problem: null }
  const row = await db(ctx)
    .selectFrom('problems.member as m')
    .innerJoin('problems.problem as p', (join) =>
      join.on('p.tenant_id', '=', tenantId).onRef('p.problem_id', '=', 'm.problem_id'),
    )
    .leftJoin('appeals.appeal as t', (join) =>
      join.on('t.tenant_id', '=', tenantId).onRef('t.appeal_id', '=', 'p.title_of'),
    )
    .select([
      'p.problem_id as problemId',
      'p.number',
      'p.status',
      'p.version',
      'p.title',
      'p.named',
      't.title as memberTitle',
      't.title_open as memberTitleOpen',
      'm.standing',
    ])
    .where('m.tenant_id', '=', tenantId)
    .where('m.appeal_id', '=', appealId)
    .where('m.standing', '<>', 'apart')
    .executeTakeFirst()
  if (row === undefined) return { shown: null, problem: null }
  const { named: _, memberTitle: __, memberTitleOpen: ___, ...problem } = row
  return { shown: null, problem: { ...problem, title: titleFor(ctx, row) } }
}

async function shownOf(ctx: Ctx, appealId: string, { tenantId } = ctx.actor) {
  const row = await db(ctx)
    .selectFrom('problems.member as m')
    .innerJoin('problems.shown as s', (join) =>
      join.on('s.tenant_id', '=', tenantId).onRef('s.problem_id', '=', 'm.problem_id'),
    )
    .select([
      's.number',
      's.title',
      's.status',
      's.decision',
      's.decision_reason as decisionReason',
      's.decided_on as decidedOn',
      's.look_again_on as lookAgainOn',
      's.measures',
      's.rule_changed_on as ruleChangedOn',
      's.finding',
      's.closed_on as closedOn',
    ])
    .where('m.tenant_id', '=', tenantId)
    .where('m.appeal_id', '=', appealId)
    .executeTakeFirst()
  if (row === undefined) return null
  const names = await officeNames(ctx)
  const told = ({ text, officeId, dueOn, fulfilledOn, words, ruleChanged }: ShownMeasure) => {
    const officeName = names.get(officeId) ?? ''
    return { text, officeName, dueOn, fulfilledOn, words, ruleChanged }
  }
  return { ...row, measures: row.measures.map(told) }
}

/** The measures that are still owed, what is due first; an office's own, or all to who sees all. */
export async function listMeasures(ctx: Ctx): Promise<OutputOf<typeof problemsContract.measures>> {
  const { tenantId, role, officeId: own } = ctx.actor
  const isOffice = role === 'lead' || role === 'handler'
  const rows = await db(ctx)
    .selectFrom('problems.problem as p')
    .innerJoin('problems.shown as s', (join) =>
      join.on('s.tenant_id', '=', tenantId).onRef('s.problem_id', '=', 'p.problem_id'),
    )
    .select(['p.problem_id as problemId', 'p.number', 'p.title', 's.measures'])
    .where('p.tenant_id', '=', tenantId)
    .where('p.status', '=', 'carrying')
    .$if(isOffice, (query) =>
      query.where(sql<SqlBool>`p.measure_office_ids @> array[${own}::uuid]`),
    )
    .orderBy('p.next_due_on')
    .limit(200)
    .execute()
  const names = await officeNames(ctx)
  const items = rows.flatMap(({ measures, ...problem }) =>
    measures
      .filter((one) => one.fulfilledOn === null && (!isOffice || one.officeId === own))
      .map(({ measureId, text, officeId, dueOn, warnAt, passesAt }) => ({
        ...problem,
        ...{ measureId, text, officeId, dueOn, officeName: names.get(officeId) ?? '' },
        light: lightOf(ctx.now, warnAt, passesAt),
        own: role === 'coordinator' || (role === 'lead' && officeId === own),
      })),
  )
  return { items: items.toSorted((one, other) => one.dueOn.localeCompare(other.dueOn)) }
}
