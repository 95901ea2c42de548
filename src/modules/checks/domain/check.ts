import type { Loop, Step } from '#kernel/loop.ts'
import type { Check, CheckCommand, CheckEvent, CheckFacts } from './check-types.ts'
import { refusal } from './refusals.ts'
import type { CheckStatus } from './words.ts'

/**
 * An appeal looked at again (抽查件) by somebody outside its handling (security.md A10): what is found false
 * stands once a second person has confirmed it.
 */
export const checkSteps = {
  draw: { from: ['new'], by: ['clock'], to: ['drawn'] },
  assign: { from: ['drawn', 'assigned'], by: ['auditor', 'coordinator'], to: ['assigned'] },
  find: { from: ['assigned'], by: ['auditor', 'coordinator', 'caller'], to: ['checked', 'closed'] },
  settle: {
    from: ['checked'],
    by: ['auditor', 'coordinator', 'leader'],
    to: ['assigned', 'closed'],
  },
  reopen: { from: ['closed'], by: ['coordinator'], to: 'same' },
  erase: { from: ['drawn', 'assigned', 'checked', 'closed'], by: ['clock'], to: 'same' },
} as const satisfies Record<CheckCommand['type'], Step<CheckStatus>>

const nothing: Check = {
  status: 'new',
  period: '',
  appealId: '',
  number: '',
  regionId: '',
  officeId: null,
  environment: '',
  channel: '',
  reason: 'drawn',
  flagged: false,
  drawnOn: '',
  checkerId: null,
  checkerName: null,
  finding: null,
  settled: null,
  closedOn: null,
  reopenedOn: null,
}

const rules: Loop<Check, CheckCommand, CheckEvent, CheckFacts>['rules'] = {
  draw: (_, { type: _type, ...drawn }, { today }) => [{ type: 'drawn', ...drawn, on: today }],
  assign: (_, { checkerId, checkerName, involved }, { actor, today }) => {
    // Why: a coordinator takes a check upon itself, and sets nobody over its own colleagues.
    if (actor.role === 'coordinator' && checkerId !== actor.accountId) {
      throw refusal('checks/unknown-checker', { field: 'checkerId' })
    }
    if (involved) throw refusal('checks/involved', { field: 'checkerId' })
    return [{ type: 'assigned', checkerId, checkerName, on: today }]
  },
  find: ({ checkerId }, { type: _, ...found }, { actor, today }) => {
    if (checkerId !== actor.accountId) throw refusal('checks/not-the-checker')
    return [{ type: 'found', ...found, by: actor.name, on: today }]
  },
  settle: ({ checkerId }, { agree, words, involved }, { actor, today }) => {
    if (checkerId === actor.accountId) throw refusal('checks/second-person')
    if (involved) throw refusal('checks/involved')
    return [{ type: 'settled', agree, words, by: actor.name, on: today }]
  },
  reopen: (state, _, { today }) => {
    if (!isFalse(state)) throw refusal('checks/not-false')
    if (state.reopenedOn !== null) throw refusal('checks/reopened-already')
    return [{ type: 'reopened', on: today }]
  },
  erase: (_, __, { today }) => [{ type: 'erased', on: today }],
}

/** Found false, and confirmed by a second person. */
export const isFalse = ({ finding, settled }: Check): boolean =>
  finding?.finding === 'false' && settled?.agree === true

function evolve(state: Check, event: CheckEvent): Check {
  switch (event.type) {
    case 'drawn': {
      const { type: _, on, ...drawn } = event
      return { ...state, ...drawn, status: 'drawn', drawnOn: on }
    }
    case 'assigned': {
      const { checkerId, checkerName } = event
      return { ...state, status: 'assigned', checkerId, checkerName }
    }
    case 'found': {
      const { type: _, ...finding } = event
      const waits = finding.finding === 'false'
      const closedOn = waits ? null : event.on
      return { ...state, status: waits ? 'checked' : 'closed', finding, settled: null, closedOn }
    }
    case 'settled': {
      const { type: _, ...settled } = event
      // Why back: where the second does not agree the first looks again.
      if (!event.agree) return { ...state, status: 'assigned', settled }
      return { ...state, status: 'closed', settled, closedOn: event.on }
    }
    case 'reopened':
      return { ...state, reopenedOn: event.on }
    case 'erased':
      // The words of the earlier events are gone already.
      return state
  }
}

export const checkLoop: Loop<Check, CheckCommand, CheckEvent, CheckFacts> = {
  name: 'check',
  steps: checkSteps,
  initial: nothing,
  rules,
  evolve,
  // Why: one coordinator of a district checks nothing of another one; the rows say so as well.
  owns: ({ regionId, status }, _, { actor }) =>
    status === 'new' || actor.regionId === null || actor.regionId === regionId,
}
