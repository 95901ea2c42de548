import type { Session, SessionEvent } from './session-types.ts'
import type { SessionDueKind, SessionStatus } from './words.ts'

/** Where the events that say no more lead, and which date they end. */
const leads: { [event: string]: { status: SessionStatus; ends?: SessionDueKind } } = {
  opened: { status: 'registering', ends: 'open' },
  locked: { status: 'locked', ends: 'lock' },
  packsSent: { status: 'packed', ends: 'pack' },
  begun: { status: 'underway' },
  ended: { status: 'minutes' },
  minutesApproved: { status: 'dispatched', ends: 'minutes' },
  allReplied: { status: 'replied' },
  allRated: { status: 'rated' },
  archived: { status: 'archived' },
}

/** What an event does to a session. */
export function evolve(state: Session, event: SessionEvent): Session {
  switch (event.type) {
    case 'planned': {
      const { type: _type, on: _on, body, ...given } = event
      return { ...state, ...given, status: 'planned', host: { ...state.host, body } }
    }
    case 'topicsSet':
      return { ...state, status: 'themed', topicIds: event.topicIds }
    case 'arranged': {
      const { type: _type, ...arrangement } = event
      return { ...state, ...arrangement }
    }
    case 'hostNamed':
      return { ...state, host: { ...state.host, name: event.name, deputy: event.deputy } }
    case 'hostSwapped': {
      const { withSessionId, host, reason, on } = event
      const swap = { withSessionId, gave: state.host.body, got: host.body, reason, on }
      return { ...state, host, swaps: [...state.swaps, swap] }
    }
    case 'packsSent': {
      const officeIds = [...new Set([...state.officeIds, ...event.officeIds])]
      const { noticeNumber } = event
      return { ...happened(state, event), officeIds, noticeNumber }
    }
    case 'postponed': {
      const { heldOn, reason, on, dues } = event
      const moves = [...state.moves, { from: state.heldOn, to: heldOn, reason, on }]
      const status = state.topicIds.length > 0 ? 'themed' : 'planned'
      return { ...state, status, heldOn, dues, moves, ended: {}, noticeNumber: null }
    }
    case 'cancelled':
      return { ...state, status: 'cancelled', reason: event.reason, ended: allOn(event.on, state) }
    case 'redated':
      return { ...state, dues: event.dues }
    default:
      return happened(state, event)
  }
}

function happened(state: Session, { type, on }: { type: string; on: string }): Session {
  const lead = leads[type]
  if (lead === undefined) throw new Error(`A session has no event ${type}.`)
  const { status, ends } = lead
  return { ...state, status, ended: ends ? { ...state.ended, [ends]: on } : state.ended }
}

const allOn = (on: string, { ended }: Session): Session['ended'] => ({
  ...{ open: on, lock: on, pack: on, minutes: on },
  ...ended,
})
