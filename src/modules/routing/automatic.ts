import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { Refusal } from '#kernel/refusal.ts'
import { stepAppeal, storedAppeals } from '#modules/appeals/index.ts'
import { loadRules } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import { load } from '#platform/record/loop-store.ts'
import { leadOf } from './domain/learning.ts'
import { db as tables } from './store.ts'
import { noteShown, suggestFor } from './suggest.ts'
import { newest } from './versions.ts'

const mostAtOnce = 50

/**
 * Dispatches what is registered, its texts confirmed, where the city allows it and the first office is so far
 * ahead of the second (decision 0021).
 */
export async function dispatchSure(
  db: Database,
  clock: Actor,
  mayGoOn: () => boolean,
): Promise<number> {
  const waiting = await db.as(clock, notLookedAt)
  let dispatched = 0
  for (const appealId of waiting) {
    if (!mayGoOn()) break
    try {
      if (await db.as(clock, (ctx) => dispatchIfSure(ctx, appealId))) dispatched += 1
    } catch (error) {
      if (!(error instanceof Refusal)) throw error // somebody has dispatched it, or the rules are others now
    }
  }
  return dispatched
}

/**
 * What waits to be dispatched, but for what the version in use was not sure enough of, and what somebody has been
 * shown: they decide. Nothing where no margin is set.
 */
async function notLookedAt(ctx: Ctx): Promise<string[]> {
  const { routing } = await loadRules(ctx)
  const version = (await newest(ctx, 'office'))?.version
  const { margin } = routing
  if (margin === null || version === undefined) return []
  const { tenantId } = ctx.actor
  const rows = await tables(ctx)
    .selectFrom('appeals.appeal as a')
    .select('a.appeal_id')
    .where('a.tenant_id', '=', tenantId)
    .where('a.status', '=', 'registered')
    .where('a.texts_open', '=', 0)
    .where((one) =>
      one.not(
        one.exists(
          one
            .selectFrom('routing.suggestion as s')
            .select('s.version')
            .where('s.tenant_id', '=', tenantId)
            .whereRef('s.appeal_id', '=', 'a.appeal_id')
            .where('s.kind', '=', 'office')
            .where(({ or, and, eb }) =>
              or([
                eb('s.shown_to', 'is not', null),
                and([
                  eb('s.version', '=', version),
                  sql<boolean>`(s.shown #>> '{0,confidence}')::float8
                    - coalesce((s.shown #>> '{1,confidence}')::float8, 0) < ${margin / 100}`,
                ]),
              ]),
            ),
        ),
      ),
    )
    .orderBy('a.next_due_on')
    .orderBy('a.appeal_id')
    .limit(mostAtOnce)
    .execute()
  return rows.map((row) => row.appeal_id)
}

async function dispatchIfSure(ctx: Ctx, appealId: string): Promise<boolean> {
  const { state } = await load(ctx, storedAppeals, appealId)
  const { routing } = await loadRules(ctx)
  if (state.status !== 'registered' || routing.margin === null) return false
  const found = await suggestFor(ctx, 'office', state.content)
  await noteShown(ctx, { appealId, kind: 'office' }, found)
  const [first, second] = found.items
  const lead = leadOf(first?.confidence, second?.confidence)
  if (first === undefined || found.source === 'cold' || lead * 100 < routing.margin) return false
  const { version } = found
  const router = { version, confidence: first.confidence, lead }
  await stepAppeal(ctx, appealId, {
    ...{ type: 'dispatch', officeId: first.key, requirement: null, router },
  })
  return true
}
