import { loadRules, withNames } from '#modules/people/index.ts'
import type { OutputOf } from '#platform/contract.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import { recordRefusal } from '#platform/record/loop-store.ts'
import { fairnessOf } from '../domain/fairness.ts'
import { openSeatSteps } from '../domain/seat-open.ts'
import type { SessionsTables } from '../sessions/store.ts'
import type { seatsContract } from './contract.ts'
import type { SeatsTables } from './store.ts'
import { withSpeakers } from './texts.ts'

const db = tablesOf<SeatsTables & SessionsTables>

export const selectSeats = (ctx: Ctx, { tenantId } = ctx.actor) =>
  db(ctx)
    .selectFrom('talks.seat as s')
    .leftJoin('people.enterprise as e', (join) =>
      join.on('e.tenant_id', '=', tenantId).onRef('e.enterprise_id', '=', 's.enterprise_id'),
    )
    .where('s.tenant_id', '=', tenantId)
    .select([
      's.seat_id as seatId',
      's.session_id as sessionId',
      's.status',
      's.version',
      's.queue',
      'e.enterprise_id as enterpriseId',
      'e.enterprise_id as knownId',
      's.origin',
      's.invite_reason as inviteReason',
      's.answer',
      's.speaker',
      's.tier',
      's.question_count as questionCount',
      's.small_micro as smallMicro',
      's.never_invited as neverInvited',
      's.dissatisfied',
      's.asked_on as askedOn',
    ])

/** Who comes, who waits in which order, and who writes. */
export async function describeRoster(
  ctx: Ctx,
  sessionId: string,
): Promise<OutputOf<typeof seatsContract.roster>> {
  const seating = await db(ctx)
    .selectFrom('talks.seating')
    .select(['quota', 'taken', 'waiting'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('session_id', '=', sessionId)
    .executeTakeFirst()
  if (seating === undefined) throw recordRefusal('record/missing')
  const seats = await withSpeakers(ctx, await seatsOf(ctx, sessionId), sessionId)
  return { ...seating, items: await withNames(ctx, seats, sessionId) }
}

const seatsOf = (ctx: Ctx, sessionId: string) =>
  selectSeats(ctx)
    .where('s.session_id', '=', sessionId)
    .orderBy('s.queue', (order) => order.asc().nullsFirst())
    .orderBy('s.seat_id')
    .execute()

/** How fair a roster is: those who are invited, seated or came. */
export async function describeFairness(
  ctx: Ctx,
  sessionId: string,
): Promise<OutputOf<typeof seatsContract.fairness>> {
  const roster = (await seatsOf(ctx, sessionId)).filter(({ status }) =>
    ['invited', 'seated', 'attended'].includes(status),
  )
  const { fairness } = (await loadRules(ctx)).talks
  return { asOf: ctx.today, targets: fairnessOf(roster, fairness) }
}

/** What an enterprise has signed up for or is invited to, the latest talk first. */
export async function listMySeats(ctx: Ctx): Promise<OutputOf<typeof seatsContract.mySeats>> {
  const { tenantId } = ctx.actor
  const rows = await selectSeats(ctx)
    .innerJoin('talks.session as t', (join) =>
      join.on('t.tenant_id', '=', tenantId).onRef('t.session_id', '=', 's.session_id'),
    )
    .innerJoin('people.region as r', (join) =>
      join.on('r.tenant_id', '=', tenantId).onRef('r.region_id', '=', 't.region_id'),
    )
    .select([
      't.held_on as heldOn',
      't.starts_at as startsAt',
      't.number',
      'r.name as regionName',
      't.place',
      't.status as sessionStatus',
    ])
    .where('s.enterprise_id', 'in', ctx.actor.enterpriseIds)
    .orderBy('t.held_on', 'desc')
    .limit(100)
    .execute()
  const items = await withNames(ctx, await withSpeakers(ctx, rows))
  const { role } = ctx.actor
  return {
    items: items.map((item) => ({
      ...item,
      open: openSeatSteps(item.status, item.sessionStatus, role),
    })),
  }
}
