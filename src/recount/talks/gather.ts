import { type EventLine, type Lines, part, streamsIn, text } from '../lines.ts'
import {
  type PeriodRead,
  type QuestionRead,
  readPeriod,
  readQuestion,
  readSeat,
  readSession,
  readTopic,
  type SeatRead,
  type TopicRead,
} from './readings.ts'

/** An appeal as far as talks go: whose it is, what it came from, how its enterprise took it. */
export type AppealRead = {
  appealId: string
  number: string
  enterpriseId: string
  question: string | null
  /** Since when its enterprise has a dissatisfied file. */
  unhappyAt: string | null
  ended: boolean
}

export type Known = {
  topics: Map<string, TopicRead>
  periods: Map<string, PeriodRead>
  sessions: Map<string, ReturnType<typeof readSession>>
  seats: Map<string, SeatRead & { begun: EventLine; promoted: boolean }>
  questions: Map<string, QuestionRead>
  appeals: Map<string, AppealRead>
}

/** Everything the events say of talks up to a moment. */
export async function gather(lines: Lines, asOf: string): Promise<Known> {
  const known: Known = {
    ...{ topics: new Map(), periods: new Map(), sessions: new Map() },
    ...{ seats: new Map(), questions: new Map(), appeals: new Map() },
  }
  const wanted = (loop: string) => loop === 'appeal' || loop === 'topic' || loop.startsWith('talk-')
  for await (const all of streamsIn(lines, wanted)) {
    const events = all.filter(({ at }) => at <= asOf)
    const [begun] = events
    if (begun === undefined) continue
    const { stream, loop } = begun
    if (loop === 'topic') known.topics.set(stream, readTopic(events))
    if (loop === 'talk-period') known.periods.set(stream, readPeriod(events))
    if (loop === 'talk-session') known.sessions.set(stream, readSession(events))
    if (loop === 'talk-seat') {
      const promoted = events.some(({ type }) => type === 'promoted')
      known.seats.set(stream, { ...readSeat(events), begun, promoted })
    }
    if (loop === 'talk-question') known.questions.set(stream, readQuestion(events))
    if (loop === 'appeal') known.appeals.set(stream, readAppeal(begun, events))
  }
  return known
}

const ends = ['closed', 'withdrawn', 'referred']

function readAppeal({ stream, body }: EventLine, events: readonly EventLine[]): AppealRead {
  const unhappy = events.find(
    ({ type, body: said }) =>
      type === 'denied' || (type === 'rated' && Number(part(said.rating, 'level')) <= 2),
  )
  return {
    appealId: stream,
    number: text(body.number),
    enterpriseId: text(body.enterpriseId),
    question: body.source === 'talk' ? text(body.sourceRef) : null,
    unhappyAt: unhappy?.at ?? null,
    ended: events.some(({ type }) => ends.includes(type)),
  }
}
