import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { wordsOf } from '#modules/text/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { traitsOf } from '../domain/traits.ts'
import { db } from '../store.ts'

type Kept = { appealId: string; title: string; body: string }

/** Of an appeal's words so many of the rarest look for others; a word in so many is no rare one. */
const rarest = { words: 8, most: 200 }
/** How many others are compared with each that arrives. */
const mostLike = 40

/** Appeals that share the rarest words with one of these, most shared first. */
export async function likeThese(ctx: Ctx, arrived: readonly Kept[]): Promise<string[]> {
  const found = new Set<string>()
  for (const one of arrived) {
    const rare = await rareOf(ctx, traitsOf(one, wordsOf))
    if (rare.length === 0) continue
    const { rows } = await sql<{ appealId: string }>`
      select t.appeal_id as "appealId" from problems.trait t
      where t.tenant_id = ${ctx.actor.tenantId} and t.trait = any (${rare}::text[])
      group by t.appeal_id order by count(*) desc, t.appeal_id desc limit ${mostLike}`.execute(
      ctx.tx,
    )
    for (const { appealId } of rows) found.add(appealId)
  }
  return [...found]
}

async function rareOf(ctx: Ctx, traits: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ trait: string }>`
    select w.trait from unnest(${[...traits]}::text[]) w (trait), lateral (
      select count(*) as n from (select from problems.trait t
        where t.tenant_id = ${ctx.actor.tenantId} and t.trait = w.trait
        limit ${rarest.most + 1}) seen) c
    where c.n between 1 and ${rarest.most}
    order by c.n limit ${rarest.words}`.execute(ctx.tx)
  return rows.map((row) => row.trait)
}

/** The appeals compared last: what is usual in a city is told by them. */
export async function comparedLast(ctx: Ctx, limit: number): Promise<string[]> {
  const rows = await db(ctx)
    .selectFrom('problems.compared')
    .select('appeal_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .orderBy('arrived_on', 'desc')
    .orderBy('appeal_id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => row.appeal_id)
}

/** Notes that these appeals were compared, and keeps the words of those that count. */
export async function markCompared(
  ctx: Ctx,
  appealIds: readonly string[],
  kept: readonly Kept[],
): Promise<void> {
  const { tenantId } = ctx.actor
  await db(ctx)
    .insertInto('problems.compared')
    .columns(['tenant_id', 'appeal_id', 'arrived_on'])
    .expression((one) =>
      one
        .selectFrom('appeals.appeal')
        .select(['tenant_id', 'appeal_id', 'submitted_on'])
        .where('tenant_id', '=', tenantId)
        .where('appeal_id', 'in', [...appealIds]),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const rows = kept.flatMap((one) =>
    traitsOf(one, wordsOf).map((trait) => ({
      ...{ tenant_id: tenantId, trait, appeal_id: one.appealId },
    })),
  )
  if (rows.length === 0) return
  await db(ctx)
    .insertInto('problems.trait')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Forgets the words of an appeal whose words are erased. */
export async function forgetTraits(ctx: Ctx, appealId: string): Promise<void> {
  await db(ctx)
    .deleteFrom('problems.trait')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('appeal_id', '=', appealId)
    .execute()
}

/** Forgets the words of appeals that are not looked back at any more; a share of them at once. */
export async function dropOldTraits(ctx: Ctx, since: Day): Promise<void> {
  const { tenantId } = ctx.actor
  const old = await db(ctx)
    .selectFrom('problems.compared')
    .select('appeal_id')
    .where('tenant_id', '=', tenantId)
    .where('arrived_on', '<=', since)
    .limit(2_000)
    .execute()
  if (old.length === 0) return
  const ids = old.map((row) => row.appeal_id)
  for (const table of ['problems.trait', 'problems.compared'] as const) {
    await db(ctx)
      .deleteFrom(table)
      .where('tenant_id', '=', tenantId)
      .where('appeal_id', 'in', ids)
      .execute()
  }
}
