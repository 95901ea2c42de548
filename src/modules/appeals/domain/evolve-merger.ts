import { endDues } from './change.ts'
import type { MergeEvent } from './events.ts'
import type { Appeal } from './types.ts'

/** Merged into another appeal, told how that one goes on, and taken out of it again. */
export function evolveMerger(state: Appeal, event: MergeEvent): Appeal {
  switch (event.type) {
    case 'merged': {
      const { intoId, about: matter, on, leading } = event
      // Why so: an appeal is merged from these two alone; the table of steps says so.
      const from = state.status === 'submitted' ? 'submitted' : 'registered'
      const merger = { intoId, matter, on, from, leading } as const
      return dispatchedAlong({ ...state, status: 'merged', merger }, on)
    }
    case 'followed': {
      const merger = state.merger && { ...state.merger, leading: event.leading }
      return dispatchedAlong({ ...state, merger }, event.on)
    }
    case 'unmerged':
      return takenOut(state)
    case 'mergerContested': {
      const otherMatters = [...state.otherMatters, state.merger?.intoId ?? '']
      return takenOut({ ...state, otherMatters })
    }
  }
}

/** Once an office has the leading appeal, this one's matter is with it too. */
function dispatchedAlong(state: Appeal, on: string): Appeal {
  if (state.merger === null || state.merger.leading.officeId === null) return state
  if (state.dispatchedOn !== null) return state
  return endDues({ ...state, dispatchedOn: on }, on, ['dispatch'])
}

/** It stands where it stood, with the dates it had: what ran out meanwhile has passed. */
function takenOut(state: Appeal): Appeal {
  if (state.merger === null) throw new Error('It is merged into nothing.')
  const { dispatch: _, ...ended } = state.ended
  // Why the warning too: the office that is given it later has not been warned of its date.
  const warned = state.warned.filter((kind) => kind !== 'reply')
  return { ...state, status: state.merger.from, merger: null, dispatchedOn: null, ended, warned }
}
