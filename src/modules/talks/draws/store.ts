import { sql } from 'kysely'
import type { Day, Instant } from '#kernel/day.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import type { ChainPosition } from '../domain/city-words.ts'
import type { Already, Candidate } from '../domain/draw.ts'
import type { Targets } from '../domain/fairness.ts'
import type { SeatsTables } from '../seats/store.ts'

export type DrawsTables = SeatsTables & {
  'talks.draw': {
    tenant_id: string
    draw_id: string
    session_id: string
    rule: string
    seats: number
    candidates: string | Candidate[]
    list_hash: string
    /** The city's fairness targets when the list was fixed. */
    targets: string | Targets
    fixed_at: Instant
    fixed_by: string
    already: string | Already | null
    seed: string | null
    seed_source: string | null
    roster: string[] | null
    /** Those drawn who could not be invited any more. */
    left_out: string[] | null
    drawn_at: Instant | null
  }
  'talks.draw_candidate': {
    tenant_id: string
    draw_id: string
    code: string
    enterprise_id: string
  }
}

export const db = tablesOf<DrawsTables>

export type Pool = {
  regionId: string | null
  industries: readonly string[]
  chain: string | null
  position: ChainPosition | null
  sessionId: string
}

/** Enterprises that may be drawn for a session: not there already, and not invited lately. */
export async function enterprisesFor(
  ctx: Ctx,
  { regionId, industries, chain, position, sessionId }: Pool,
  { near, from, to, most }: { near: [Day, Day]; from: Day; to: Day; most: number },
) {
  const { tenantId } = ctx.actor
  return db(ctx)
    .selectFrom('people.enterprise as e')
    .leftJoin('talks.guest as g', (join) =>
      join.on('g.tenant_id', '=', tenantId).onRef('g.enterprise_id', '=', 'e.enterprise_id'),
    )
    .where('e.tenant_id', '=', tenantId)
    .where('e.merged_into', 'is', null)
    .$if(regionId !== null, (query) => query.where('e.region_id', '=', regionId ?? ''))
    .$if(industries.length > 0, (query) => query.where('e.industry', 'in', industries))
    .$if(chain !== null, (query) => query.where('e.chain', '=', chain))
    .$if(position !== null, (query) => query.where('e.chain_position', '=', position))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('talks.seat as s')
            .select('s.seat_id')
            .where('s.tenant_id', '=', tenantId)
            .where('s.session_id', '=', sessionId)
            .whereRef('s.enterprise_id', '=', 'e.enterprise_id'),
        ),
      ),
    )
    .where(
      sql<boolean>`not exists (select from unnest(g.invited_to) d where d > ${near[0]} and d < ${near[1]})`,
    )
    .where(
      sql<boolean>`(select count(*) from unnest(g.invited_to) d where d between ${from} and ${to}) < ${most}`,
    )
    .select([
      'e.enterprise_id as enterpriseId',
      sql<boolean>`e.size_class in ('small', 'micro') is true`.as('smallMicro'),
      sql<boolean>`coalesce(cardinality(g.invited_to), 0) = 0`.as('neverInvited'),
      sql<boolean>`exists (select from appeals.appeal a where a.tenant_id = ${tenantId}
        and a.enterprise_id = e.enterprise_id and (a.denied or a.rating <= 2))`.as('dissatisfied'),
    ])
    .orderBy('e.enterprise_id')
    .limit(5_001)
    .execute()
}

/** How many have a place on a session's roster, and how many count for each target. */
export async function alreadyThere(ctx: Ctx, sessionId: string): Promise<Already> {
  return db(ctx)
    .selectFrom('talks.seat')
    .select(({ fn }) => [
      fn.countAll<number>().as('size'),
      sql<number>`count(*) filter (where small_micro)`.as('smallMicro'),
      sql<number>`count(*) filter (where never_invited)`.as('neverInvited'),
      sql<number>`count(*) filter (where dissatisfied)`.as('dissatisfied'),
    ])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('session_id', '=', sessionId)
    .where('status', 'in', ['invited', 'seated'])
    .executeTakeFirstOrThrow()
}

/** Keeps a list of candidates, from now on unchangeable. */
export async function fixList(
  ctx: Ctx,
  draw: {
    drawId: string
    sessionId: string
    rule: string
    seats: number
    listHash: string
    targets: Targets
    candidates: readonly (Candidate & { enterpriseId: string })[]
  },
): Promise<void> {
  const { drawId, candidates } = draw
  const place = { tenant_id: ctx.actor.tenantId, draw_id: drawId }
  const published = candidates.map(({ enterpriseId: _id, ...candidate }) => candidate)
  await db(ctx)
    .insertInto('talks.draw')
    .values({
      ...place,
      session_id: draw.sessionId,
      rule: draw.rule,
      seats: draw.seats,
      candidates: JSON.stringify(published),
      list_hash: draw.listHash,
      targets: JSON.stringify(draw.targets),
      fixed_at: ctx.now,
      fixed_by: ctx.actor.accountId,
      already: null,
      seed: null,
      seed_source: null,
      roster: null,
      left_out: null,
      drawn_at: null,
    })
    .execute()
  for (let at = 0; at < candidates.length; at += 1_000) {
    const some = candidates.slice(at, at + 1_000)
    const rows = some.map(({ code, enterpriseId }) => ({ code, enterprise_id: enterpriseId }))
    await db(ctx)
      .insertInto('talks.draw_candidate')
      .values(rows.map((row) => ({ ...place, ...row })))
      .execute()
  }
}

/** One draw; with `hold` nobody else may carry it out meanwhile. */
export async function loadDraw(ctx: Ctx, drawId: string, hold: boolean) {
  const row = await db(ctx)
    .selectFrom('talks.draw')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('draw_id', '=', drawId)
    .$if(hold, (query) => query.forUpdate())
    .$narrowType<{ candidates: Candidate[]; targets: Targets; already: Already | null }>()
    .executeTakeFirst()
  return row ?? null
}

/** The draws of a session, the latest first. */
export function drawsOf(ctx: Ctx, sessionId: string) {
  return db(ctx)
    .selectFrom('talks.draw')
    .select(['draw_id as drawId', 'seats', 'fixed_at as fixedAt', 'drawn_at as drawnAt'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('session_id', '=', sessionId)
    .orderBy('draw_id', 'desc')
    .limit(50)
    .execute()
}

export async function saveResult(
  ctx: Ctx,
  drawId: string,
  result: {
    already: Already
    seed: string
    seedSource: string
    roster: string[]
    leftOut: string[]
  },
): Promise<void> {
  await db(ctx)
    .updateTable('talks.draw')
    .set({
      already: JSON.stringify(result.already),
      seed: result.seed,
      seed_source: result.seedSource,
      roster: result.roster,
      left_out: result.leftOut,
      drawn_at: ctx.now,
    })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('draw_id', '=', drawId)
    .execute()
}

/** The enterprises behind codes, as far as this actor may know them. */
export async function enterprisesBehind(ctx: Ctx, drawId: string, codes: readonly string[]) {
  if (codes.length === 0) return new Map<string, string>()
  const rows = await db(ctx)
    .selectFrom('talks.draw_candidate')
    .select(['code', 'enterprise_id'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('draw_id', '=', drawId)
    .where('code', 'in', codes)
    .execute()
  return new Map(rows.map((row) => [row.code, row.enterprise_id]))
}
