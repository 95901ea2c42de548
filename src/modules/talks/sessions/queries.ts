import { openSteps } from '#kernel/loop.ts'
import type { OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load, recordRefusal } from '#platform/record/loop-store.ts'
import { sessionSteps } from '../domain/session.ts'
import type { sessionsContract } from './contract.ts'
import { db, storedSessions } from './store.ts'

/** Sessions with the names a list shows, in the order of the city's venues. */
export const selectSessions = (ctx: Ctx, { tenantId } = ctx.actor) =>
  db(ctx)
    .selectFrom('talks.session as s')
    .innerJoin('people.region as r', (join) =>
      join.on('r.tenant_id', '=', tenantId).onRef('r.region_id', '=', 's.region_id'),
    )
    .where('s.tenant_id', '=', tenantId)
    .select([
      's.session_id as sessionId',
      's.status',
      's.version',
      's.period_id as periodId',
      's.number',
      's.region_id as regionId',
      'r.name as regionName',
      's.held_on as heldOn',
      's.starts_at as startsAt',
      's.place',
      's.host_body as hostBody',
      's.host_name as hostName',
      's.deputy_name as deputyName',
      's.quota',
      's.topic_ids as topicIds',
      's.office_ids as officeIds',
      's.opens_on as opensOn',
      's.locks_on as locksOn',
      's.pack_on as packOn',
      's.minutes_on as minutesOn',
      's.provisional',
      's.moved_from as movedFrom',
      's.reason',
    ])
    .orderBy('r.sort')

type Row = Awaited<ReturnType<ReturnType<typeof selectSessions>['executeTakeFirstOrThrow']>>

/** A row as the contract shows it. */
export function shown({ hostBody, hostName, deputyName, ...row }: Row) {
  return { ...row, host: { body: hostBody, name: hostName, deputy: deputyName } }
}

/** One session, with the steps this actor may take. */
export async function describeSession(
  ctx: Ctx,
  sessionId: string,
): Promise<OutputOf<typeof sessionsContract.session>> {
  const row = await selectSessions(ctx).where('s.session_id', '=', sessionId).executeTakeFirst()
  if (row === undefined) throw recordRefusal('record/missing')
  const { state } = await load(ctx, storedSessions, sessionId)
  const { swaps, moves, contact, status } = state
  return {
    ...shown(row),
    swaps,
    moves,
    contact,
    open: openSteps(sessionSteps, status, ctx.actor.role),
  }
}
