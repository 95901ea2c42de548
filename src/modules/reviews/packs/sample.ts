import { sql } from 'kysely'
import { closedAmong, endedByHead } from '#modules/trust/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load } from '#platform/record/loop-store.ts'
import { drawFiles } from '../domain/packs/draw.ts'
import { daysOf, type Period } from '../domain/packs/period.ts'
import type { Recheck, Sample } from '../domain/packs/types.ts'
import { db, storedRetrospectives } from './store.ts'

/**
 * The files of a period that are looked at again. The seed is the root of the first head published after the
 * period, and what ended is read as that head knows it: whoever draws, and however often, draws the same.
 * Null until there is such a head.
 */
export async function sampleOfPeriod(ctx: Ctx, period: Period): Promise<Sample | null> {
  const found = await endedByHead(ctx, daysOf(period))
  if (found === null) return null
  const { head, ended } = found
  const { picked, drawn } = drawFiles(period, head.root, ended)
  const numbers = await numbersOf(
    ctx,
    drawn.map(({ appealId }) => appealId),
  )
  return {
    head,
    ...{ ended: closedAmong(ended), picked },
    items: drawn.map((one) => ({ ...one, number: numbers.get(one.appealId) ?? '' })),
  }
}

async function numbersOf({ tx, actor }: Ctx, ids: readonly string[]) {
  const { rows } = await sql<{ appealId: string; number: string }>`
    select appeal_id as "appealId", number from appeals.appeal
    where tenant_id = ${actor.tenantId} and appeal_id = any (${[...ids]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ appealId, number }) => [appealId, number]))
}

/** What was found of the period's files under reviews that were called off: it holds in the next one as well. */
export async function foundBefore(ctx: Ctx, period: Period): Promise<Recheck[]> {
  const packs = await db(ctx)
    .selectFrom('reviews.retrospective')
    .select('retrospective_id as id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('period', '=', period)
    .where('status', '=', 'cancelled')
    .where('rechecked', '>', 0)
    .orderBy('retrospective_id')
    .execute()
  const found: Recheck[] = []
  for (const { id } of packs) {
    found.push(...(await load(ctx, storedRetrospectives, id)).state.rechecks)
  }
  return found
}

/** Of these periods those in whose days somebody submitted an appeal. */
export async function withAppeals(
  { tx, actor }: Ctx,
  periods: readonly Period[],
): Promise<Period[]> {
  const found: Period[] = []
  for (const period of periods) {
    const { from, to } = daysOf(period)
    const { rows } = await sql`select from appeals.appeal
      where tenant_id = ${actor.tenantId} and submitted_on between ${from} and ${to} limit 1`.execute(
      tx,
    )
    if (rows.length > 0) found.push(period)
  }
  return found
}
