import type { Promised, PromiseEvent } from './types.ts'

/** What an event does to a promise. */
export function evolve(state: Promised, event: PromiseEvent): Promised {
  switch (event.type) {
    case 'made':
    case 'instructed': {
      const { content, said, due, recordedBy, on } = event
      const { dueOn: firstDueOn, ...rest } = content
      return { ...state, ...rest, status: 'open', said, recordedBy, madeOn: on, firstDueOn, due }
    }
    case 'reported': {
      const { type: _type, ...report } = event
      return { ...state, status: 'reported', report }
    }
    case 'kept': {
      const keptOn = state.report?.on ?? event.on
      return { ...state, status: 'kept', keptOn, keeper: event.by, endedOn: event.on }
    }
    case 'returned': {
      const { by, reason, on, late } = event
      const returns = [...state.returns, { by, reason, on }]
      const brokenOn = state.brokenOn ?? (late ? on : null)
      const told = late ? ('late' as const) : state.told
      return { ...state, status: late ? 'broken' : 'open', returns, brokenOn, told }
    }
    case 'dateAsked': {
      const { type: _type, ...asked } = event
      return { ...state, asked }
    }
    case 'dateDecided':
      return decided(state, event)
    case 'warned':
      if (event.stage === 'near') return { ...state, told: 'near' }
      return { ...state, status: 'broken', told: 'late', brokenOn: state.brokenOn ?? event.on }
    case 'withdrawn':
      return { ...state, status: 'withdrawn', reason: event.reason, endedOn: event.on }
    case 'erased':
      // The words of the earlier events are gone already.
      return state
  }
}

function decided(
  state: Promised,
  { granted, due, on }: Extract<PromiseEvent, { type: 'dateDecided' }>,
): Promised {
  const { asked } = state
  if (!granted || due === null || asked === null) return { ...state, asked: null }
  const move = { from: state.due?.dueOn ?? '', to: due.dueOn, reason: asked.reason, on }
  const moves = [...state.moves, move]
  return { ...state, status: 'open', due, told: null, asked: null, moves }
}
