import type { Loop, Step } from '#kernel/loop.ts'
import { checkHeldOn, monthOf, reviewDues } from './dates.ts'
import { refusal } from './refusals.ts'
import { evolve } from './review-evolve.ts'
import type { Review, ReviewCommand, ReviewEvent, ReviewFacts } from './review-types.ts'
import type { ReviewStatus } from './words.ts'

const before = ['planned', 'agenda'] as const

/**
 * The monthly review (月评议) as a loop: planned with its convener, its agenda announced, held, its
 * minutes checked, and closed once every measure it decided has ended.
 */
export const reviewSteps = {
  plan: { from: ['new'], by: ['coordinator', 'clock'], to: ['planned'] },
  arrange: { from: before, by: ['coordinator'], to: 'same' },
  changeConvener: { from: before, by: ['coordinator'], to: 'same' },
  order: { from: before, by: ['coordinator', 'clock'], to: 'same' },
  announce: { from: ['planned'], by: ['coordinator'], to: ['agenda'] },
  remind: { from: ['agenda'], by: ['clock'], to: 'same' },
  hold: { from: ['agenda'], by: ['coordinator'], to: ['held'] },
  approveMinutes: { from: ['held'], by: ['coordinator'], to: ['minuted'] },
  close: { from: ['minuted'], by: ['coordinator'], to: ['closed'] },
  putOff: { from: before, by: ['coordinator'], to: 'same' },
  cancel: { from: before, by: ['coordinator'], to: ['cancelled'] },
} as const satisfies Record<ReviewCommand['type'], Step<ReviewStatus>>

const nothing: Review = {
  ...{ present: [], excused: [], observing: [] },
  status: 'new',
  month: '',
  number: 0,
  heldOn: '',
  startsAt: '',
  place: null,
  convener: { name: '', accountId: null, officeId: null },
  convenerChanges: [],
  itemIds: [],
  dues: null,
  ended: {},
  remindedOn: null,
  announcedOn: null,
  moves: [],
  reason: null,
}

/** When a review begins until somebody says otherwise. Source: 设置值. */
const usualStart = '14:30'

const rules: Loop<Review, ReviewCommand, ReviewEvent, ReviewFacts>['rules'] = {
  plan: (_, { type: _type, ...given }, facts) => {
    checkHeldOn(given.heldOn, facts)
    if (monthOf(given.heldOn) < given.month) {
      throw refusal('reviews/other-month', { field: 'heldOn' })
    }
    const dues = reviewDues(given.heldOn, facts)
    return [{ type: 'planned', ...given, startsAt: usualStart, on: facts.today, dues }]
  },
  arrange: (_, { startsAt, place }) => [{ type: 'arranged', startsAt, place }],
  changeConvener: (_, { convener, reason }, { today }) => [
    { type: 'convenerChanged', convener, reason, on: today },
  ],
  order: (_, { itemIds }, { today }) => [{ type: 'ordered', itemIds, on: today }],
  announce: ({ itemIds }, { officesHeard }, { today }) => {
    if (itemIds.length === 0) throw refusal('reviews/no-items')
    if (!officesHeard) throw refusal('reviews/nobody-heard')
    return [{ type: 'announced', on: today }]
  },
  remind: ({ dues, remindedOn }, _, { today }) => {
    const dueOn = dues?.statements.dueOn ?? ''
    if (remindedOn !== null || today < dueOn) throw refusal('reviews/not-due', { dueOn })
    return [{ type: 'reminded', on: today }]
  },
  hold: ({ heldOn }, { type: _type, ...present }, { today }) => {
    if (today < heldOn) throw refusal('reviews/not-due', { dueOn: heldOn })
    return [{ type: 'held', ...present, on: today }]
  },
  approveMinutes: (_, { itemsOpen }, { today }) => {
    if (itemsOpen > 0) throw refusal('reviews/items-open', { open: itemsOpen })
    return [{ type: 'minutesApproved', on: today }]
  },
  close: (_, { measuresOpen }, { today }) => {
    if (measuresOpen > 0) throw refusal('reviews/measures-open', { open: measuresOpen })
    return [{ type: 'closed', on: today }]
  },
  putOff: (_, { heldOn, reason }, facts) => {
    checkHeldOn(heldOn, facts)
    return [{ type: 'putOff', heldOn, reason, on: facts.today, dues: reviewDues(heldOn, facts) }]
  },
  cancel: (_, { reason }, { today }) => [{ type: 'cancelled', reason, on: today }],
}

export const reviewLoop: Loop<Review, ReviewCommand, ReviewEvent, ReviewFacts> = {
  name: 'review',
  steps: reviewSteps,
  initial: nothing,
  rules,
  evolve,
  // A review is the whole city's.
  owns: (_, __, { actor }) => actor.regionId === null,
}
