import type { Loop, Step } from '#kernel/loop.ts'
import type { Decision, Item, ItemCommand, ItemEvent, ItemFacts } from './item-types.ts'
import { refusal } from './refusals.ts'
import type { ItemStatus } from './words.ts'

const open = ['listed', 'announced'] as const

/**
 * One common problem on the agenda of one review: the offices state their case, experts say what they
 * think, the originators score it, and the review decides or puts it off.
 */
export const itemSteps = {
  list: { from: ['new'], by: ['coordinator', 'clock'], to: ['listed'] },
  hear: { from: open, by: ['coordinator'], to: 'same' },
  announce: { from: ['listed'], by: ['coordinator'], to: ['announced'] },
  state: { from: ['announced', 'discussed'], by: ['lead', 'handler', 'coordinator'], to: 'same' },
  comment: { from: ['announced', 'discussed'], by: ['expert', 'coordinator'], to: 'same' },
  discuss: { from: ['announced'], by: ['coordinator'], to: ['discussed'] },
  decide: { from: ['discussed'], by: ['coordinator', 'leader'], to: ['decided'] },
  defer: { from: ['announced', 'discussed'], by: ['coordinator', 'leader'], to: ['deferred'] },
  remove: { from: open, by: ['coordinator'], to: ['removed'] },
} as const satisfies Record<ItemCommand['type'], Step<ItemStatus>>

const nothing: Item = {
  status: 'new',
  reviewId: '',
  problemId: '',
  title: '',
  origin: 'by-hand',
  about: null,
  officeIds: [],
  expertIds: [],
  statements: [],
  comments: [],
  scores: null,
  decision: null,
  decidedOn: null,
  decidedBy: null,
  reason: null,
}

/** A date somebody has to keep lies ahead. */
function checkAhead(decision: Decision, today: string): void {
  if ('lookAgainOn' in decision && decision.lookAgainOn <= today) {
    throw refusal('reviews/day-not-ahead', { field: 'lookAgainOn' })
  }
  if (decision.kind !== 'measures') return
  const past = decision.measures.findIndex(({ dueOn }) => dueOn <= today)
  if (past >= 0) throw refusal('reviews/day-not-ahead', { field: `measures.${past}.dueOn` })
}

const rules: Loop<Item, ItemCommand, ItemEvent, ItemFacts>['rules'] = {
  list: (_, { type: _type, ...listed }, { today }) => [{ type: 'listed', ...listed, on: today }],
  hear: (_, { officeIds, expertIds }) => [{ type: 'heard', officeIds, expertIds }],
  announce: (_, { about }, { today }) => [{ type: 'announced', about, on: today }],
  state: ({ officeIds, status }, { officeId, text }, { actor, now }) => {
    if (!officeIds.includes(officeId)) throw refusal('reviews/not-heard', { officeId })
    // Why: once the review is held an office has spoken there, and the coordinator takes it down.
    if (actor.role !== 'coordinator' && status === 'discussed') throw refusal('reviews/not-due')
    return [{ type: 'stated', officeId, text, by: actor.name, at: now }]
  },
  comment: (_, { type: _type, ...comment }, { actor, now }) => [
    { type: 'commented', ...comment, by: actor.name, at: now },
  ],
  discuss: (_, { scores }, { today }) => [{ type: 'discussed', scores, on: today }],
  decide: (_, { decision }, { actor, today }) => {
    checkAhead(decision, today)
    return [{ type: 'decided', decision, by: actor.name, on: today }]
  },
  defer: (_, { reason }, { today }) => [{ type: 'deferred', reason, on: today }],
  remove: (_, { reason }, { today }) => [{ type: 'removed', reason, on: today }],
}

function evolve(state: Item, event: ItemEvent): Item {
  switch (event.type) {
    case 'listed': {
      const { type: _type, on: _on, ...listed } = event
      return { ...state, ...listed, status: 'listed' }
    }
    case 'heard':
      return { ...state, officeIds: event.officeIds, expertIds: event.expertIds }
    case 'announced':
      return { ...state, status: 'announced', about: event.about }
    case 'stated': {
      const { type: _type, ...statement } = event
      const others = state.statements.filter(({ officeId }) => officeId !== event.officeId)
      return { ...state, statements: [...others, statement] }
    }
    case 'commented': {
      const { type: _type, ...comment } = event
      return { ...state, comments: [...state.comments, comment] }
    }
    case 'discussed':
      return { ...state, status: 'discussed', scores: event.scores }
    case 'decided': {
      const { decision, on, by } = event
      return { ...state, status: 'decided', decision, decidedOn: on, decidedBy: by }
    }
    case 'deferred':
      return { ...state, status: 'deferred', reason: event.reason }
    case 'removed':
      return { ...state, status: 'removed', reason: event.reason }
  }
}

/** Whether this actor stands where the step is taken: at its office, invited, convening. */
function owns(item: Item, step: ItemCommand['type'], { actor, convenerId }: ItemFacts): boolean {
  const { role, accountId, officeId, regionId } = actor
  if (role === 'coordinator' || role === 'clock') return regionId === null
  if (step === 'state') return officeId !== null && item.officeIds.includes(officeId)
  if (step === 'comment') return item.expertIds.includes(accountId)
  return convenerId === accountId
}

export const itemLoop: Loop<Item, ItemCommand, ItemEvent, ItemFacts> = {
  name: 'review-item',
  steps: itemSteps,
  initial: nothing,
  rules,
  evolve,
  owns,
}
