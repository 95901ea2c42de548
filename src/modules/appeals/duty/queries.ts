import { sql } from 'kysely'
import { dayOf, type Instant } from '#kernel/day.ts'
import { type WorkingCalendar, workingDaysBetween } from '#kernel/working-days.ts'
import { loadCalendar } from '#modules/calendar/index.ts'
import { officeNames } from '#modules/people/index.ts'
import type { OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { type RunningDate, runningDates, shownKind } from '../dates-told.ts'
import { selectItems, timeLeft, withComplainants } from '../queries.ts'
import { db } from '../store.ts'
import type { Names } from '../timeline.ts'
import type { dutyContract } from './contract.ts'
import { countOwed, owerNamed } from './owed-dates.ts'

type Supervision = OutputOf<typeof dutyContract.supervision>
const mostShown = 200

/** What leaders look at: overdue appeals, black ones first and the longest over before others; then lifted and shelved ones. */
export async function listSupervised(ctx: Ctx): Promise<Supervision> {
  const calendar = await loadCalendar(ctx)
  const rows = await supervised(ctx)
    .select(['a.passes_at as passesAt', 'a.letters'])
    .orderBy(sql`a.black_at <= ${ctx.now} is true`, 'desc')
    .orderBy('a.passes_at')
    .orderBy('a.appeal_id')
    .limit(mostShown + 1)
    .execute()
  const names = await officeNames(ctx)
  const page = await withComplainants(ctx, rows.slice(0, mostShown))
  const dates = await runningDates(ctx, page)
  const shown = page.map(({ passesAt, ...row }) => ({
    ...row,
    ...owedOf(row, dates.get(row.appealId) ?? [], names),
    ...timeLeft(calendar, ctx, row),
    daysOver: daysOver(calendar, ctx, passesAt),
  }))
  const more = rows.length > mostShown ? (await countSupervised(ctx)) - mostShown : 0
  // Why `as`: only open appeals are on the list, and each of them has a light.
  const items = shown as Supervision['items']
  const owing = await countOwed(ctx, names)
  return { asOf: ctx.now, items, more, owing, offices: await byOffice(ctx) }
}

type Owed = Parameters<typeof owerNamed>[0]

/** Which date it waits for, and who owes those that have passed. */
function owedOf(row: Owed, dates: readonly RunningDate[], names: Names) {
  const passed = dates.filter(({ overdue }) => overdue)
  const owed = passed.length > 0 ? passed : dates.slice(0, 1)
  return {
    nextDueKind: dates[0] ? shownKind(dates[0].kind) : null,
    owed: owed.map(({ kind, dueOn }) => {
      return { kind: shownKind(kind), dueOn, ...owerNamed(row, kind, names) }
    }),
  }
}

const supervised = (ctx: Ctx) =>
  selectItems(ctx)
    .where('a.status', '<>', 'closed')
    .where((or) =>
      or.or([
        or('a.passes_at', '<=', ctx.now),
        or('a.level', '>', 0),
        or('a.review_on', 'is not', null),
      ]),
    )

async function countSupervised(ctx: Ctx): Promise<number> {
  const { n } = await supervised(ctx)
    .clearSelect()
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

/** Working days after the last day that was in time. */
function daysOver(calendar: WorkingCalendar, { now, today }: Ctx, passesAt: Instant | null) {
  if (passesAt === null || passesAt > now) return 0
  const last = dayOf(new Date(Date.parse(passesAt) - 1).toISOString())
  return Math.max(workingDaysBetween(calendar, last, today), 0)
}

/** How each office stands; appeals no office has yet are the coordinator's own. */
async function byOffice(ctx: Ctx): Promise<Supervision['offices']> {
  const { tenantId } = ctx.actor
  const n = (holds: string) => sql<number>`count(*) filter (where ${sql.raw(holds)})`
  return db(ctx)
    .selectFrom('appeals.appeal as a')
    .leftJoin('people.office as o', (join) =>
      join.on('o.tenant_id', '=', tenantId).onRef('o.office_id', '=', 'a.office_id'),
    )
    .where('a.tenant_id', '=', tenantId)
    .where('a.status', '<>', 'closed')
    .select((one) => [
      'a.office_id as officeId',
      'o.name as officeName',
      one.fn.countAll<number>().as('open'),
      sql<number>`count(*) filter (where a.warn_at <= ${ctx.now} and a.passes_at > ${ctx.now} and not a.paused)`.as(
        'yellow',
      ),
      sql<number>`count(*) filter (where a.passes_at <= ${ctx.now} and a.black_at <= ${ctx.now} is not true)`.as(
        'red',
      ),
      sql<number>`count(*) filter (where a.black_at <= ${ctx.now})`.as('black'),
      n(`a.status = 'shelved'`).as('shelved'),
      n('a.level > 0').as('lifted'),
    ])
    .groupBy(['a.office_id', 'o.name'])
    .orderBy('black', 'desc')
    .orderBy('red', 'desc')
    .orderBy('open', 'desc')
    .execute()
}
