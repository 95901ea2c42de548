import { type RawBuilder, sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '#platform/database/context.ts'
import { type Filter, type Period, placesOf, spanOf } from '../domain/asked.ts'
import type { Beside, Counted } from '../domain/figure.ts'
import { readCounted } from './read-cells.ts'

/** What is told beside the sums; of enterprises and problems only where no other filter narrows it. */
export async function readBeside(
  ctx: Ctx,
  filter: Filter,
  period: Period,
  counted: readonly Counted[],
): Promise<Beside> {
  const isWhole = placesOf(filter).names.length === 0
  const region = filter.region ?? ctx.actor.regionId
  const industries = await readIndustries(ctx, filter, period)
  if (!isWhole) {
    const nothing = { came: null, firstTimers: null, linked: null, drop: null, invitations: null }
    return { ...nothing, industries }
  }
  const submitted = counted
    .filter(({ measure }) => measure === 'submitted')
    .reduce((sum, { n }) => sum + n, 0)
  return {
    industries,
    ...(await readCame(ctx, region, period)),
    linked: { n: await readLinked(ctx, filter.region, period), of: submitted },
    drop: region === null ? await readDrop(ctx, period) : null,
    invitations: await readInvitations(ctx, filter.region, period),
  }
}

/** How many sections of GB/T 4754 sent appeals; null where that would need sums by three things at once. */
async function readIndustries(ctx: Ctx, filter: Filter, period: Period): Promise<number | null> {
  try {
    const places = placesOf(filter, 'industry')
    const asked = { filter, places, period, along: 'industry', measures: ['submitted'] } as const
    return (await readCounted(ctx, asked)).filter(({ n }) => n > 0).length
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/**
 * How many enterprises came in the period, where it is a month, a quarter, a half-year, a year or all time, and
 * how many of them for the first time: as added up, and those noted since.
 */
async function readCame(
  ctx: Ctx,
  region: string | null,
  { first, last, from, to }: Period,
): Promise<{ came: number | null; firstTimers: number }> {
  const span = spanOf(from, to, last === null)
  const { tenantId } = ctx.actor
  const place = region ?? ''
  const name = region === null ? 'city' : 'came'
  const begin = first ?? '1970-01-01'
  const end = last ?? '9999-12-31'
  const known = (of: string) => sql<number>`(select coalesce(sum(c.n), 0)::int from insight.cell c
    where c.tenant_id = ${tenantId} and c.dims = '' and c.a = '' and c.b = ''
      and c.measure = ${`${name}.${of}`} and c.region_id = ${place}
      and c.day between ${begin} and ${end})`
  const since = (of: string) => sql<number>`(select count(distinct n.who)::int from insight.change n
    where n.tenant_id = ${tenantId} and n.who is not null and n.day between ${begin} and ${end}
      and (${place} = '' or n.region_id = ${place})
      and not exists (select 1 from insight.came k where k.tenant_id = ${tenantId}
        and k.region_id = ${place} and k.span = ${of} and k.enterprise_id = n.who))`
  const { rows } = await sql<{ came: number | null; first: number }>`select
      ${span === null ? sql`null::int` : sql`${known(span.kind)} + ${since(span.name)}`} as came,
      ${known('ever')} + ${since('ever')} as first`.execute(ctx.tx)
  return { came: rows[0]?.came ?? null, firstTimers: rows[0]?.first ?? 0 }
}

/** By month who came since it was added up, beyond those who were known to have come. */
export type Since = { name: 'city' | 'came'; months: Map<string, { came: number; first: number }> }

export async function readSince(ctx: Ctx, region: string | null): Promise<Since> {
  const { tenantId } = ctx.actor
  const place = region ?? ''
  const unknown = (span: RawBuilder<unknown>) => sql`not exists (select 1 from insight.came k
    where k.tenant_id = ${tenantId} and k.region_id = ${place} and k.span = ${span}
      and k.enterprise_id = s.who)`
  const { rows } = await sql<{ month: string; came: number; first: number }>`with since as (
      select distinct who, to_char(day, 'YYYY-MM') as month from insight.change
      where tenant_id = ${tenantId} and who is not null and (${place} = '' or region_id = ${place}))
    select s.month, count(*) filter (where ${unknown(sql`s.month`)})::int as came,
      count(*) filter (where ${unknown(sql`'ever'`)}
        and s.month = (select min(o.month) from since o where o.who = s.who))::int as first
    from since s group by s.month`.execute(ctx.tx)
  const months = new Map(rows.map(({ month, ...counted }) => [month, counted]))
  return { name: region === null ? 'city' : 'came', months }
}

/** Appeals of the period that belong to a common problem. */
async function readLinked(
  ctx: Ctx,
  region: string | undefined,
  { first, last }: Period,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from problems.member
    where tenant_id = ${ctx.actor.tenantId} and standing = 'accepted'
      and arrived_on between ${first ?? '1970-01-01'} and ${last ?? '9999-12-31'}
      and (${region ?? null}::text is null or region_id = ${region ?? null})`.execute(ctx.tx)
  return rows[0]?.n ?? 0
}

/**
 * By how much fewer appeals arrived after rules were changed, of those in as many days before, over all problems
 * whose days after the change are over.
 */
async function readDrop(ctx: Ctx, { first, last }: Period): Promise<{ n: number; of: number }> {
  const { tenantId } = ctx.actor
  const { rows } = await sql<{ before: number; after: number }>`select
      count(*) filter (where m.arrived_on < p.rule_changed_on)::int as before,
      count(*) filter (where m.arrived_on >= p.rule_changed_on)::int as after
    from problems.problem p join problems.member m
      on m.tenant_id = ${tenantId} and m.problem_id = p.problem_id and m.standing = 'accepted'
    where p.tenant_id = ${tenantId}
      and p.rule_changed_on between ${first ?? '1970-01-01'} and ${last ?? '9999-12-31'}
      and p.rule_changed_on <= ${ctx.today}::date - 90
      and m.arrived_on >= p.rule_changed_on - 90 and m.arrived_on < p.rule_changed_on + 90`.execute(
    ctx.tx,
  )
  const { before = 0, after = 0 } = rows[0] ?? {}
  return { n: before - after, of: before }
}

/** How often an enterprise was invited, of those that were and did not decline: nineteen in twenty no oftener. */
async function readInvitations(
  ctx: Ctx,
  region: string | undefined,
  { first, last }: Period,
): Promise<{ n: number | null; of: number }> {
  const { rows } = await sql<{ p95: number | null; of: number }>`select
      percentile_disc(0.95) within group (order by times)::int as p95, count(*)::int as of
    from (select count(*) as times from talks.seat
      where tenant_id = ${ctx.actor.tenantId} and origin = 'invited' and status <> 'declined'
        and asked_on between ${first ?? '1970-01-01'} and ${last ?? '9999-12-31'}
        and (${region ?? null}::text is null or region_id = ${region ?? null})
      group by enterprise_id) invited`.execute(ctx.tx)
  return { n: rows[0]?.p95 ?? null, of: rows[0]?.of ?? 0 }
}
