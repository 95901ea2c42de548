import type { Problem, Undo, UndoableStep } from './types.ts'

/** So many steps can be taken back, one after the other. */
const most = 20

export const lastOf = ({ past }: Problem): Undo | null => past.at(-1) ?? null

/** The state after a step that may be taken back, with what it takes to do so. */
export function undoable(
  before: Problem,
  after: Problem,
  step: UndoableStep,
  other: string | null = null,
): Problem {
  const { status, title, named, rootCause, officeId, end } = before
  const had = new Map(before.members.map((one) => [one.appealId, one.accepted]))
  const has = new Set(after.members.map(({ appealId }) => appealId))
  const taken: Undo = {
    step,
    other,
    was: { status, title, named, rootCause, officeId, end },
    gone: before.members.filter(({ appealId }) => !has.has(appealId)),
    come: after.members.filter(({ appealId }) => !had.has(appealId)).map((one) => one.appealId),
    accepted: after.members
      .filter(({ appealId, accepted }) => accepted && had.get(appealId) === false)
      .map(({ appealId }) => appealId),
  }
  return { ...after, past: [...before.past, taken].slice(-most) }
}

type TakenBack = Pick<Undo, 'was' | 'gone' | 'come' | 'accepted'>

/** The state as it would be without the step; what has arrived since stays. */
export function takeBack(state: Problem, { was, gone, come, accepted }: TakenBack): Problem {
  const came = new Set(come)
  const stay = state.members
    .filter(({ appealId }) => !came.has(appealId))
    .map((one) => (accepted.includes(one.appealId) ? { ...one, accepted: false } : one))
  const there = new Set(stay.map(({ appealId }) => appealId))
  const back = gone.filter(({ appealId }) => !there.has(appealId))
  const returned = new Set(back.map(({ appealId }) => appealId))
  return {
    ...state,
    ...was,
    confirmedOn: was.status === 'suggested' ? null : state.confirmedOn,
    members: [...stay, ...back],
    apart: state.apart.filter((appealId) => !returned.has(appealId)),
    past: state.past.slice(0, -1),
  }
}
