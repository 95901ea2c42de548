import type { Role } from '#kernel/actor.ts'
import { openSteps } from '#kernel/loop.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import { load, recordRefusal } from '#platform/record/loop-store.ts'
import { registers } from '../domain/seat-phases.ts'
import { sessionSteps } from '../domain/session.ts'
import { titlesOf } from '../topics/queries.ts'
import type { TopicsTables } from '../topics/store.ts'
import type { sessionsContract } from './contract.ts'
import { db, seatings, storedSessions } from './store.ts'

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

type Told = OutputOf<typeof sessionsContract.sessions>['items'][number]

/** Rows as those read them who may come: with their themes, and how many seats are free. */
export async function toldOf(ctx: Ctx, rows: readonly Row[]): Promise<Told[]> {
  const titles = await titlesOf(ctx, [...new Set(rows.flatMap(({ topicIds }) => topicIds))])
  const seating = await seatings(
    ctx,
    rows.map(({ sessionId }) => sessionId),
  )
  return rows.map((row) => {
    const { taken = 0, waiting = 0 } = seating.get(row.sessionId) ?? {}
    const topics = row.topicIds.flatMap((topicId) => {
      const title = titles.get(topicId)
      return title === undefined ? [] : [{ topicId, title }]
    })
    const seatsLeft = Math.max(0, row.quota - taken)
    return { ...shown(row), topics, seatsLeft, waiting, registers: registers(row, ctx.today) }
  })
}

/** The sessions from a day on, the next first and each day's in the order of the city's venues. */
export async function listSessions(
  ctx: Ctx,
  { from = ctx.today, regionId, limit }: InputOf<typeof sessionsContract.sessions>,
): Promise<OutputOf<typeof sessionsContract.sessions>> {
  const rows = await selectSessions(ctx)
    .where('s.held_on', '>=', from)
    .$if(regionId !== undefined, (query) => query.where('s.region_id', '=', regionId ?? ''))
    .clearOrderBy()
    .orderBy('s.held_on')
    .orderBy('r.sort')
    .limit(limit)
    .execute()
  return { items: await toldOf(ctx, rows) }
}

/** One session, with the steps this actor may take. */
export async function describeSession(
  ctx: Ctx,
  sessionId: string,
): Promise<OutputOf<typeof sessionsContract.session>> {
  const row = await selectSessions(ctx).where('s.session_id', '=', sessionId).executeTakeFirst()
  if (row === undefined) throw recordRefusal('record/missing')
  const { state } = await load(ctx, storedSessions, sessionId)
  const { swaps, moves, experts, contact, status } = state
  const { role } = ctx.actor
  const [told] = await toldOf(ctx, [row])
  if (told === undefined) throw new Error('A session was read and not told.')
  return {
    ...told,
    ...{ swaps, moves, experts, contact },
    chains: await chainsOf(ctx, state.topicIds),
    comments: readers.includes(role) ? state.comments : [],
    open: openSteps(sessionSteps, status, role),
  }
}

/** The industry chains that topics are about. */
async function chainsOf(ctx: Ctx, topicIds: readonly string[]) {
  if (topicIds.length === 0) return []
  const rows = await tablesOf<TopicsTables>(ctx)
    .selectFrom('talks.topic')
    .select(['chain', 'position'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('topic_id', 'in', topicIds)
    .orderBy('code')
    .execute()
  return rows.flatMap(({ chain, position }) => (chain === null ? [] : [{ chain, position }]))
}

/** Whoever reads comments: what an expert said may name an enterprise. */
const readers: readonly Role[] = ['coordinator', 'leader', 'expert', 'auditor']
