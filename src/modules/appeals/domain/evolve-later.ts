import { endAll, endDues, firstRung, handTo, setDues } from './change.ts'
import type { LaterEvent } from './events.ts'
import type { Appeal } from './types.ts'

type Judging = Exclude<LaterEvent, { type: 'closed' | 'withdrawn' | 'referred' }>

/** From the reply to the enterprise's judgement, and round again. */
export function evolveLater(state: Appeal, event: Judging): Appeal {
  switch (event.type) {
    case 'replied':
      return setDues(
        {
          ...firstRung(endAll(state, event.on), event.on),
          status: 'replied',
          draft: null,
          reply: event.reply,
          merger: null,
          along: event.along ?? null,
          advised: 0,
          firstReplyOn: state.firstReplyOn ?? event.on,
          repliedOn: event.on,
          attempts: [],
          solved: null,
          confirmedBy: null,
        },
        event.dues,
      )
    case 'advised':
      return { ...state, advised: event.found.length }
    case 'followedUp':
      return { ...state, attempts: [...state.attempts, event.attempt] }
    case 'confirmed': {
      const judged = endDues(state, event.on, ['confirm'])
      const { solved, by: confirmedBy } = event
      return setDues({ ...judged, status: 'confirmed', solved, confirmedBy }, event.dues)
    }
    case 'denied': {
      const judged = endDues(state, event.on, ['confirm'])
      return setDues({ ...judged, status: 'denied', solved: false, denied: true }, event.dues)
    }
    case 'rated':
      return { ...state, rating: event.rating }
    case 'redone': {
      const { officeId, requirement, on } = event
      const again = firstRung(handTo(state, officeId, on), on)
      const redoCount = state.redoCount + 1
      return { ...again, requirement, objectBy: null, transfers: 0, redoCount }
    }
  }
}
