import type { Actor } from '#kernel/actor.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import { documentFormat } from '#platform/record/document.ts'
import type { StoredLoop } from '#platform/record/loop-store.ts'
import { remakeDocuments } from '#platform/record/rebuild.ts'
import { countWords } from './count.ts'
import { db as tables } from './store.ts'

// biome-ignore lint/suspicious/noExplicitAny: any loop, whatever its states and commands are
type AnyLoop = StoredLoop<any, any, any, any>

/**
 * Keeps the search in order: what an earlier release wrote is made findable once, and once a day it is
 * counted how common words are. One worker at a time does it. Answers how often it counted.
 */
export async function tendSearch(
  db: Database,
  clock: Actor,
  loops: readonly AnyLoop[],
  mayGoOn: () => boolean,
): Promise<{ counted: number }> {
  const standing = await db.as(clock, (ctx) => readStanding(ctx))
  if (standing?.format !== documentFormat) {
    const found = loops.filter((stored) => stored.documents !== undefined)
    for (const stored of found)
      if (!(await remake(db, clock, stored, mayGoOn))) return { counted: 0 }
    return { counted: Number(await db.as(clock, (ctx) => count(ctx))) }
  }
  return db.as(clock, async (ctx) => {
    if (standing.counted_on >= ctx.today) return { counted: 0 }
    return { counted: Number(await count(ctx)) }
  })
}

async function remake(
  db: Database,
  clock: Actor,
  stored: AnyLoop,
  mayGoOn: () => boolean,
): Promise<boolean> {
  let after: string | null = '00000000-0000-0000-0000-000000000000'
  while (after !== null) {
    if (!mayGoOn()) return false
    const from: string = after
    after = await db.as(clock, (ctx) => remakeDocuments(ctx.tx, clock.tenantId, stored, from))
  }
  return true
}

const readStanding = (ctx: Ctx) =>
  tables(ctx)
    .selectFrom('search.standing')
    .select(['format', 'counted_on'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .executeTakeFirst()

/** Counts, unless another worker counts at this moment. */
async function count(ctx: Ctx): Promise<boolean> {
  const nothing = { documents: 0, mean_length: 0, first_day: null }
  const row = { tenant_id: ctx.actor.tenantId, ...nothing, format: 0, counted_on: ctx.today }
  await tables(ctx)
    .insertInto('search.standing')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const held = await tables(ctx)
    .selectFrom('search.standing')
    .select('format')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (held === undefined) return false
  await countWords(ctx)
  return true
}
