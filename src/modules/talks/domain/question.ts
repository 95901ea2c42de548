import type { Actor } from '#kernel/actor.ts'
import type { Day, Instant } from '#kernel/day.ts'
import type { Loop, Step } from '#kernel/loop.ts'
import { refusal } from './refusals.ts'
import type { QuestionStatus, SessionStatus } from './words.ts'

type Asked = {
  sessionId: string
  seatId: string
  regionId: string
  enterpriseId: string
  /** Its place among the enterprise's questions, from 1. */
  nth: number
  text: string
}

export type Question = Asked & {
  status: QuestionStatus
  /** The appeal that a commitment became. */
  appealId: string | null
  answer: { officeId: string; text: string; on: Day } | null
  note: string | null
}

type Commitment = { appealId: string; officeId: string | null }

export type QuestionCommand =
  | ({ type: 'ask' } & Asked)
  | { type: 'answer'; officeId: string; text: string; confirmed: boolean }
  | ({ type: 'dispatch' } & Commitment)
  | ({ type: 'takeInWriting' } & Commitment)
  | { type: 'lead'; note: string }

export type QuestionEvent =
  | ({ type: 'asked'; on: Day } & Asked)
  | { type: 'answered'; officeId: string; text: string; on: Day }
  | ({ type: 'dispatched'; on: Day } & Commitment)
  | ({ type: 'takenInWriting'; on: Day } & Commitment)
  | { type: 'ledOn'; note: string; on: Day }

export type QuestionFacts = { actor: Actor; now: Instant; today: Day; session: SessionStatus }

/** A question at a talk: answered, dispatched or taken in writing once, or a lead. */
export const questionSteps = {
  ask: { from: ['new'], by: ['coordinator'], to: ['asked'] },
  answer: { from: ['asked'], by: ['coordinator'], to: ['answered'] },
  dispatch: { from: ['asked'], by: ['coordinator'], to: ['dispatched'] },
  takeInWriting: { from: ['asked'], by: ['coordinator'], to: ['written'] },
  lead: { from: ['asked'], by: ['coordinator'], to: ['lead'] },
} as const satisfies Record<QuestionCommand['type'], Step<QuestionStatus>>

/** Outcomes are noted while the talk goes on and until its minutes are approved. */
function during({ session }: QuestionFacts): void {
  if (session === 'underway' || session === 'minutes') return
  throw refusal('talks/session-closed-for-this', { session })
}

const rules: Loop<Question, QuestionCommand, QuestionEvent, QuestionFacts>['rules'] = {
  ask: (_, { type: _type, ...asked }, { today }) => [{ type: 'asked', ...asked, on: today }],
  answer: (_, { officeId, text, confirmed }, facts) => {
    during(facts)
    if (!confirmed) throw refusal('talks/answer-unconfirmed', { field: 'confirmed' })
    return [{ type: 'answered', officeId, text, on: facts.today }]
  },
  dispatch: (_, { appealId, officeId }, facts) => {
    during(facts)
    return [{ type: 'dispatched', appealId, officeId, on: facts.today }]
  },
  takeInWriting: (_, { appealId, officeId }, facts) => {
    during(facts)
    return [{ type: 'takenInWriting', appealId, officeId, on: facts.today }]
  },
  lead: (_, { note }, facts) => {
    during(facts)
    return [{ type: 'ledOn', note, on: facts.today }]
  },
}

function evolve(state: Question, event: QuestionEvent): Question {
  switch (event.type) {
    case 'asked': {
      const { type: _type, on: _on, ...asked } = event
      return { ...state, ...asked, status: 'asked' }
    }
    case 'answered': {
      const { officeId, text, on } = event
      return { ...state, status: 'answered', answer: { officeId, text, on } }
    }
    case 'dispatched':
      return { ...state, status: 'dispatched', appealId: event.appealId }
    case 'takenInWriting':
      return { ...state, status: 'written', appealId: event.appealId }
    case 'ledOn':
      return { ...state, status: 'lead', note: event.note }
  }
}

export const questionLoop: Loop<Question, QuestionCommand, QuestionEvent, QuestionFacts> = {
  name: 'talk-question',
  steps: questionSteps,
  initial: {
    status: 'new',
    ...{ sessionId: '', seatId: '', regionId: '', enterpriseId: '', nth: 0, text: '' },
    ...{ appealId: null, answer: null, note: null },
  },
  rules,
  evolve,
}
