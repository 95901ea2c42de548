import type { Day } from '#kernel/day.ts'
import type { Notice } from '#modules/notices/domain/notice.ts'
import type { SeatEvent } from '../seat-types.ts'

/** One event of a seat with what must be known to tell of it. */
export type SeatHappening = {
  event: SeatEvent
  enterpriseId: string
  session: {
    sessionId: string
    number: number
    heldOn: Day
    locksOn: Day
    startsAt: string
    place: string | null
  }
  venue: string
  topic: string
}

type Tell = (happening: SeatHappening) => Notice[]

/**
 * What an enterprise is told of its seat, by the type of the event. What it did itself it knows, and
 * nobody else is told: not of a refusal, nor of its reason.
 */
const told: Readonly<Record<SeatEvent['type'], Tell>> = {
  registered: (it) => {
    if (it.event.type !== 'registered') return []
    const { status, queue } = it.event
    return enterprise(it, status, queue === null ? {} : { queue: String(queue) })
  },
  invited: (it) => enterprise(it, 'invited', { dueOn: it.session.locksOn }),
  promoted: (it) => enterprise(it, 'promoted'),
  accepted: nobody,
  replaced: nobody,
  putInWriting: nobody,
  declined: nobody,
  withdrawn: nobody,
  attended: nobody,
  missed: nobody,
  erased: nobody,
}

/** Who is told what of an event of a seat. */
export const tellOfSeat: Tell = (happening) => told[happening.event.type](happening)

function nobody(): Notice[] {
  return []
}

function enterprise(
  { enterpriseId, session, venue, topic }: SeatHappening,
  name: string,
  more: Readonly<Record<string, string>> = {},
): Notice[] {
  const { sessionId, number, heldOn, startsAt, place } = session
  const values = {
    ...{ venue, heldOn, talkTime: startsAt },
    ...(place === null ? {} : { talkPlace: place }),
    ...(topic === '' ? {} : { talkTopic: topic }),
    ...more,
  }
  const subject = { loop: 'talk-session', id: sessionId, number: String(number) }
  const template = `talk-seat.${name}.enterprise`
  return [{ to: { enterpriseId }, template, values, urgent: false, subject }]
}
