import type { Day } from '#kernel/day.ts'
import type { Appeal, Dues } from './types.ts'
import type { DueKind } from './words.ts'

/** Sets or moves dates: each runs again, and has not been told to be near. */
export function setDues(state: Appeal, dues: Dues = {}): Appeal {
  // Why `as`: the keys of dates are their kinds.
  const kinds = Object.keys(dues) as DueKind[]
  if (kinds.length === 0) return state
  const ended = { ...state.ended }
  for (const kind of kinds) delete ended[kind]
  const warned = state.warned.filter((kind) => !kinds.includes(kind))
  return { ...state, dues: { ...state.dues, ...dues }, ended, warned }
}

/** Ends these dates where they still run. */
export function endDues(state: Appeal, on: Day, kinds: readonly DueKind[]): Appeal {
  const running = kinds.filter((kind) => state.dues[kind] && state.ended[kind] === undefined)
  const ended = Object.fromEntries(running.map((kind) => [kind, on]))
  return running.length === 0 ? state : { ...state, ended: { ...state.ended, ...ended } }
}

export const endAll = (state: Appeal, on: Day): Appeal =>
  // Why `as`: the keys of dates are their kinds.
  endDues(state, on, Object.keys(state.dues) as DueKind[])

const partsOf = ({ coHandlers }: Appeal): DueKind[] =>
  coHandlers.map(({ officeId }): DueKind => `co:${officeId}`)

/** Puts the appeal into the hands of an office; who helped the office before owes no more. */
export function handTo(state: Appeal, officeId: string, on: Day): Appeal {
  const before = state.officeId === null ? [] : [...state.officesBefore, state.officeId]
  return {
    ...endDues(state, on, partsOf(state)),
    status: 'dispatched',
    officeId,
    officesBefore: before,
    coHandlers: [],
    objection: null,
    draft: null,
  }
}

/** A new round of the ladder begins; the reply itself has answered the letters before it. */
export const firstRung = (state: Appeal, on: Day): Appeal => ({
  ...state,
  rung: 0,
  nextRungAt: null,
  letters: state.letters.map((one) => (one.answer ? one : { ...one, answer: { on, text: '' } })),
})
