import type { Loop, Step } from '#kernel/loop.ts'
import type { Question, QuestionCommand, QuestionEvent, QuestionFacts } from './question-types.ts'
import { refusal } from './refusals.ts'
import { type QuestionStatus, questionStatuses } from './words.ts'

/**
 * A question at a talk: laid before the session, and there answered, dispatched or taken in writing
 * once, or a lead. What its enterprise takes back or words anew before the talk is withdrawn or revised.
 */
export const questionSteps = {
  ask: { from: ['new'], by: ['coordinator'], to: ['asked'] },
  revise: { from: ['asked', 'withdrawn'], by: ['coordinator'], to: ['asked'] },
  drop: { from: ['asked'], by: ['coordinator'], to: ['withdrawn'] },
  answer: { from: ['asked'], by: ['coordinator'], to: ['answered'] },
  dispatch: { from: ['asked'], by: ['coordinator'], to: ['dispatched'] },
  takeInWriting: { from: ['asked'], by: ['coordinator'], to: ['written'] },
  lead: { from: ['asked'], by: ['coordinator'], to: ['lead'] },
  erase: { from: questionStatuses.filter((status) => status !== 'new'), by: ['clock'], to: 'same' },
} as const satisfies Record<QuestionCommand['type'], Step<QuestionStatus>>

/** Outcomes are noted while the talk goes on and until its minutes are approved. */
function during({ session }: QuestionFacts): void {
  if (session === 'underway' || session === 'minutes') return
  throw refusal('talks/session-closed-for-this', { session })
}

const rules: Loop<Question, QuestionCommand, QuestionEvent, QuestionFacts>['rules'] = {
  ask: (_, { type: _type, ...asked }, { today }) => [{ type: 'asked', ...asked, on: today }],
  revise: (_, { type: _type, ...put }, { today }) => [{ type: 'revised', ...put, on: today }],
  drop: (_, __, { today }) => [{ type: 'dropped', on: today }],
  answer: (_, { officeId, text, confirmed }, facts) => {
    during(facts)
    if (!confirmed) throw refusal('talks/answer-unconfirmed', { field: 'confirmed' })
    return [{ type: 'answered', officeId, text, on: facts.today }]
  },
  dispatch: (_, { type: _type, ...commitment }, facts) => {
    during(facts)
    return [{ type: 'dispatched', ...commitment, on: facts.today }]
  },
  takeInWriting: (_, { appealId, promised }, facts) => {
    during(facts)
    return [{ type: 'takenInWriting', appealId, promised, on: facts.today }]
  },
  lead: (_, { note }, facts) => {
    during(facts)
    return [{ type: 'ledOn', note, on: facts.today }]
  },
  erase: (_, __, { today }) => [{ type: 'erased', on: today }],
}

function evolve(state: Question, event: QuestionEvent): Question {
  switch (event.type) {
    case 'asked':
    case 'revised': {
      const { type: _type, on, ...put } = event
      return { ...state, ...put, status: 'asked', askedOn: state.askedOn ?? on }
    }
    case 'dropped':
      return { ...state, status: 'withdrawn' }
    case 'answered': {
      const { officeId, text, on } = event
      return { ...state, status: 'answered', answer: { officeId, text, on } }
    }
    case 'dispatched': {
      const { appealId, promised, officeId: dispatchedTo, order, on } = event
      const given = { appealId, promised, dispatchedTo, order: { ...order, on } }
      return { ...state, ...given, status: 'dispatched' }
    }
    case 'takenInWriting': {
      const { appealId, promised } = event
      return { ...state, status: 'written', appealId, promised }
    }
    case 'ledOn':
      return { ...state, status: 'lead', note: event.note }
    case 'erased':
      return state
  }
}

export const questionLoop: Loop<Question, QuestionCommand, QuestionEvent, QuestionFacts> = {
  name: 'talk-question',
  steps: questionSteps,
  initial: {
    ...{ status: 'new', askedOn: null },
    ...{ sessionId: '', seatId: '', regionId: '', enterpriseId: '', nth: 0, text: '' },
    ...{ tier: null, raisedBy: null, about: null, inWriting: false },
    ...{ subject: null, officeId: null, similar: [] },
    ...{ appealId: null, promised: null, dispatchedTo: null, order: null },
    ...{ answer: null, note: null },
  },
  rules,
  evolve,
}
