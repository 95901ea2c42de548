import type { Role } from '#kernel/actor.ts'
import type { Notice } from '#modules/notices/domain/notice.ts'
import type { Session, SessionEvent } from '../session-types.ts'
import type { SeatStatus } from '../words.ts'

/** One event of a session with what must be known to tell of it. */
export type SessionHappening = {
  sessionId: string
  event: SessionEvent
  before: Session
  after: Session
  /** What the venue is called, and the topics of the session. */
  venue: string
  topic: string
  guests: readonly { enterpriseId: string; status: SeatStatus }[]
}

type Tell = (happening: SessionHappening) => Notice[]

const handling: readonly Role[] = ['handler', 'lead']
const coming: readonly SeatStatus[] = ['invited', 'seated']
const concerned: readonly SeatStatus[] = [...coming, 'waiting', 'writing']

/** Who is told what of a session, by the type of the event. */
const told: Readonly<Record<SessionEvent['type'], Tell>> = {
  planned: nobody,
  topicsSet: (it) => offices(it, 'arranged', it.after.officeIds),
  arranged: (it) => {
    const [was, is] = [it.before, it.after]
    const moved = was.place !== is.place || was.startsAt !== is.startsAt
    const added = is.officeIds.filter((officeId) => !was.officeIds.includes(officeId))
    const gone = was.officeIds.filter((officeId) => !is.officeIds.includes(officeId))
    return [
      ...offices(it, 'arranged', moved ? is.officeIds : added),
      ...offices(it, 'released', gone),
      ...(moved ? enterprises(it, 'arranged', coming) : []),
    ]
  },
  postponed: (it) => urgently(all(it, 'postponed')),
  cancelled: (it) => urgently(all(it, 'cancelled')),
  reminded: (it) => [
    ...enterprises(it, 'reminded', ['seated']),
    ...offices(it, 'reminded', it.after.officeIds),
  ],
  hostNamed: nobody,
  hostSwapped: nobody,
  opened: nobody,
  locked: nobody,
  packsSent: (it) => ('toldIds' in it.event ? offices(it, 'packsSent', it.event.toldIds) : []),
  begun: nobody,
  commented: nobody,
  ended: nobody,
  minutesApproved: nobody,
  allReplied: nobody,
  allRated: nobody,
  archived: nobody,
  redated: nobody,
}

/** Who is told what of an event of a session; departments never hear of seats. */
export const tellOfSession: Tell = (happening) => told[happening.event.type](happening)

function nobody(): Notice[] {
  return []
}

const all = (it: SessionHappening, name: string) => [
  ...enterprises(it, name, concerned),
  ...offices(it, name, it.after.officeIds),
]

const urgently = (notices: Notice[]): Notice[] =>
  notices.map((notice) => ({ ...notice, urgent: true }))

function enterprises(it: SessionHappening, name: string, statuses: readonly SeatStatus[]) {
  const values = { ...valuesOf(it), ...reasonOf(it.event) }
  return it.guests
    .filter(({ status }) => statuses.includes(status))
    .map(({ enterpriseId }) => noticeOf(it, { enterpriseId }, `${name}.enterprise`, values))
}

const reasonOf = (event: SessionEvent) =>
  event.type === 'postponed' || event.type === 'cancelled' ? { reason: event.reason } : {}

const offices = (it: SessionHappening, name: string, officeIds: readonly string[]): Notice[] =>
  officeIds.map((officeId) =>
    noticeOf(it, { officeId, roles: handling }, `${name}.office`, valuesOf(it)),
  )

/** Place, time and topic: nothing an enterprise has said. */
function valuesOf({ event, before, after, venue, topic }: SessionHappening) {
  return {
    ...{ venue, heldOn: after.heldOn, talkTime: after.startsAt },
    ...(after.place === null ? {} : { talkPlace: after.place }),
    ...(topic === '' ? {} : { talkTopic: topic }),
    ...(event.type === 'postponed' ? { movedFrom: before.heldOn } : {}),
  }
}

function noticeOf(
  { sessionId, after }: SessionHappening,
  to: Notice['to'],
  name: string,
  values: Notice['values'],
): Notice {
  const subject = { loop: 'talk-session', id: sessionId, number: String(after.number) }
  return { to, template: `talk-session.${name}`, values, urgent: false, subject }
}
