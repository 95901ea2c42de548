/**
 * Counts talks again from exported events alone: periods, sessions, seats, questions, fairness and
 * invitations. Like the recount of appeals it shares no code with what publishes them.
 */
import { calendarsOf, type Notice } from '../calendar.ts'
import type { Lines } from '../lines.ts'
import { checkAppeals, checkBudget, checkDates, checkNumbers, checkSeats } from './checks.ts'
import { fairness, type Target } from './fairness.ts'
import { gather, type Known } from './gather.ts'
import type {
  PeriodRead,
  QuestionRead,
  readSession,
  SeatRead,
  SessionRead,
  TopicRead,
} from './readings.ts'
import { sumTalks } from './sums.ts'

/** A roster tells an auditor no enterprise. */
export type SeatShown = Omit<SeatRead, 'sessionId' | 'enterpriseId'>
export type QuestionShown = Omit<QuestionRead, 'sessionId'> & { appealNumber: string | null }

export type SessionShown = Omit<SessionRead, 'counted'> & {
  taken: number
  waiting: number
  seats: Record<string, SeatShown>
  fairness: Target[]
  questions: Record<string, QuestionShown>
}

/** Everything the API tells of talks, by id. */
export type TalksShown = {
  topics: Record<string, TopicRead>
  periods: Record<string, PeriodRead & { sessions: string[] }>
  sessions: Record<string, SessionShown>
}

/** Counts talks again as they stood at a moment; faults are where the record contradicts itself. */
export async function recountTalks(
  lines: Lines,
  { asOf, notices }: { asOf: string; notices: readonly Notice[] },
) {
  const known = await gather(lines, asOf)
  const shown: TalksShown = {
    topics: Object.fromEntries(known.topics),
    periods: Object.fromEntries(
      [...known.periods].map(([id, period]) => [
        id,
        { ...period, sessions: sessionsOf(known, id) },
      ]),
    ),
    sessions: Object.fromEntries(
      [...known.sessions].map(([id, session]) => [id, showSession(known, id, session)]),
    ),
  }
  const faults = [
    ...checkNumbers(known),
    ...checkDates(known, calendarsOf(notices)),
    ...checkSeats(known),
    ...checkBudget(known),
    ...checkAppeals(known),
  ]
  return { shown, sums: sumTalks(shown, known), faults }
}

const sessionsOf = ({ sessions }: Known, periodId: string): string[] =>
  [...sessions]
    .filter(([, session]) => session.periodId === periodId)
    .map(([id]) => id)
    .sort()

const occupying = ['invited', 'seated', 'attended', 'absent']

function showSession(known: Known, sessionId: string, session: ReturnType<typeof readSession>) {
  const { counted: _counted, ...read } = session
  const own = [...known.seats].filter(([, seat]) => seat.sessionId === sessionId)
  const seats = own.map(
    ([id, { begun: _b, promoted: _p, sessionId: _s, enterpriseId: _e, ...seat }]) => [id, seat],
  )
  // Why: a question that was taken back before the talk was not asked, and is not told.
  const asked = [...known.questions].filter(
    ([, question]) => question.sessionId === sessionId && question.status !== 'withdrawn',
  )
  const questions = asked.map(([id, { sessionId: _session, ...question }]) => {
    const appealNumber = known.appeals.get(question.appealId ?? '')?.number ?? null
    return [id, { ...question, appealNumber }]
  })
  const counting = (statuses: string[]) =>
    own.filter(([, { status }]) => statuses.includes(status)).length
  return {
    ...read,
    taken: counting(occupying),
    waiting: counting(['waiting']),
    seats: Object.fromEntries(seats) as Record<string, SeatShown>,
    fairness: fairness(own.map(([, seat]) => seat)),
    questions: Object.fromEntries(questions) as Record<string, QuestionShown>,
  }
}
