import type {
  QuestionShown,
  SeatShown,
  SessionShown,
  TalksShown,
} from '../recount/talks/recount.ts'
import type { Client } from './caller.ts'

type Listed<T> = { items: T[]; next: string | null }
type Topic = TalksShown['topics'][string] & { topicId: string }
type Period = TalksShown['periods'][string] & { periodId: string }
type Session = Omit<SessionShown, 'hostBody' | 'hostName'> & {
  sessionId: string
  host: { body: string; name: string | null }
}
type Seat = SeatShown & { seatId: string }
type Question = QuestionShown & { questionId: string }

/** Reads everything the API tells of talks, as an auditor sees it. */
export async function readTalks(auditor: Client): Promise<TalksShown> {
  const shown: TalksShown = { topics: {}, periods: {}, sessions: {} }
  for (const topic of await pages<Topic>(auditor, '/topics?limit=50', 'cursor')) {
    const { code, status, timesUsed, lastUsedOn } = topic
    shown.topics[topic.topicId] = { code, status, timesUsed, lastUsedOn }
  }
  for (const period of await pages<Period>(auditor, '/talk-periods?limit=50', 'before')) {
    const { periodId, number, status, plannedOn, heldOn, topicIds, reason } = period
    const { sessions } = await auditor.get<{ sessions: Session[] }>(`/talk-periods/${periodId}`)
    const ids = sessions.map(({ sessionId }) => sessionId).sort()
    const told = { number, status, plannedOn, heldOn, topicIds, reason }
    shown.periods[periodId] = { ...told, sessions: ids }
    for (const session of sessions) {
      shown.sessions[session.sessionId] = await readSession(auditor, session)
    }
  }
  return shown
}

async function pages<T>(auditor: Client, path: string, name: string): Promise<T[]> {
  const all: T[] = []
  for (let next: string | null = ''; next !== null; ) {
    const page: Listed<T> = await auditor.get(next === '' ? path : `${path}&${name}=${next}`)
    all.push(...page.items)
    next = page.next
  }
  return all
}

async function readSession(auditor: Client, session: Session): Promise<SessionShown> {
  const at = `/talk-sessions/${session.sessionId}`
  const { periodId, number, regionId, status, heldOn, quota, topicIds, reason, host } = session
  const { opensOn, locksOn, packOn, minutesOn } = session
  const roster = await auditor.get<{ taken: number; waiting: number; items: Seat[] }>(
    `${at}/roster`,
  )
  const { targets } = await auditor.get<{ targets: SessionShown['fairness'] }>(`${at}/fairness`)
  const questions = await auditor.get<{ items: Question[] }>(`${at}/questions`)
  return {
    ...{ periodId, number, regionId, status, heldOn, quota, topicIds, reason },
    ...{ opensOn, locksOn, packOn, minutesOn, hostBody: host.body, hostName: host.name },
    ...{ taken: roster.taken, waiting: roster.waiting, fairness: targets },
    seats: Object.fromEntries(roster.items.map((seat) => [seat.seatId, seatShown(seat)])),
    questions: Object.fromEntries(
      questions.items.map((one) => [one.questionId, questionShown(one)]),
    ),
  }
}

function seatShown(seat: Seat): SeatShown {
  const { status, origin, inviteReason, answer, questionCount } = seat
  const { smallMicro, neverInvited, dissatisfied, queue, askedOn } = seat
  return {
    ...{ status, origin, inviteReason, answer, questionCount },
    ...{ smallMicro, neverInvited, dissatisfied, queue, askedOn },
  }
}

const questionShown = ({ questionId: _id, ...shown }: Question): QuestionShown => {
  const { seatId, status, nth, text, tier, subject, officeId, appealId, appealNumber } = shown
  return { seatId, status, nth, text, tier, subject, officeId, appealId, appealNumber }
}
