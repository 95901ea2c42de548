import { type Instant, startOfDay } from '#kernel/day.ts'
import { passesAt } from '#kernel/limits.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import type { StoredLoop } from '#platform/record/loop-store.ts'
import type { Deadline } from '#platform/record/tables.ts'
import { documentsOfSession } from '../documents.ts'
import { countsOfSession } from '../domain/counts.ts'
import { locksAt, opensAt, remindsAt, type SessionDues } from '../domain/dates.ts'
import type { TalkFacts } from '../domain/period.ts'
import { sessionLoop, sessionSteps } from '../domain/session.ts'
import type { Session, SessionCommand, SessionEvent } from '../domain/session-types.ts'
import type { HostBody, SessionDueKind, SessionStatus } from '../domain/words.ts'

export type SessionsTables = {
  'talks.session': {
    tenant_id: string
    session_id: string
    version: number
    status_before: SessionStatus
    status: SessionStatus
    period_id: string
    number: number
    region_id: string
    held_on: string
    starts_at: string
    place: string | null
    host_body: HostBody
    host_name: string | null
    deputy_name: string | null
    quota: number
    topic_ids: string[]
    office_ids: string[]
    opens_on: string
    locks_on: string
    pack_on: string
    minutes_on: string
    provisional: boolean
    moved_from: string | null
    reason: string | null
  }
  'talks.seating': { tenant_id: string; session_id: string; taken: number; waiting: number }
  'people.region': { tenant_id: string; region_id: string; name: string; sort: number }
}

export const db = tablesOf<SessionsTables>

/** Every session has its dates from its first event on. */
function duesOf({ dues }: Session): SessionDues {
  if (dues === null) throw new Error('A session without dates.')
  return dues
}

function summarize(state: Session) {
  const dues = duesOf(state)
  const last = state.moves.at(-1)
  return {
    status: state.status,
    period_id: state.periodId,
    number: state.number,
    region_id: state.regionId,
    held_on: state.heldOn,
    starts_at: state.startsAt,
    place: state.place,
    host_body: state.host.body,
    host_name: state.host.name,
    deputy_name: state.host.deputy,
    quota: state.quota,
    topic_ids: state.topicIds,
    office_ids: state.officeIds,
    opens_on: dues.open.dueOn,
    locks_on: dues.lock.dueOn,
    pack_on: dues.pack.dueOn,
    minutes_on: dues.minutes.dueOn,
    provisional: Object.values(dues).some(({ provisional }) => provisional),
    moved_from: last?.from ?? null,
    reason: state.reason ?? last?.reason ?? null,
  }
}

/** Whether those who come are still to be reminded. */
const reminds = ({ status, ended }: Session): boolean =>
  ended.remind === undefined && sessionSteps.remind.from.some((one) => one === status)

/** When the clock opens or locks the roster or reminds; the other two dates wait for a person. */
function wakeAt(state: Session, kind: SessionDueKind): Instant | null {
  if (kind === 'open') return state.status === 'themed' ? opensAt(duesOf(state)) : null
  if (kind === 'remind') return reminds(state) ? remindsAt(duesOf(state)) : null
  if (kind === 'lock') return state.status === 'registering' ? locksAt(duesOf(state)) : null
  return null
}

function deadlines(state: Session): Deadline[] {
  // Why `as`: the keys of dates are their kinds.
  const all = Object.entries(duesOf(state)) as [SessionDueKind, SessionDues[SessionDueKind]][]
  return all.map(([kind, due]) => ({
    ...due,
    kind,
    dueAt: null,
    warnAt: startOfDay(due.dueOn),
    passesAt: passesAt(due),
    wakeAt: wakeAt(state, kind),
    endedOn: state.ended[kind] ?? null,
  }))
}

export const storedSessions: StoredLoop<Session, SessionCommand, SessionEvent, TalkFacts> = {
  loop: sessionLoop,
  table: 'talks.session',
  idColumn: 'session_id',
  summarize,
  deadlines,
  documents: documentsOfSession,
  counts: countsOfSession,
}

/** Lets one step at a time be taken in a session, until the transaction ends. */
export async function holdSession(ctx: Ctx, sessionId: string): Promise<void> {
  await db(ctx)
    .selectFrom('talks.session')
    .select('session_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('session_id', '=', sessionId)
    .forUpdate()
    .execute()
}

/** What a venue is called. */
export async function regionName(ctx: Ctx, regionId: string): Promise<string> {
  const { name } = await db(ctx)
    .selectFrom('people.region')
    .select('name')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('region_id', '=', regionId)
    .executeTakeFirstOrThrow()
  return name
}

/** The sessions of a period, in the order of the city's venues. */
export async function sessionIdsOf(
  ctx: Ctx,
  periodId: string,
  statuses: readonly SessionStatus[],
): Promise<string[]> {
  const { tenantId } = ctx.actor
  const rows = await db(ctx)
    .selectFrom('talks.session as s')
    .innerJoin('people.region as r', (join) =>
      join.on('r.tenant_id', '=', tenantId).onRef('r.region_id', '=', 's.region_id'),
    )
    .select('s.session_id')
    .where('s.tenant_id', '=', tenantId)
    .where('s.period_id', '=', periodId)
    .where('s.status', 'in', statuses)
    .orderBy('r.sort')
    .execute()
  return rows.map((row) => row.session_id)
}

/** How full sessions are. */
export async function seatings(ctx: Ctx, sessionIds: readonly string[]) {
  if (sessionIds.length === 0) return new Map<string, { taken: number; waiting: number }>()
  const rows = await db(ctx)
    .selectFrom('talks.seating')
    .select(['session_id', 'taken', 'waiting'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('session_id', 'in', sessionIds)
    .execute()
  return new Map(rows.map(({ session_id, ...seating }) => [session_id, seating]))
}

/** How many sessions of a period were held, or were put off to a later day. */
export async function sessionsHeld(ctx: Ctx, periodId: string, heldOn: string): Promise<number> {
  const { n } = await db(ctx)
    .selectFrom('talks.session')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('period_id', '=', periodId)
    .where('status', '<>', 'cancelled')
    .where((or) =>
      or.or([
        or('status', 'not in', ['planned', 'themed', 'registering']),
        or('held_on', '>', heldOn),
      ]),
    )
    .executeTakeFirstOrThrow()
  return n
}
