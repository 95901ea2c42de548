import type { Review, ReviewEvent } from './review-types.ts'

/** What an event does to a review. */
export function evolve(state: Review, event: ReviewEvent): Review {
  switch (event.type) {
    case 'planned': {
      const { type: _type, on: _on, ...given } = event
      return { ...state, ...given, status: 'planned' }
    }
    case 'arranged':
      return { ...state, startsAt: event.startsAt, place: event.place }
    case 'convenerChanged': {
      const { convener: to, reason, on } = event
      const change = { from: state.convener, to, reason, on }
      return { ...state, convener: to, convenerChanges: [...state.convenerChanges, change] }
    }
    case 'ordered':
      return { ...state, itemIds: event.itemIds }
    case 'announced':
      return { ...state, status: 'agenda', announcedOn: event.on }
    case 'reminded':
      return { ...state, remindedOn: event.on }
    case 'held': {
      const { type: _type, on, ...present } = event
      return { ...state, ...present, status: 'held', ended: { ...state.ended, statements: on } }
    }
    case 'minutesApproved':
      return { ...state, status: 'minuted', ended: { ...state.ended, minutes: event.on } }
    case 'closed':
      return { ...state, status: 'closed' }
    case 'putOff': {
      const { heldOn, reason, on, dues } = event
      const moves = [...state.moves, { from: state.heldOn, to: heldOn, reason, on }]
      return { ...state, heldOn, dues, moves, remindedOn: null }
    }
    case 'cancelled': {
      const { reason, on } = event
      return { ...state, status: 'cancelled', reason, ended: { statements: on, minutes: on } }
    }
  }
}
