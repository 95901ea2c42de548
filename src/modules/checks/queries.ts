import { sql } from 'kysely'
import { openSteps } from '#kernel/loop.ts'
import { type End, storedAppeals } from '#modules/appeals/index.ts'
import { noteRead } from '#modules/trust/index.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load, recordRefusal } from '#platform/record/loop-store.ts'
import type { checksContract } from './contract.ts'
import { checkSteps } from './domain/check.ts'
import { checkersOf, storedChecks } from './store.ts'

type Item = OutputOf<typeof checksContract.list>['items'][number]
type Contract = typeof checksContract

/** The weeks, the newest first, with what came of each. */
export async function listWeeks(ctx: Ctx): Promise<OutputOf<Contract['weeks']>> {
  const { tenantId } = ctx.actor
  const { rows } = await sql<OutputOf<Contract['weeks']>['items'][number]>`
    select w.period, w.drawn_at as "drawnAt", w.head_size as "headSize", w.ended, w.sampled, w.flagged,
      count(c.check_id) filter (where c.status = 'closed' and c.finding <> 'unclear') as checked,
      count(c.check_id) filter (where c.finding = 'false' and c.confirmed) as false,
      count(c.check_id) filter (where c.finding = 'unclear') as unclear
    from (
      select v.tenant_id, v.period, v.drawn_at, v.head_size, v.ended, v.sampled, v.flagged
      from checks.week v where v.tenant_id = ${tenantId} order by v.period desc limit 53
    ) w
    left join checks.task c on c.tenant_id = ${tenantId} and c.period = w.period
    group by w.period, w.drawn_at, w.head_size, w.ended, w.sampled, w.flagged
    order by w.period desc`.execute(ctx.tx)
  const sum = (name: 'checked' | 'false') => rows.reduce((total, row) => total + row[name], 0)
  return { items: rows, checked: sum('checked'), false: sum('false') }
}

const columns = (ctx: Ctx) => sql`c.check_id as "checkId", c.status, c.version, c.period,
  c.appeal_id as "appealId", c.number, o.name as "officeName", c.reason, c.flagged,
  case when a.title_open and ${ctx.actor.role}::text <> 'coordinator' then '' else a.title end as title,
  c.checker_name as "checkerName", c.checker_id is not distinct from ${ctx.actor.accountId}::uuid as own,
  c.finding, c.confirmed, c.drawn_on as "drawnOn", c.closed_on as "closedOn",
  c.reopened_on as "reopenedOn"`

const from = ({ actor: { tenantId } }: Ctx) => sql`from checks.task c
  join appeals.appeal a on a.tenant_id = ${tenantId} and a.appeal_id = c.appeal_id
  left join people.office o on o.tenant_id = ${tenantId} and o.office_id = c.office_id
  where c.tenant_id = ${tenantId}`

const ofView = {
  open: sql`and c.status <> 'closed'`,
  false: sql`and c.finding = 'false' and c.confirmed`,
  all: sql``,
}

/** Checks as far as this actor may see them: those that wait, those found false, or all. */
export async function listChecks(
  ctx: Ctx,
  { period, view, cursor, limit }: InputOf<Contract['list']>,
): Promise<OutputOf<Contract['list']>> {
  const after = /^[0-9a-f-]{36}$/.test(cursor ?? '') ? sql`and c.check_id < ${cursor}::uuid` : sql``
  const ofWeek = period === undefined ? sql`` : sql`and c.period = ${period}`
  const { rows } =
    await sql<Item>`select ${columns(ctx)} ${from(ctx)} ${ofView[view]} ${ofWeek} ${after}
    order by c.check_id desc limit ${limit + 1}`.execute(ctx.tx)
  const items = rows.slice(0, limit)
  return { items, next: rows.length > limit ? (items.at(-1)?.checkId ?? null) : null }
}

/** What was withdrawn or referred is checked too, and stays closed. */
const mayReopen = (end: End | null) => end !== 'withdrawn' && end !== 'referred'

/** One check with what was found. */
export async function describeCheck(
  ctx: Ctx,
  { checkId }: InputOf<Contract['get']>,
): Promise<OutputOf<Contract['get']>> {
  const { rows } = await sql<Item & { end: End | null }>`
    select ${columns(ctx)}, a.ended as end ${from(ctx)} and c.check_id = ${checkId}`.execute(ctx.tx)
  const [row] = rows
  if (row === undefined) throw recordRefusal('record/missing')
  const { state } = await load(ctx, storedChecks, checkId)
  const { finding, settled, status } = state
  return {
    ...row,
    found: finding && { ...finding },
    settled: settled && { ...settled },
    open: openSteps(checkSteps, status, ctx.actor.role).filter(
      (one) =>
        (one !== 'find' || row.own) &&
        (one !== 'settle' || !row.own) &&
        (one !== 'reopen' || mayReopen(row.end)),
    ),
  }
}

export const listPeople = async (ctx: Ctx): Promise<OutputOf<Contract['people']>> => {
  const all = await checkersOf(ctx)
  const own = ctx.actor.role === 'coordinator'
  return { items: all.filter(({ accountId }) => !own || accountId === ctx.actor.accountId) }
}

/** What came back and is neither opened again nor found to be another matter. */
export async function listRelapses(ctx: Ctx): Promise<OutputOf<Contract['relapses']>> {
  const { tenantId } = ctx.actor
  const { rows } = await sql<OutputOf<Contract['relapses']>['items'][number]>`
    select a.appeal_id as "appealId", a.number, a.title, o.name as "officeName",
      a.closed_on as "closedOn", a.relapsed_on as "relapsedOn"
    from appeals.appeal a
    left join people.office o on o.tenant_id = ${tenantId} and o.office_id = a.office_id
    where a.tenant_id = ${tenantId} and a.relapsed_on is not null and a.status = 'closed'
    order by a.relapsed_on desc, a.appeal_id limit 100`.execute(ctx.tx)
  return { items: rows }
}

/** The appeal as its record has it, for a reply that is put beside others. */
export async function readAppeal(ctx: Ctx, appealId: string) {
  const { state } = await load(ctx, storedAppeals, appealId)
  await noteRead(ctx, { kind: 'open', subjectKind: 'appeal', subjectId: appealId })
  return state
}
