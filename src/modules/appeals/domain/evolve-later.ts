import type { Day } from '#kernel/day.ts'
import { endAll, endDues, firstRung, handTo, setDues } from './change.ts'
import type { LaterEvent } from './events.ts'
import { roundOf } from './rounds.ts'
import type { Appeal, Bad, Level } from './types.ts'

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
          rating: null,
        },
        event.dues,
      )
    case 'advised':
      return { ...state, advised: event.found.length }
    case 'followedUp':
      return withBad(
        { ...state, attempts: [...state.attempts, event.attempt] },
        event.attempt.satisfied ?? null,
        event.attempt.channel === 'self-service' ? 'enterprise' : 'caller',
        event.attempt.on,
      )
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
      return withBad(
        { ...state, rating: event.rating },
        event.rating.level,
        'enterprise',
        // Why: ratings of earlier releases say no day of their own.
        event.on ?? state.closedOn ?? state.repliedOn ?? state.submittedOn,
      )
    case 'redone': {
      const { officeId, requirement, on } = event
      const again = firstRung(handTo(state, officeId, on), on)
      const redoCount = state.redoCount + 1
      return { ...again, requirement, objectBy: null, transfers: 0, redoCount }
    }
  }
}

/** The two lowest levels are bad ratings (差评); told twice of one reply it is one. */
function withBad(state: Appeal, level: Level | null, by: Bad['by'], on: Day): Appeal {
  if (level === null || level > 2) return state
  const round = roundOf(state)
  if (state.bad.some((one) => one.round === round)) return state
  const officeId = state.along?.officeId ?? state.officeId
  return { ...state, bad: [...state.bad, { on, level, by, round, officeId }] }
}
