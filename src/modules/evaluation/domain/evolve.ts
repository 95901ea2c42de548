import type { Day } from '#kernel/day.ts'
import type { Dues, Rectification, RectificationEvent } from './types.ts'
import type { RectificationDueKind } from './words.ts'

/** What an event does to a rectification. */
export function evolve(state: Rectification, event: RectificationEvent): Rectification {
  switch (event.type) {
    case 'opened': {
      const { type: _type, on, dues, ...rated } = event
      return { ...state, ...rated, status: 'verifying', openedOn: on, dues }
    }
    case 'verified': {
      const { finding, reasonClass, on, dues } = event
      const verified = { ...state, status: 'rectifying', finding, reasonClass } as const
      return dated({ ...verified, verifiedOn: on }, on, 'verify', dues)
    }
    case 'ratingAppealed': {
      const { reason, evidence, on, dues } = event
      // Why not ended: the date of rectifying waits for the ruling and goes on from there.
      const contest = { on, reason, evidence }
      return { ...state, status: 'contested', contest, dues: { ...state.dues, ...dues } }
    }
    case 'appealRuled': {
      const { upheld, reason, on, dues } = event
      const ruled = { ...state, status: 'rectifying', ruling: { on, upheld, reason } } as const
      const warned = state.warned.filter((one) => !one.startsWith('rectify:'))
      return dated({ ...ruled, warned }, on, 'rule', dues)
    }
    case 'rectified': {
      const { text, on, dues } = event
      const done = { ...state, status: 'rectified', measure: text, rectifiedOn: on } as const
      return dated(done, on, 'rectify', dues)
    }
    case 'calledBack': {
      const { attempt } = event
      const attempts = [...state.attempts, attempt]
      return { ...state, attempts, satisfied: attempt.satisfied ?? state.satisfied }
    }
    case 'closed':
      return { ...ended(state, event.on), status: 'closed', end: event.end, closedOn: event.on }
    case 'warned':
      return { ...state, warned: [...state.warned, `${event.kind}:${event.stage}`] }
    case 'erased':
      return state
  }
}

function dated(state: Rectification, on: Day, over: RectificationDueKind, dues: Dues) {
  return { ...state, ended: { ...state.ended, [over]: on }, dues: { ...state.dues, ...dues } }
}

/** At its end every date that still runs has ended. */
function ended(state: Rectification, on: Day): Rectification {
  const running = Object.keys(state.dues).map((kind) => [kind, on] as const)
  return { ...state, ended: { ...Object.fromEntries(running), ...state.ended } }
}
