import { addDays } from '#kernel/day.ts'
import { openSteps } from '#kernel/loop.ts'
import { loadCalendar } from '#modules/calendar/index.ts'
import { loadRules } from '#modules/people/index.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import { recordRefusal } from '#platform/record/loop-store.ts'
import { proposeDates } from '../domain/dates.ts'
import { periodSteps } from '../domain/period.ts'
import { selectSessions, shown } from '../sessions/queries.ts'
import { titlesOf } from '../topics/queries.ts'
import type { periodsContract } from './contract.ts'
import { type PeriodsTables, plannedDays } from './store.ts'

const selectPeriods = (ctx: Ctx) =>
  tablesOf<PeriodsTables>(ctx)
    .selectFrom('talks.period')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .select([
      'period_id as periodId',
      'number',
      'status',
      'version',
      'planned_on as plannedOn',
      'held_on as heldOn',
      'topic_ids as topicIds',
      'reason',
    ])

/** The periods, the latest first, with the skipped and cancelled ones. */
export async function listPeriods(
  ctx: Ctx,
  { before, limit }: InputOf<typeof periodsContract.periods>,
): Promise<OutputOf<typeof periodsContract.periods>> {
  const rows = await selectPeriods(ctx)
    .$if(before !== undefined, (query) => query.where('planned_on', '<', before ?? ''))
    .orderBy('planned_on', 'desc')
    .limit(limit + 1)
    .execute()
  const page = await tellMore(ctx, rows.slice(0, limit))
  return { items: page, next: rows.length > limit ? (page.at(-1)?.plannedOn ?? null) : null }
}

/** One period with its sessions. */
export async function describePeriod(
  ctx: Ctx,
  periodId: string,
): Promise<OutputOf<typeof periodsContract.period>> {
  const row = await selectPeriods(ctx).where('period_id', '=', periodId).executeTakeFirst()
  if (row === undefined) throw recordRefusal('record/missing')
  const sessions = await selectSessions(ctx).where('s.period_id', '=', periodId).execute()
  const [period] = await tellMore(ctx, [row])
  if (period === undefined) throw new Error('A period was read and not told.')
  return { ...period, sessions: sessions.map(shown) }
}

type Row = Awaited<ReturnType<ReturnType<typeof selectPeriods>['executeTakeFirstOrThrow']>>

/** What the topics are called, and the steps this actor may take; a period is the whole city's. */
async function tellMore(ctx: Ctx, rows: readonly Row[]) {
  const titles = await titlesOf(ctx, [...new Set(rows.flatMap(({ topicIds }) => topicIds))])
  const { role, regionId } = ctx.actor
  return rows.map((row) => ({
    ...row,
    topics: row.topicIds.map((topicId) => ({ topicId, title: titles.get(topicId) ?? '' })),
    open: regionId === null ? openSteps(periodSteps, row.status, role) : [],
  }))
}

/** What to do with the days on which talks fall due, of those no plan was made for yet. */
export async function proposePeriods(
  ctx: Ctx,
  { from, weeks }: InputOf<typeof periodsContract.proposals>,
) {
  const calendar = await loadCalendar(ctx)
  const first = from ?? ctx.today
  const taken = await plannedDays(ctx, first, addDays(first, weeks * 7 + 7))
  const { day } = (await loadRules(ctx)).talks
  const all = proposeDates(calendar, { from: first, weeks, weekday: day.weekday })
  return { items: all.filter(({ plannedOn }) => !taken.has(plannedOn)) }
}
