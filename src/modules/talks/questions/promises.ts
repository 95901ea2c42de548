import { sql } from 'kysely'
import type { OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load } from '#platform/record/loop-store.ts'
import { begun } from '../domain/words.ts'
import { storedSessions } from '../sessions/store.ts'
import type { questionsContract } from './contract.ts'
import { db } from './store.ts'

/** What was promised when this venue last spoke of a session's topics, and what became of it. */
export async function listPromises(
  ctx: Ctx,
  sessionId: string,
): Promise<OutputOf<typeof questionsContract.promises>> {
  const { state } = await load(ctx, storedSessions, sessionId)
  const last = new Set<string>()
  for (const topicId of state.topicIds) {
    const earlier = await lastSession(ctx, topicId, state)
    if (earlier !== undefined) last.add(earlier.session_id)
  }
  return { items: last.size === 0 ? [] : await promisesOf(ctx, [...last]) }
}

/** The venue's last session on a topic before a day. */
const lastSession = (
  ctx: Ctx,
  topicId: string,
  { regionId, heldOn }: { regionId: string; heldOn: string },
) =>
  db(ctx)
    .selectFrom('talks.session')
    .select('session_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('region_id', '=', regionId)
    .where('held_on', '<', heldOn)
    .where('status', 'in', begun)
    .where(sql<boolean>`topic_ids @> array[${topicId}::uuid]`)
    .orderBy('held_on', 'desc')
    .limit(1)
    .executeTakeFirst()

const promisesOf = (ctx: Ctx, sessionIds: readonly string[], { tenantId } = ctx.actor) =>
  db(ctx)
    .selectFrom('talks.question as q')
    .innerJoin('talks.session as s', (join) =>
      join.on('s.tenant_id', '=', tenantId).onRef('s.session_id', '=', 'q.session_id'),
    )
    .innerJoin('appeals.appeal as a', (join) =>
      join.on('a.tenant_id', '=', tenantId).onRef('a.appeal_id', '=', 'q.appeal_id'),
    )
    .select([
      'q.session_id as sessionId',
      's.held_on as heldOn',
      'q.text as questionText',
      'a.appeal_id as appealId',
      'a.number as appealNumber',
      'a.status as appealStatus',
      'a.outcome',
      'a.reply_due_on as dueOn',
    ])
    .where('q.tenant_id', '=', tenantId)
    .where('q.session_id', 'in', sessionIds)
    .orderBy('s.held_on', 'desc')
    .orderBy('q.seat_id')
    .orderBy('q.nth')
    .execute()
