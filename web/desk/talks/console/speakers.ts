import type { TalkQuestion, TalkSeat } from './console-data.ts'
import { type Entry, entryOf } from './entries.ts'

/** A question as the console shows it: what the server says of it, and what was recorded here. */
export type Asked = TalkQuestion & { entry: Entry | undefined; settled: boolean }

export type Speaker = TalkSeat & {
  /** Its place in the order of the roster, from 1. */
  turn: number
  questions: Asked[]
}

const speaking: readonly TalkSeat['status'][] = ['seated', 'attended', 'absent', 'writing']

/** Who speaks, in the order of the roster; those who only write come last. */
export function speakersOf(
  seats: readonly TalkSeat[],
  questions: readonly TalkQuestion[],
  entries: readonly Entry[],
): Speaker[] {
  const there = seats.filter(({ status }) => speaking.includes(status))
  const inTurn = [
    ...there.filter(({ status }) => status !== 'writing'),
    ...there.filter(({ status }) => status === 'writing'),
  ]
  return inTurn.map((seat, at) => ({
    ...seat,
    turn: at + 1,
    questions: questions
      .filter(({ seatId }) => seatId === seat.seatId)
      .map((question) => withEntry(question, entries)),
  }))
}

/** A question counts as settled once it is recorded here, unless the server has refused that. */
function withEntry(question: TalkQuestion, entries: readonly Entry[]): Asked {
  const entry = entryOf(entries, question.questionId)
  const recorded = entry !== undefined && entry.state !== 'conflict'
  return { ...question, entry, settled: question.status !== 'asked' || recorded }
}

export type Spot = { seatId: string; questionId: string | null }

const spotsOf = (speakers: readonly Speaker[]): Spot[] =>
  speakers.flatMap(({ seatId, questions }) =>
    questions.map(({ questionId }) => ({ seatId, questionId })),
  )

/** The question before or after this one, over the bounds of a speaker; this one at the ends. */
export function questionBeside(speakers: readonly Speaker[], spot: Spot, by: 1 | -1): Spot {
  const spots = spotsOf(speakers)
  const at = spots.findIndex(({ questionId }) => questionId === spot.questionId)
  return spots[at + by] ?? spot
}

/** The speaker before or after, at the first question that is still open. */
export function speakerBeside(speakers: readonly Speaker[], spot: Spot, by: 1 | -1): Spot {
  const at = speakers.findIndex(({ seatId }) => seatId === spot.seatId)
  const next = speakers[at + by]
  return next ? startOf(next) : spot
}

/** Where one begins with a speaker: the first question that is still open, else the first. */
export function startOf({ seatId, questions }: Speaker): Spot {
  const first = questions.find(({ settled }) => !settled) ?? questions[0]
  return { seatId, questionId: first?.questionId ?? null }
}

/** Where one goes once a question is recorded: the speaker's next open one, else one stays. */
export function spotAfter(speakers: readonly Speaker[], spot: Spot): Spot {
  const speaker = speakers.find(({ seatId }) => seatId === spot.seatId)
  const open = speaker?.questions.filter(
    ({ settled, questionId }) => !settled && questionId !== spot.questionId,
  )
  const at = speaker?.questions.findIndex(({ questionId }) => questionId === spot.questionId) ?? 0
  const next = open?.find(({ nth }) => nth > at + 1) ?? open?.[0]
  return next ? { seatId: spot.seatId, questionId: next.questionId } : spot
}

/** How many of all questions have an outcome. */
export function progressOf(speakers: readonly Speaker[]) {
  const all = speakers.flatMap(({ questions }) => questions)
  return { n: all.filter(({ settled }) => settled).length, m: all.length }
}
