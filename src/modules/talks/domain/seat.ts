import type { Loop, Step } from '#kernel/loop.ts'
import { seatRules } from './seat-rules.ts'
import type { Contribution, Seat, SeatCommand, SeatEvent, SeatFacts } from './seat-types.ts'
import { type SeatStatus, seatStatuses } from './words.ts'

/** One enterprise and one session as a loop: registered or invited, its answer, whether it came. */
export const seatSteps = {
  register: {
    from: ['new'],
    by: ['enterprise', 'coordinator'],
    to: ['seated', 'waiting', 'writing'],
  },
  invite: { from: ['new'], by: ['coordinator'], to: ['invited'] },
  accept: { from: ['invited'], by: ['enterprise'], to: ['seated'] },
  replace: { from: ['invited', 'seated'], by: ['enterprise'], to: ['seated'] },
  answerInWriting: {
    from: ['invited', 'seated', 'waiting'],
    by: ['enterprise'],
    to: ['writing'],
  },
  decline: { from: ['invited'], by: ['enterprise'], to: ['declined'] },
  withdraw: { from: ['seated', 'waiting', 'writing'], by: ['enterprise'], to: ['withdrawn'] },
  promote: { from: ['waiting'], by: ['clock'], to: ['seated'] },
  attend: { from: ['seated'], by: ['coordinator'], to: ['attended'] },
  miss: { from: ['seated'], by: ['coordinator'], to: ['absent'] },
  erase: { from: seatStatuses.filter((status) => status !== 'new'), by: ['clock'], to: 'same' },
} as const satisfies Record<SeatCommand['type'], Step<SeatStatus>>

const nothing: Seat = {
  status: 'new',
  sessionId: '',
  regionId: '',
  enterpriseId: '',
  origin: 'registered',
  inviteReason: null,
  answer: null,
  contribution: null,
  standing: { smallMicro: false, neverInvited: false, dissatisfied: false },
  queue: null,
  askedOn: '',
  reason: null,
}

/** What an event does to a seat. */
function evolve(state: Seat, event: SeatEvent): Seat {
  switch (event.type) {
    case 'registered': {
      const { type: _type, on, ...given } = event
      return { ...state, ...given, origin: 'registered', askedOn: on }
    }
    case 'invited': {
      const { sessionId, regionId, enterpriseId, standing, reason, on } = event
      const place = { sessionId, regionId, enterpriseId, standing }
      const invited = { status: 'invited', origin: 'invited', inviteReason: reason } as const
      return { ...state, ...place, ...invited, askedOn: on }
    }
    case 'accepted':
    case 'replaced':
      return { ...brings(state, event.contribution), status: 'seated', answer: event.type }
    case 'putInWriting':
      return { ...brings(state, event.contribution), status: 'writing', queue: null }
    case 'declined':
    case 'withdrawn':
      return { ...state, status: event.type, reason: event.reason, queue: null }
    case 'promoted':
      return { ...state, status: 'seated', queue: null }
    case 'attended':
      return { ...state, status: 'attended' }
    case 'missed':
      return { ...state, status: 'absent' }
    case 'erased':
      return state
  }
}

const brings = (state: Seat, contribution: Contribution): Seat => ({ ...state, contribution })

/** An enterprise answers for itself; a coordinator of one region acts at its own venue. */
function owns(
  { enterpriseId }: Seat,
  step: SeatCommand['type'],
  { actor, session }: SeatFacts,
): boolean {
  if (actor.role === 'coordinator') {
    return actor.regionId === null || actor.regionId === session.regionId
  }
  if (actor.role !== 'enterprise' || step === 'register') return true
  return actor.enterpriseIds.includes(enterpriseId)
}

export const seatLoop: Loop<Seat, SeatCommand, SeatEvent, SeatFacts> = {
  name: 'talk-seat',
  steps: seatSteps,
  initial: nothing,
  rules: seatRules,
  evolve,
  owns,
}
