import { evolveDecided } from './evolve-decided.ts'
import type { EventOf, Member, Problem, ProblemEvent } from './types.ts'
import { lastOf, takeBack, undoable } from './undo.ts'

const accept = (members: readonly Member[], ids: readonly string[]): Member[] =>
  members.map((one) => (ids.includes(one.appealId) ? { ...one, accepted: true } : one))

const without = (members: readonly Member[], ids: readonly string[]): Member[] =>
  members.filter(({ appealId }) => !ids.includes(appealId))

function add(members: readonly Member[], more: readonly Member[]): Member[] {
  const there = new Set(members.map(({ appealId }) => appealId))
  return [...members, ...more.filter(({ appealId }) => !there.has(appealId))]
}

/** What an event does to a problem. */
export function evolve(state: Problem, event: ProblemEvent): Problem {
  switch (event.type) {
    case 'suggested':
      return begin(state, event)
    case 'splitFrom':
      return beginSplit(state, event)
    case 'proposed': {
      const more = event.appealIds.map((appealId) => ({ appealId, accepted: false }))
      return { ...state, members: add(state.members, more) }
    }
    case 'measured':
      return { ...state, measured: event.measured, trigger: event.trigger }
    case 'marked':
      return { ...state, trigger: event.trigger }
    case 'confirmed':
      return undoable(state, confirmed(state, event), 'confirm')
    case 'dismissed': {
      const { reason, on } = event
      const closed = { ...state, reason, ...ended('dismissed', on) }
      return undoable(state, closed, 'dismiss')
    }
    case 'renamed':
      return undoable(state, { ...state, title: event.title, named: true }, 'rename')
    case 'causeSet': {
      const { rootCause, officeId } = event
      return undoable(state, { ...state, rootCause, officeId }, 'setCause')
    }
    case 'added':
      return undoable(state, added(state, event.appealIds), 'addAppeals')
    case 'removed':
      return undoable(state, takenOut(state, event.appealIds), 'removeAppeals')
    case 'split':
      return undoable(state, takenOut(state, event.appealIds), 'split', event.into)
    case 'merged': {
      const { into, on } = event
      return undoable(state, { ...state, into, ...ended('merged', on) }, 'merge', into)
    }
    case 'absorbed': {
      const after = withMore(state, event.members)
      return undoable(state, after, 'absorb', event.from)
    }
    case 'released':
      return released(state, event)
    case 'undone': {
      return withMore(takeBack(state, event), event.also)
    }
    case 'restored':
      return restored(state, event)
    case 'dissolved':
      return { ...state, members: [], into: event.into, past: [], ...ended('undone', event.on) }
    default:
      return evolveDecided(state, event)
  }
}

/** With more appeals, which are then not apart from it any more. */
const withMore = (state: Problem, more: readonly Member[]): Problem => ({
  ...state,
  members: add(state.members, more),
  apart: state.apart.filter((id) => more.every(({ appealId }) => appealId !== id)),
})

const ended = (end: Problem['end'], closedOn: string) =>
  ({ status: 'closed', end, closedOn }) as const

function begin(state: Problem, event: EventOf<'suggested'>): Problem {
  const { number, title, titleOf, found, appealIds, measured, on } = event
  const accepted = found === 'hand'
  const members = [...new Set(appealIds)].map((appealId) => ({ appealId, accepted }))
  const started = { number, title, titleOf, named: title !== '', members, measured }
  return { ...state, status: 'suggested', found, foundOn: on, ...started }
}

function beginSplit(state: Problem, event: EventOf<'splitFrom'>): Problem {
  const { number, title, from, on } = event
  const { members, rootCause, officeId, confirmed, measured } = event.given
  return {
    ...state,
    status: confirmed ? 'confirmed' : 'suggested',
    confirmedOn: confirmed ? on : null,
    ...{ number, title, named: true, found: 'hand', foundOn: on, members, measured },
    ...{ rootCause, officeId, from },
  }
}

function confirmed(state: Problem, event: EventOf<'confirmed'>): Problem {
  const { title, rootCause, officeId, on } = event
  const members = accept(
    state.members,
    state.members.map(({ appealId }) => appealId),
  )
  const said = { title, named: true, rootCause, officeId, confirmedOn: on }
  return { ...state, status: 'confirmed', members, ...said }
}

function added(state: Problem, ids: readonly string[]): Problem {
  const more = ids.map((appealId) => ({ appealId, accepted: true }))
  return {
    ...state,
    members: add(accept(state.members, ids), more),
    apart: state.apart.filter((appealId) => !ids.includes(appealId)),
  }
}

const takenOut = (state: Problem, ids: readonly string[]): Problem => ({
  ...state,
  members: without(state.members, ids),
  apart: [...new Set([...state.apart, ...ids])],
})

/** As it was before it was dismissed or merged, with the appeals it still has a claim to. */
function restored(state: Problem, { kept }: EventOf<'restored'>): Problem {
  const last = lastOf(state)
  if (last === null) throw new Error('Only what was taken away is restored.')
  const members = state.members.filter(({ appealId }) => kept.includes(appealId))
  const { was } = last
  const past = state.past.slice(0, -1)
  return { ...state, ...was, members, into: null, closedOn: null, reason: null, past }
}

/** Without what another problem has taken back; that it came from there cannot be taken back again. */
const released = (state: Problem, { to, appealIds }: EventOf<'released'>): Problem => ({
  ...state,
  members: without(state.members, appealIds),
  past: state.past.filter(({ step, other }) => step !== 'absorb' || other !== to),
})
