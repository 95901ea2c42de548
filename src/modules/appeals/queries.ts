import { type SqlBool, sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { type WorkingCalendar, workingDaysBetween } from '#kernel/working-days.ts'
import { loadCalendar } from '#modules/calendar/index.ts'
import { codeNameOf, withNames } from '#modules/people/index.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { appealsContract } from './contract.ts'
import { withDatesTold } from './dates-told.ts'
import type { Light } from './domain/words.ts'
import { isOwedBy } from './duty/owed-dates.ts'
import { readsUnconfirmed, withOwnTitles } from './shown-texts.ts'
import { db } from './store.ts'

type ListInput = InputOf<typeof appealsContract.list>
type List = OutputOf<typeof appealsContract.list>

/** Summaries with the names a list shows; row security decides which, and hides who asked. */
export const selectItems = (ctx: Ctx, { tenantId } = ctx.actor) =>
  db(ctx)
    .selectFrom('appeals.appeal as a')
    .innerJoin('people.region as r', (join) =>
      join.on('r.tenant_id', '=', tenantId).onRef('r.region_id', '=', 'a.region_id'),
    )
    .leftJoin('people.office as o', (join) =>
      join
        .on('o.tenant_id', '=', tenantId)
        // Why either: what is handled together lies with the office of the leading appeal.
        .on(sql<SqlBool>`o.office_id = coalesce(a.office_id, a.leading_office_id)`),
    )
    .leftJoin('people.enterprise as e', (join) =>
      join.on('e.tenant_id', '=', tenantId).onRef('e.enterprise_id', '=', 'a.enterprise_id'),
    )
    .where('a.tenant_id', '=', tenantId)
    .select([
      'a.appeal_id as appealId',
      'a.number',
      'a.version',
      titleFor(ctx).as('title'),
      'a.kind',
      'a.environment',
      'a.tags',
      'a.status',
      'a.ended as end',
      'a.channel',
      'a.region_id as regionId',
      'r.name as regionName',
      'a.office_id as officeId',
      'o.name as officeName',
      'e.enterprise_id as knownId',
      'a.submitted_on as submittedOn',
      'a.closed_on as closedOn',
      'a.redo_count as redoCount',
      'a.rating',
      'a.next_due_on as nextDueOn',
      'a.provisional',
      'a.level',
      'a.transfers',
      'a.co_office_ids as coOfficeIds',
      'a.review_on as reviewOn',
      'a.texts_open as textsOpen',
      lightAt(ctx).as('light'),
      sql<boolean>`a.passes_at <= ${ctx.now} is true`.as('overdue'),
    ])

/** A title that nobody has confirmed yet is told only to those who confirm, and to whose it is. */
const titleFor = ({ actor }: Ctx) =>
  readsUnconfirmed(actor.role)
    ? sql<string>`a.title`
    : sql<string>`case when a.title_open then ${unconfirmedTitle} else a.title end`
const unconfirmedTitle = '（标题待协调员核对）'

/** The light of an appeal now (R7); the domain's `lightOf` says the same of a state. */
const lightAt = ({ now }: Ctx) => sql<Light | null>`case
  when a.status = 'closed' then null
  when a.black_at <= ${now} then 'black'
  when a.passes_at <= ${now} then 'red'
  when a.paused then 'paused'
  when a.warn_at <= ${now} then 'yellow'
  else 'green' end`

type WithComplainant<Row> = Omit<Row, 'knownId'> & {
  enterpriseName: string | null
  enterpriseCode: string | null
}

/**
 * Adds who asks: to an enterprise its own name, to a coordinator a code name that is always the same and
 * tells nothing (R-B4). Who it is, a coordinator reveals for a purpose.
 */
export async function withComplainants<Row extends { knownId: string | null }>(
  ctx: Ctx,
  rows: readonly Row[],
): Promise<WithComplainant<Row>[]> {
  if (ctx.actor.role !== 'coordinator') {
    const named = ctx.actor.role === 'enterprise' ? await withNames(ctx, rows) : rows.map(unnamed)
    return named.map((row) => ({ ...row, enterpriseCode: null }))
  }
  return Promise.all(
    rows.map(async (row) => ({
      ...unnamed(row),
      enterpriseCode: row.knownId === null ? null : await codeNameOf(ctx, row.knownId),
    })),
  )
}

const unnamed = <Row extends { knownId: string | null }>({ knownId: _, ...row }: Row) => {
  return { ...row, enterpriseName: null }
}

/** These appeals as a list shows them, as far as this actor may see them. */
export async function itemsOf(ctx: Ctx, appealIds: readonly string[]) {
  if (appealIds.length === 0) return []
  return withOwnTitles(ctx, await selectItems(ctx).where('a.appeal_id', 'in', appealIds).execute())
}

/** A page of appeals: open ones by what is due first, ended ones by what ended last. */
export async function listAppeals(ctx: Ctx, input: ListInput): Promise<List> {
  const { limit, view } = input
  const rows = await (view === 'open' ? openFirstDue : newestFirst)(ctx, input).execute()
  const calendar = await loadCalendar(ctx)
  const page = await withComplainants(ctx, rows.slice(0, limit))
  const last = page.at(-1)
  const told = await withOwnTitles(ctx, await withDatesTold(ctx, page))
  return {
    items: told.map((row) => ({ ...row, ...timeLeft(calendar, ctx, row) })),
    next: rows.length > limit && last ? cursorOf([last.nextDueOn ?? '', last.appealId]) : null,
  }
}

function openFirstDue(ctx: Ctx, input: ListInput) {
  const after = placeOf(input.cursor)
  return filtered(ctx, input)
    .where('a.status', '<>', 'closed')
    .$if(after !== null, (query) =>
      query.where(sql<SqlBool>`(a.next_due_on, a.appeal_id) > (${after?.[0]}, ${after?.[1]})`),
    )
    .orderBy('a.next_due_on')
    .orderBy('a.appeal_id')
}

function newestFirst(ctx: Ctx, input: ListInput) {
  const after = placeOf(input.cursor)
  return filtered(ctx, input)
    .$if(input.view === 'closed', (query) => query.where('a.status', '=', 'closed'))
    .$if(after !== null, (query) => query.where('a.appeal_id', '<', after?.[1] ?? ''))
    .orderBy('a.appeal_id', 'desc')
}

function filtered(ctx: Ctx, input: ListInput) {
  const { status, regionId, officeId, owedByOfficeId, overdue, light, number, unconfirmed, limit } =
    input
  return selectItems(ctx)
    .$if(status !== undefined, (query) => query.where('a.status', '=', status ?? 'new'))
    .$if(regionId !== undefined, (query) => query.where('a.region_id', '=', regionId ?? ''))
    .$if(officeId !== undefined, (query) => query.where('a.office_id', '=', officeId ?? ''))
    .$if(number !== undefined, (query) => query.where('a.number', '=', number?.toUpperCase() ?? ''))
    .$if(unconfirmed === 'true', (query) => query.where('a.texts_open', '>', 0))
    .$if(input.advised === 'true', (query) => query.where('a.advised', '>', 0))
    .$if(overdue === 'true', (query) => query.where('a.passes_at', '<=', ctx.now))
    .$if(owedByOfficeId !== undefined, (query) =>
      query.where(isOwedBy(ctx, owedByOfficeId ?? '', light)),
    )
    .$if(light !== undefined && owedByOfficeId === undefined, (query) =>
      query.where(lightAt(ctx), '=', light ?? null),
    )
    .$if(ctx.actor.role === 'handler' || ctx.actor.role === 'lead', (query) =>
      query.where((or) =>
        or.or([
          or('a.office_id', '=', ctx.actor.officeId ?? ''),
          sql<SqlBool>`a.co_office_ids @> array[${ctx.actor.officeId}::uuid]`,
        ]),
      ),
    )
    .$if(ctx.actor.role === 'enterprise', (query) =>
      query.where('a.enterprise_id', 'in', ctx.actor.enterpriseIds),
    )
    .limit(limit + 1)
}

/** Working days left until the date that is waited for. */
export function timeLeft(
  calendar: WorkingCalendar,
  { today }: Pick<Ctx, 'today'>,
  { nextDueOn }: { nextDueOn: Day | null },
) {
  return { daysLeft: nextDueOn === null ? null : workingDaysBetween(calendar, today, nextDueOn) }
}

const cursorOf = (place: [string, string]) =>
  Buffer.from(JSON.stringify(place)).toString('base64url')

/** Where a page begins; a cursor that is none of ours begins at the first page. */
function placeOf(cursor: string | undefined): [string | null, string] | null {
  const match = /^\["(\d{4}-\d{2}-\d{2})?","([0-9a-f-]{36})"\]$/.exec(
    Buffer.from(cursor ?? '', 'base64url').toString(),
  )
  return match?.[2] === undefined ? null : [match[1] ?? null, match[2]]
}

/** How many are in each status, overdue, and due within two days. */
export async function countAppeals(
  ctx: Ctx,
  { regionId, officeId }: InputOf<typeof appealsContract.counts>,
): Promise<OutputOf<typeof appealsContract.counts>> {
  const rows = await db(ctx)
    .selectFrom('appeals.appeal as a')
    .select(({ fn }) => [
      'a.status',
      lightAt(ctx).as('light'),
      fn.countAll<number>().as('n'),
      sql<number>`count(*) filter (where a.passes_at <= ${ctx.now})`.as('overdue'),
      sql<number>`count(*) filter (where a.texts_open > 0)`.as('unconfirmed'),
      sql<number>`count(*) filter (where a.advised > 0)`.as('advised'),
      sql<number>`count(*) filter (where a.next_due_on between ${ctx.today} and ${ctx.today}::date + 2)`.as(
        'soon',
      ),
    ])
    .where('a.tenant_id', '=', ctx.actor.tenantId)
    .$if(regionId !== undefined, (query) => query.where('a.region_id', '=', regionId ?? ''))
    .$if(officeId !== undefined, (query) => query.where('a.office_id', '=', officeId ?? ''))
    .groupBy(['a.status', 'light'])
    .execute()
  const open = rows.filter(({ status }) => status !== 'closed')
  const sum = (some: typeof rows, of: 'n' | 'overdue' | 'soon' | 'unconfirmed' | 'advised') =>
    some.reduce((total, row) => total + row[of], 0)
  const by = (key: 'status' | 'light') =>
    Object.fromEntries(
      [...Map.groupBy(open, (row) => row[key])].map(([name, some]) => [name, sum(some, 'n')]),
    )
  return {
    byStatus: by('status'),
    byLight: by('light'),
    overdue: sum(open, 'overdue'),
    dueSoon: sum(open, 'soon'),
    unconfirmed: sum(rows, 'unconfirmed'),
    advised: sum(rows, 'advised'),
    closed: sum(
      rows.filter(({ status }) => status === 'closed'),
      'n',
    ),
  }
}
