import type { Loop, Step } from '#kernel/loop.ts'
import { adoptionRules } from './adoption-rules.ts'
import { evolve } from './case-evolve.ts'
import { caseRules } from './case-rules.ts'
import type { CaseCommand, CaseEvent, CaseFacts, GoodCase } from './case-types.ts'
import { type CaseStatus, caseStatuses, nominators } from './words.ts'

const begun = caseStatuses.filter((status) => status !== 'new')

/**
 * A good case (好案例) as a loop: nominated, qualified with its enterprise's consent, published as a
 * candidate, voted, counted and published, and awarded or left vacant. One that was awarded is taken up elsewhere,
 * and may be revoked. What sets aside what the enterprises have chosen is done by two persons.
 */
export const caseSteps = {
  nominate: { from: ['new'], by: nominators, to: ['nominated'] },
  edit: { from: ['nominated', 'qualified'], by: ['coordinator'], to: ['nominated', 'qualified'] },
  askConsent: { from: ['nominated'], by: ['coordinator'], to: 'same' },
  consent: { from: ['nominated'], by: ['enterprise'], to: 'same' },
  decline: { from: ['nominated'], by: ['enterprise'], to: ['withdrawn'] },
  qualify: { from: ['nominated'], by: ['coordinator'], to: ['qualified'] },
  qualifyOwn: { from: ['nominated'], by: ['leader'], to: ['qualified'] },
  refuse: { from: ['nominated', 'qualified'], by: ['coordinator'], to: ['refused'] },
  publish: { from: ['qualified'], by: ['coordinator', 'leader'], to: ['candidate'] },
  object: { from: ['candidate', 'tallied'], by: nominators, to: 'same' },
  answerObjection: {
    from: ['candidate', 'tallied'],
    by: ['coordinator'],
    to: ['candidate', 'tallied', 'withdrawn'],
  },
  uphold: { from: ['tallied'], by: ['coordinator', 'leader'], to: ['withdrawn'] },
  ballot: { from: ['candidate'], by: ['clock'], to: ['balloted'] },
  tally: { from: ['balloted'], by: ['clock'], to: ['tallied'] },
  award: { from: ['tallied'], by: ['coordinator'], to: ['awarded'] },
  vacate: { from: ['candidate', 'tallied'], by: ['coordinator'], to: ['vacant'] },
  setAside: { from: ['tallied'], by: ['coordinator', 'leader'], to: ['vacant'] },
  revoke: { from: ['awarded'], by: ['coordinator', 'leader'], to: ['revoked'] },
  withdraw: {
    from: ['nominated', 'qualified', 'candidate'],
    // Why the clock: of what is erased before the vote nothing is left to vote on.
    by: ['coordinator', 'clock'],
    to: ['withdrawn'],
  },
  adopt: { from: ['awarded'], by: ['coordinator', 'handler', 'lead'], to: 'same' },
  confirmAdoption: { from: ['awarded'], by: ['coordinator', 'leader'], to: 'same' },
  withdrawAdoption: { from: ['awarded'], by: ['coordinator', 'handler', 'lead'], to: 'same' },
  reportEffect: { from: ['awarded'], by: ['coordinator', 'handler', 'lead'], to: 'same' },
  confirmEffect: { from: ['awarded'], by: ['coordinator', 'leader'], to: 'same' },
  erase: { from: begun, by: ['clock'], to: 'same' },
} as const satisfies Record<CaseCommand['type'], Step<CaseStatus>>

const nothing: GoodCase = {
  status: 'new',
  cycleId: '',
  ...{ title: '', environment: 'services', industry: null, regionId: null },
  ...{ before: '', done: '', after: '' },
  effect: { measure: '', before: 0, after: 0, unit: '' },
  ...{ appealIds: [], problemIds: [], nominatedOn: '', parties: [], criteria: null },
  nominator: { role: 'coordinator', officeId: null, name: null },
  ...{ publishedOn: null, objections: [], result: null, decidedOn: null, reason: null },
  adoptions: [],
}

/** Whoever judges a case acts for the whole city; a nomination, an objection and a report are anybody's. */
const anybodys: readonly CaseCommand['type'][] = ['nominate', 'object', 'adopt', 'reportEffect']

export const caseLoop: Loop<GoodCase, CaseCommand, CaseEvent, CaseFacts> = {
  name: 'good-case',
  steps: caseSteps,
  initial: nothing,
  rules: { ...caseRules, ...adoptionRules },
  evolve,
  owns: (_, step, { actor }) =>
    actor.role !== 'coordinator' || actor.regionId === null || anybodys.includes(step),
}
