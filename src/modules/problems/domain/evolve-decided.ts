import { effectDay, measureKind } from './measures.ts'
import type { EventOf, Problem, ProblemEvent } from './types.ts'

type Decided = Exclude<
  ProblemEvent,
  {
    type:
      | 'suggested'
      | 'splitFrom'
      | 'proposed'
      | 'measured'
      | 'marked'
      | 'confirmed'
      | 'dismissed'
      | 'renamed'
      | 'causeSet'
      | 'added'
      | 'removed'
      | 'split'
      | 'merged'
      | 'absorbed'
      | 'released'
      | 'undone'
      | 'restored'
      | 'dissolved'
  }
>

/** What the review's events, and what follows from them, do to a problem; nothing before is undone after. */
export function evolveDecided(state: Problem, event: Decided): Problem {
  switch (event.type) {
    case 'scheduled': {
      const { reviewId, on } = event
      const reviews = [...state.reviews, { reviewId, on }]
      return { ...state, status: 'scheduled', reviewId, reviews, past: [] }
    }
    case 'unscheduled': {
      const reviews = state.reviews.slice(0, -1)
      return { ...state, status: 'confirmed', reviewId: null, reviews, past: [] }
    }
    case 'decided':
      return decided(state, event)
    case 'measureFulfilled':
      return fulfilled(state, event)
    case 'warned':
      return warned(state, event)
    case 'scored':
      return { ...state, scores: event.scores }
    case 'closed': {
      const { finding, on } = event
      return { ...state, status: 'closed', end: 'done', finding, closedOn: on, past: [] }
    }
    case 'reopened': {
      const fresh = { end: null, closedOn: null, reviewId: null, reason: event.reason }
      return { ...state, status: 'confirmed', ...fresh, past: [] }
    }
  }
}

function decided(state: Problem, { decision, measures, on }: EventOf<'decided'>): Problem {
  const after = { ...state, decision, measures: [...state.measures, ...measures], past: [] }
  if (decision.kind === 'not-adopted') {
    return { ...after, status: 'closed', end: 'not-adopted', closedOn: on, reason: decision.reason }
  }
  return { ...after, status: measures.length > 0 ? 'carrying' : 'waiting' }
}

function fulfilled(state: Problem, event: EventOf<'measureFulfilled'>): Problem {
  const { measureId, observed, effectDays, on, words, ruleChanged, evidence } = event
  const done = { on, words, ruleChanged, evidence }
  const first = ruleChanged && state.ruleChangedOn === null
  return {
    ...state,
    status: observed ? 'observed' : state.status,
    measures: state.measures.map((one) =>
      one.measureId === measureId ? { ...one, fulfilled: done } : one,
    ),
    ...(first && { ruleChangedOn: on, effectDays }),
    past: [],
  }
}

function warned(state: Problem, { kind, stage }: EventOf<'warned'>): Problem {
  const measures = state.measures.map((one) =>
    measureKind(one.measureId) === kind ? { ...one, stage } : one,
  )
  const dueOn = kind === 'look-again' ? state.decision?.lookAgainOn : effectDay(state)
  const told = kind.startsWith('measure:') ? state.told : [...state.told, `${kind} ${dueOn}`]
  return { ...state, measures, told }
}
