import type { Day } from '#kernel/day.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import type { StoredLoop } from '#platform/record/loop-store.ts'
import { recordRefusal } from '#platform/record/loop-store.ts'
import type { ChainPosition } from '../domain/city-words.ts'
import { countsOfSeat } from '../domain/counts.ts'
import { seatLoop } from '../domain/seat.ts'
import type { Seat, SeatCommand, SeatEvent, SeatFacts, Seating } from '../domain/seat-types.ts'
import type { InviteReason, SeatStatus, Tier } from '../domain/words.ts'

export type SeatsTables = {
  'talks.seat': {
    tenant_id: string
    seat_id: string
    version: number
    status_before: SeatStatus
    status: SeatStatus
    session_id: string
    region_id: string
    enterprise_id: string
    origin: 'registered' | 'invited'
    invite_reason: InviteReason | null
    answer: 'accepted' | 'replaced' | null
    speaker: string | null
    tier: Tier | null
    question_count: number
    small_micro: boolean
    never_invited: boolean
    dissatisfied: boolean
    queue: number | null
    asked_on: Day
  }
  'talks.seating': {
    tenant_id: string
    session_id: string
    quota: number
    taken: number
    waiting: number
    last_queue: number
  }
  'talks.guest': { tenant_id: string; enterprise_id: string; invited_to: Day[] }
  'people.enterprise': {
    tenant_id: string
    enterprise_id: string
    size_class: 'large' | 'medium' | 'small' | 'micro' | null
    industry: string | null
    chain: string | null
    chain_position: ChainPosition | null
    region_id: string
    merged_into: string | null
  }
  'appeals.appeal': {
    tenant_id: string
    enterprise_id: string
    denied: boolean
    rating: number | null
  }
}

export const db = tablesOf<SeatsTables>

function summarize(state: Seat) {
  return {
    status: state.status,
    session_id: state.sessionId,
    region_id: state.regionId,
    enterprise_id: state.enterpriseId,
    origin: state.origin,
    invite_reason: state.inviteReason,
    answer: state.answer,
    speaker: state.contribution?.speaker ?? null,
    tier: state.contribution?.tier ?? null,
    question_count: state.contribution?.questions.length ?? 0,
    small_micro: state.standing.smallMicro,
    never_invited: state.standing.neverInvited,
    dissatisfied: state.standing.dissatisfied,
    queue: state.queue,
    asked_on: state.askedOn,
  }
}

export const storedSeats: StoredLoop<Seat, SeatCommand, SeatEvent, SeatFacts> = {
  loop: seatLoop,
  table: 'talks.seat',
  idColumn: 'seat_id',
  ownerColumn: 'enterprise_id',
  summarize,
  deadlines: () => [],
  counts: countsOfSeat,
}

/** Gives sessions that were planned their empty seats. */
export async function layOutSeats(
  ctx: Ctx,
  sessions: readonly { sessionId: string; quota: number }[],
): Promise<void> {
  await db(ctx)
    .insertInto('talks.seating')
    .values(
      sessions.map(({ sessionId, quota }) => ({
        ...{ tenant_id: ctx.actor.tenantId, session_id: sessionId, quota },
        ...{ taken: 0, waiting: 0, last_queue: 0 },
      })),
    )
    .execute()
}

