import type { Teller } from '#modules/notices/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load, replay } from '#platform/record/loop-store.ts'
import type { OutboxRow } from '#platform/record/outbox.ts'
import type { SeatEvent } from './domain/seat-types.ts'
import { sessionLoop } from './domain/session.ts'
import type { SessionEvent } from './domain/session-types.ts'
import { tellOfSeat } from './domain/told/seat.ts'
import { tellOfSession } from './domain/told/session.ts'
import { guestsOf, storedSeats } from './seats/store.ts'
import { regionName, storedSessions } from './sessions/store.ts'
import { titlesOf } from './topics/queries.ts'

/** Tells of an event of a session, as things stood right after it. */
export const tellSessions: Teller = async (ctx, row) => {
  const { events } = await load(ctx, storedSessions, row.subjectId)
  const before = replay(sessionLoop, events.slice(0, row.version - 1))
  const after = replay(sessionLoop, events.slice(0, row.version))
  const { regionId, topicIds } = after
  return tellOfSession({
    ...{ sessionId: row.subjectId, before, after },
    event: eventAt<SessionEvent>(events, row),
    ...(await namesOf(ctx, { regionId, topicIds })),
    guests: await guestsOf(ctx, row.subjectId),
  })
}

/** Tells an enterprise of its seat, with where and when the talk is by now. */
export const tellSeats: Teller = async (ctx, row) => {
  const { events, state: seat } = await load(ctx, storedSeats, row.subjectId)
  const { sessionId, enterpriseId } = seat
  const { state: session } = await load(ctx, storedSessions, sessionId)
  const { number, heldOn, startsAt, place, dues, regionId, topicIds } = session
  const locksOn = dues?.lock.dueOn ?? heldOn
  return tellOfSeat({
    event: eventAt<SeatEvent>(events, row),
    enterpriseId,
    session: { sessionId, number, heldOn, locksOn, startsAt, place },
    ...(await namesOf(ctx, { regionId, topicIds })),
  })
}

/** The event a row of the outbox tells of. */
function eventAt<E>(events: readonly { body: unknown }[], { subjectId, version }: OutboxRow): E {
  const event = events[version - 1]
  if (event === undefined) throw new Error(`${subjectId} has no version ${version}.`)
  // Why `as`: the events of a stream were written by its loop's own rules.
  return event.body as E
}

async function namesOf(
  ctx: Ctx,
  { regionId, topicIds }: { regionId: string; topicIds: readonly string[] },
) {
  const titles = await titlesOf(ctx, topicIds)
  const topic = topicIds.flatMap((topicId) => titles.get(topicId) ?? []).join('；')
  return { venue: await regionName(ctx, regionId), topic }
}
