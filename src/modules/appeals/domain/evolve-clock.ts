import { setDues } from './change.ts'
import type { ClockEvent } from './events.ts'
import type { Appeal, Letter } from './types.ts'

/** What time has done: lights told, letters sent and answered, dates counted again. */
export function evolveClock(state: Appeal, event: ClockEvent): Appeal {
  switch (event.type) {
    case 'warned':
      return { ...state, warned: [...state.warned, event.kind] }
    case 'reminded':
    case 'ordered': {
      const { number, to, officeId, on, answerBy, words, rung, nextRungAt } = event
      const document = event.type === 'ordered' ? 'order' : 'reminder'
      const letter: Letter = { document, number, to, officeId, on, answerBy, words, answer: null }
      return { ...state, letters: [...state.letters, letter], rung, nextRungAt }
    }
    case 'letterAnswered': {
      const answer = { on: event.on, text: event.text }
      const letters = state.letters.map((one) => (one.answer ? one : { ...one, answer }))
      return { ...state, letters, nextRungAt: event.nextRungAt }
    }
    case 'redated':
      return redated(state, event)
    case 'erased':
      return { ...state, erased: true }
  }
}

/** Dates counted again run from where they ran; what was promised before an extension moves along. */
function redated(state: Appeal, { dues, promised }: Extract<ClockEvent, { type: 'redated' }>) {
  const { extension } = state
  const moved = setDues(state, dues)
  return extension && promised ? { ...moved, extension: { ...extension, promised } } : moved
}
