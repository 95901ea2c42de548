import type { Loop, Step } from '#kernel/loop.ts'
import { isWorkingDay, nextWorkingDayOnOrAfter } from '#kernel/working-days.ts'
import { refusal } from '../refusals.ts'
import type { PackStatus } from '../words.ts'
import { evolve } from './evolve.ts'
import { daysOf, kindOf } from './period.ts'
import type {
  Retrospective,
  RetrospectiveCommand,
  RetrospectiveEvent,
  RetrospectiveFacts,
} from './types.ts'

const before = ['planned', 'drawn', 'submitted'] as const
const drawn = ['drawn', 'submitted', 'met', 'followed'] as const

/**
 * The half-yearly and the yearly review (半年专题、年度复盘) as one loop: planned, its pack drawn and frozen,
 * submitted, met on, decided, and closed once what was decided has been done. Auditors look again at the
 * files that were drawn.
 */
export const retrospectiveSteps = {
  plan: { from: ['new'], by: ['coordinator', 'clock'], to: ['planned'] },
  arrange: { from: before, by: ['coordinator'], to: 'same' },
  draw: { from: ['planned', 'drawn'], by: ['coordinator'], to: ['drawn'] },
  drawSample: { from: drawn, by: ['coordinator', 'auditor'], to: 'same' },
  recheck: { from: drawn, by: ['auditor'], to: 'same' },
  adoptTopic: { from: drawn, by: ['coordinator'], to: 'same' },
  submit: { from: ['drawn'], by: ['coordinator'], to: ['submitted'] },
  meet: { from: ['submitted'], by: ['coordinator'], to: ['met'] },
  decide: { from: ['met', 'followed'], by: ['coordinator'], to: ['followed'] },
  close: { from: ['followed'], by: ['coordinator'], to: ['closed'] },
  cancel: { from: before, by: ['coordinator'], to: ['cancelled'] },
  erase: { from: [...drawn, 'planned', 'closed', 'cancelled'], by: ['clock'], to: 'same' },
} as const satisfies Record<RetrospectiveCommand['type'], Step<PackStatus>>

const nothing: Retrospective = {
  ...{ status: 'new', kind: 'half', period: '', from: '', to: '', meetsOn: '' },
  ...{ pack: null, sample: null, rechecks: [], topics: [], submittedOn: null, meeting: null },
  ...{ decisions: [], note: null, decidedOn: null, closedOn: null, reason: null },
}

const rules: Loop<
  Retrospective,
  RetrospectiveCommand,
  RetrospectiveEvent,
  RetrospectiveFacts
>['rules'] = {
  plan: (_, { period, meetsOn }, facts) => {
    checkMeeting(meetsOn, facts)
    const days = daysOf(period)
    return [{ type: 'planned', kind: kindOf(period), period, ...days, meetsOn, on: facts.today }]
  },
  arrange: (_, { meetsOn }, facts) => {
    checkMeeting(meetsOn, facts)
    return [{ type: 'arranged', meetsOn, on: facts.today }]
  },
  draw: ({ from, rechecks }, { pack, sample, found }, { today }) => {
    if (today <= from) throw refusal('reviews/period-not-begun', { from })
    // Why the own ones last: they are the newer.
    const known = new Map([...found, ...rechecks].map((one) => [one.appealId, one]))
    return [{ type: 'drawn', pack, sample, rechecks: [...known.values()], on: today }]
  },
  drawSample: ({ sample: had }, { sample }, { today }) => {
    if (had !== null) throw refusal('reviews/sampled-already')
    if (sample === null) throw refusal('reviews/no-head-yet')
    return [{ type: 'sampled', sample, on: today }]
  },
  recheck: ({ sample }, { type: _type, ...recheck }, { actor, today }) => {
    if (!sample?.items.some(({ appealId }) => appealId === recheck.appealId)) {
      throw refusal('reviews/not-sampled', { field: 'appealId' })
    }
    return [{ type: 'rechecked', ...recheck, by: actor.name, on: today }]
  },
  adoptTopic: ({ topics }, { topicKey, topicId }, { today }) => {
    const topic = topics.find((one) => one.topicKey === topicKey)
    if (topic === undefined) throw refusal('reviews/no-such-topic', { field: 'topicKey' })
    if (topic.topicId !== null) throw refusal('reviews/topic-adopted')
    return [{ type: 'topicAdopted', topicKey, topicId, on: today }]
  },
  submit: (_, __, { today }) => [{ type: 'submitted', on: today }],
  meet: (_, { type: _type, ...meeting }, { today }) => {
    if (meeting.metOn > today) throw refusal('reviews/not-due', { dueOn: meeting.metOn })
    return [{ type: 'met', ...meeting, on: today }]
  },
  decide: ({ status }, { decisions, note }, { today }) => {
    // Why a note: a meeting that decided nothing says so; what is added to it later decides something.
    if (decisions.length === 0 && (status === 'followed' || note === null)) {
      throw refusal('reviews/nothing-decided', { field: 'decisions' })
    }
    if (decisions.some(({ dueOn }) => dueOn <= today)) {
      throw refusal('reviews/day-not-ahead', { field: 'decisions' })
    }
    return [{ type: 'decided', decisions, note, on: today }]
  },
  close: (_, { decisionsOpen }, { today }) => {
    if (decisionsOpen > 0) throw refusal('reviews/decisions-open', { open: decisionsOpen })
    return [{ type: 'closed', on: today }]
  },
  cancel: (_, { reason }, { today }) => [{ type: 'cancelled', reason, on: today }],
  erase: (_, __, { today }) => [{ type: 'erased', on: today }],
}

/** A meeting is held on a worked day to come. */
function checkMeeting(meetsOn: string, { calendar, today }: RetrospectiveFacts): void {
  if (meetsOn < today) throw refusal('reviews/day-past', { field: 'meetsOn' })
  if (isWorkingDay(calendar, meetsOn)) return
  const nextWorkingDay = nextWorkingDayOnOrAfter(calendar, meetsOn)
  throw refusal('reviews/day-off', { field: 'meetsOn', nextWorkingDay })
}

export const retrospectiveLoop: Loop<
  Retrospective,
  RetrospectiveCommand,
  RetrospectiveEvent,
  RetrospectiveFacts
> = {
  name: 'retrospective',
  steps: retrospectiveSteps,
  initial: nothing,
  rules,
  evolve,
  // It is the whole city's.
  owns: (_, __, { actor }) => actor.regionId === null,
}