/** How full a session is; until the transaction ends nobody else takes or gives up a seat in it. */
export async function holdSeating(ctx: Ctx, sessionId: string): Promise<Seating> {
  return db(ctx)
    .selectFrom('talks.seating')
    .select(['quota', 'taken', 'waiting', 'last_queue as lastQueue'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('session_id', '=', sessionId)
    .forUpdate()
    .executeTakeFirstOrThrow(() => recordRefusal('record/missing'))
}

export async function saveSeating(ctx: Ctx, sessionId: string, seating: Seating): Promise<void> {
  const { quota, taken, waiting, lastQueue } = seating
  await db(ctx)
    .updateTable('talks.seating')
    .set({ quota, taken, waiting, last_queue: lastQueue })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('session_id', '=', sessionId)
    .execute()
}

/** Whether the enterprise has a place in the session that it has not given up. */
export async function isThere(ctx: Ctx, sessionId: string, enterpriseId: string): Promise<boolean> {
  const row = await db(ctx)
    .selectFrom('talks.seat')
    .select('seat_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('session_id', '=', sessionId)
    .where('enterprise_id', '=', enterpriseId)
    .where('status', 'not in', ['declined', 'withdrawn'])
    .executeTakeFirst()
  return row !== undefined
}

/** Every enterprise that has or had a place in a session, and how it stands. */
export const guestsOf = (ctx: Ctx, sessionId: string) =>
  db(ctx)
    .selectFrom('talks.seat')
    .select(['enterprise_id as enterpriseId', 'status'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('session_id', '=', sessionId)
    .orderBy('seat_id')
    .execute()

/** The talks an enterprise was invited to; with `hold` no other invitation of it passes meanwhile. */
export async function invitedTo(ctx: Ctx, enterpriseId: string, hold: boolean): Promise<Day[]> {
  const key = { tenant_id: ctx.actor.tenantId, enterprise_id: enterpriseId }
  if (hold) {
    await db(ctx)
      .insertInto('talks.guest')
      .values({ ...key, invited_to: [] })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  const row = await db(ctx)
    .selectFrom('talks.guest')
    .select('invited_to')
    .where('tenant_id', '=', key.tenant_id)
    .where('enterprise_id', '=', enterpriseId)
    .$if(hold, (query) => query.forUpdate())
    .executeTakeFirst()
  return row?.invited_to ?? []
}

export async function noteInvitation(ctx: Ctx, enterpriseId: string, days: Day[]): Promise<void> {
  await db(ctx)
    .updateTable('talks.guest')
    .set({ invited_to: days })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('enterprise_id', '=', enterpriseId)
    .execute()
}

/** Whether the enterprise is small or micro, and whether it has a file it was not content with. */
export async function marksOf(ctx: Ctx, enterpriseId: string) {
  const { tenantId } = ctx.actor
  const enterprise = await db(ctx)
    .selectFrom('people.enterprise')
    .select('size_class as size')
    .where('tenant_id', '=', tenantId)
    .where('enterprise_id', '=', enterpriseId)
    .executeTakeFirst()
  if (enterprise === undefined) return null
  const file = await db(ctx)
    .selectFrom('appeals.appeal')
    .select('enterprise_id')
    .where('tenant_id', '=', tenantId)
    .where('enterprise_id', '=', enterpriseId)
    .where((or) => or.or([or('denied', '=', true), or('rating', '<=', 2)]))
    .limit(1)
    .executeTakeFirst()
  const smallMicro = enterprise.size === 'small' || enterprise.size === 'micro'
  return { smallMicro, dissatisfied: file !== undefined }
}

/** The first of each session's waiting list where a seat is free. */
export async function nextWaiting(ctx: Ctx): Promise<{ seatId: string }[]> {
  const { tenantId } = ctx.actor
  return db(ctx)
    .selectFrom('talks.seating as g')
    .innerJoin('talks.seat as s', (join) =>
      join.on('s.tenant_id', '=', tenantId).onRef('s.session_id', '=', 'g.session_id'),
    )
    .select('s.seat_id as seatId')
    .distinctOn('g.session_id')
    .where('g.tenant_id', '=', tenantId)
    .whereRef('g.taken', '<', 'g.quota')
    .where('g.waiting', '>', 0)
    .where('s.status', '=', 'waiting')
    .orderBy('g.session_id')
    .orderBy('s.queue')
    .execute()
}

/** How many enterprises came, or have a seat as long as nobody has noted who came. */
export async function enterprisesThere(ctx: Ctx, sessionId: string): Promise<number> {
  const { n } = await db(ctx)
    .selectFrom('talks.seat')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('session_id', '=', sessionId)
    .where('status', 'in', ['seated', 'attended'])
    .executeTakeFirstOrThrow()
  return n
}
