import type { Loop, Step } from '#kernel/loop.ts'
import { dueOf, judgeDue, stageDue } from './dates.ts'
import { evolve } from './evolve.ts'
import { refusal } from './refusals.ts'
import type {
  Content,
  Keeper,
  PromiseCommand,
  Promised,
  PromiseEvent,
  PromiseFacts,
  Said,
} from './types.ts'
import type { PromiseStatus } from './words.ts'

const owed = ['open', 'broken'] as const

/**
 * A promise (承诺) as a loop: made with a date, reported kept by the office that owes it, and accepted or
 * returned by the coordinator, the leader who instructed it or the enterprise whose appeal it came from. Only two
 * people together withdraw one (domain.md 1.8), a coordinator and whoever agrees to it; a leader takes back alone
 * what he instructed.
 */
export const promiseSteps = {
  make: { from: ['new'], by: ['lead', 'coordinator', 'clock'], to: ['open'] },
  instruct: { from: ['new'], by: ['leader', 'coordinator'], to: ['open'] },
  report: { from: owed, by: ['lead'], to: ['reported'] },
  acceptReport: {
    from: ['reported'],
    by: ['coordinator', 'leader', 'enterprise'],
    to: ['kept'],
  },
  returnReport: { from: ['reported'], by: ['coordinator', 'leader', 'enterprise'], to: owed },
  askDate: { from: owed, by: ['lead'], to: 'same' },
  decideDate: { from: owed, by: ['coordinator'], to: owed },
  warn: { from: ['open', 'reported'], by: ['clock'], to: [...owed, 'reported'] },
  withdraw: { from: [...owed, 'reported'], by: ['coordinator', 'leader'], to: ['withdrawn'] },
  takeBack: { from: [...owed, 'reported'], by: ['leader'], to: ['withdrawn'] },
  erase: { from: [...owed, 'reported', 'kept', 'withdrawn'], by: ['clock'], to: 'same' },
} as const satisfies Record<PromiseCommand['type'], Step<PromiseStatus>>

const nothing: Promised = {
  ...{ number: '', source: 'reply', officeId: '', regionId: null, appealId: null, text: '' },
  about: { kind: 'other', id: null, label: '' },
  ...{ status: 'new', said: null, recordedBy: null, madeOn: '', firstDueOn: '', due: null },
  ...{ told: null, asked: null, moves: [], report: null, judging: null, returns: [] },
  ...{ brokenOn: null, keptOn: null, keeper: null, endedOn: null, withdrawal: null },
}

const rules: Loop<Promised, PromiseCommand, PromiseEvent, PromiseFacts>['rules'] = {
  make: (_, { content, said }, facts) => {
    if (said !== null && said.on > facts.today) throw saidLater()
    return [{ type: 'made', ...started(content, said, facts) }]
  },
  instruct: (_, { content, said }, facts) => {
    if (said.on > facts.today) throw saidLater()
    if (content.dueOn < facts.today) throw refusal('promises/day-past', { field: 'dueOn' })
    return [{ type: 'instructed', ...started(content, said, facts) }]
  },
  report: (_, { text, evidence }, facts) => {
    const { actor, today } = facts
    return [{ type: 'reported', text, evidence, by: actor.name, on: today, judge: judgeDue(facts) }]
  },
  acceptReport: (_, __, { actor, today }) => [{ type: 'kept', by: keeperOf(actor), on: today }],
  returnReport: (state, { reason }, { actor, today }) => {
    const by = keeperOf(actor)
    if (by !== 'enterprise' && reason === null) {
      throw refusal('promises/reason-needed', { field: 'reason' })
    }
    const late = today > (state.due?.dueOn ?? '')
    // Why none of an enterprise: what it writes is read only once a coordinator has seen to it.
    return [{ type: 'returned', by, reason: by === 'enterprise' ? null : reason, late, on: today }]
  },
  askDate: ({ due, asked }, { dueOn, reason }, { actor, today }) => {
    if (asked !== null) throw refusal('promises/date-asked')
    if (dueOn <= (due?.dueOn ?? '') || dueOn < today) {
      throw refusal('promises/not-later', { field: 'dueOn' })
    }
    return [{ type: 'dateAsked', dueOn, reason, by: actor.name, on: today }]
  },
  decideDate: ({ asked }, { grant, reason }, facts) => {
    if (asked === null) throw refusal('promises/no-date-asked')
    if (!grant && reason === null) throw refusal('promises/reason-needed', { field: 'reason' })
    const due = grant ? dueOf(asked.dueOn, facts) : null
    return [{ type: 'dateDecided', granted: grant, reason, due, on: facts.today }]
  },
  warn: (state, _, { now, today }) => {
    const stage = stageDue(state, now)
    if (stage === null) throw refusal('promises/not-due')
    return [{ type: 'warned', stage, on: today }]
  },
  withdraw: (_, { reason, proposed }, { actor, today }) => {
    if (proposed.accountId === actor.accountId) throw refusal('promises/second-person')
    return [{ type: 'withdrawn', reason, proposedBy: proposed.name, by: actor.name, on: today }]
  },
  takeBack: (_, { reason }, { actor, today }) => [
    { type: 'withdrawn', reason, proposedBy: null, by: actor.name, on: today },
  ],
  erase: (_, __, { today }) => [{ type: 'erased', on: today }],
}

const saidLater = () => refusal('promises/said-later', { field: 'saidOn' })

function started<S extends Said | null>(content: Content, said: S, facts: PromiseFacts) {
  const { accountId, name, role } = facts.actor
  const recordedBy = { accountId, name, role }
  return { content, said, due: dueOf(content.dueOn, facts), recordedBy, on: facts.today }
}

// Why `as`: the table of steps lets no other role take these steps.
const keeperOf = ({ role }: PromiseFacts['actor']) => role as Keeper

/**
 * An office its own, a leader what he instructed, an enterprise what came of its appeal, a desk its region's. To
 * what a coordinator proposes to withdraw any leader may agree.
 */
function owns(state: Promised, step: PromiseCommand['type'], { actor }: PromiseFacts): boolean {
  if (step === 'make' || step === 'instruct') return true
  if (actor.role === 'lead') return actor.officeId === state.officeId
  if (actor.role === 'leader' && step === 'withdraw') return true
  if (actor.role === 'leader') return actor.accountId === state.recordedBy?.accountId
  if (actor.role === 'enterprise') return state.appealId !== null
  return actor.role === 'clock' || actor.regionId === null || actor.regionId === state.regionId
}

export const promiseLoop: Loop<Promised, PromiseCommand, PromiseEvent, PromiseFacts> = {
  name: 'promise',
  steps: promiseSteps,
  initial: nothing,
  rules,
  evolve,
  owns,
}
