import type { Promised, PromiseEvent, Withdrawal } from './types.ts'

/** What an event does to a promise. */
export const evolve = (state: Promised, event: PromiseEvent): Promised =>
  after(found(state, event.on), event)

const owed = ['open', 'broken', 'reported']

/** Whatever is written of what is still owed once the day promised at first is over finds it broken. */
function found(state: Promised, on: string): Promised {
  const { status, brokenOn, firstDueOn } = state
  const past = owed.includes(status) && on > firstDueOn
  return past && brokenOn === null ? { ...state, brokenOn: on } : state
}

function after(state: Promised, event: PromiseEvent): Promised {
  switch (event.type) {
    case 'made':
    case 'instructed': {
      const { content, said, due, recordedBy, on } = event
      const { dueOn: firstDueOn, ...rest } = content
      return { ...state, ...rest, status: 'open', said, recordedBy, madeOn: on, firstDueOn, due }
    }
    case 'reported': {
      const { type: _type, judge, ...report } = event
      const judging = { ...judge, told: false, endedOn: null }
      return { ...state, status: 'reported', report, judging }
    }
    case 'kept': {
      const keptOn = state.report?.on ?? event.on
      const brokenOn = keptOn <= state.firstDueOn ? null : state.brokenOn
      const ended = { ...judged(state, event.on), endedOn: event.on }
      return { ...state, ...ended, status: 'kept', keptOn, brokenOn, keeper: event.by }
    }
    case 'returned': {
      const { by, reason, on, late } = event
      const returns = [...state.returns, { by, reason, on }]
      const told = late ? ('late' as const) : state.told
      return { ...state, ...judged(state, on), status: late ? 'broken' : 'open', returns, told }
    }
    case 'dateAsked': {
      const { type: _type, ...asked } = event
      return { ...state, asked }
    }
    case 'dateDecided':
      return decided(state, event)
    case 'warned':
      return warned(state, event.stage)
    case 'withdrawn': {
      const { type: _type, ...withdrawal } = event
      return withdrawn(state, withdrawal)
    }
    case 'erased':
      // The words of the earlier events are gone already.
      return state
  }
}

function judged({ judging }: Promised, on: string): Pick<Promised, 'judging'> {
  return { judging: judging && { ...judging, endedOn: judging.endedOn ?? on } }
}

function warned(state: Promised, stage: Extract<PromiseEvent, { type: 'warned' }>['stage']) {
  const { judging } = state
  if (stage === 'near') return { ...state, told: stage }
  if (stage === 'late') return { ...state, status: 'broken' as const, told: stage }
  return stage === 'judge' ? { ...state, judging: judging && { ...judging, told: true } } : state
}

const withdrawn = (state: Promised, withdrawal: Withdrawal): Promised => ({
  ...{ ...state, ...judged(state, withdrawal.on), status: 'withdrawn' },
  ...{ withdrawal, endedOn: withdrawal.on },
})

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
