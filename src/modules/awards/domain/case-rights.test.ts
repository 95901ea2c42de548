import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { counts } from '../counts.ts'
import { actorOf, clock, content, desk, goodCase, nominated, qualified } from './award.examples.ts'
import type { CaseCommand } from './case-types.ts'
import type { Tally } from './tally.ts'

const firm = actorOf('enterprise', { enterpriseId: 'e1', enterpriseIds: ['e1'] })
const office = actorOf('lead', { officeId: 'transport' })
const leader = actorOf('leader')
const second = actorOf('coordinator', { officeId: 'coordination', accountId: 'second' })
const result = { caseId: 'case', approvals: 3, weight: 6, ballots: 4, own: 1 }
const tally: Tally = {
  ...{ eligible: 30, ballots: 7, ineligible: 0, counted: 7, weight: 6, cases: [result] },
}
type Taken = Parameters<typeof goodCase>[1]
const votedOn: Taken[] = [
  ['2026-09-22', nominated, office],
  ['2026-09-23', qualified],
  ['2026-09-24', { type: 'publish' }, leader],
  ['2026-10-19', { type: 'ballot' }, clock],
  ['2026-10-24', { type: 'tally', result }, clock],
]
const counted = (...more: Taken[]) => goodCase({ tally }, ...votedOn, ...more)
const awarded = (...more: Taken[]) => counted(['2026-11-02', { type: 'award' }], ...more)

describe('what an enterprise agreed to', () => {
  const again = (over: Partial<typeof content>): CaseCommand => ({
    ...{ type: 'edit', content: { ...content, ...over }, reason: '改写' },
  })
  const judged = (...more: Taken[]) =>
    goodCase({}, ['2026-09-22', nominated, office], ['2026-09-23', qualified], ...more)

  it('is asked again once another text stands there, and the case judged again', () => {
    const turned = again({ before: '这家企业弄虚作假。' })
    judged()
      .when('2026-09-24', turned)
      .gives({ type: 'edited', reasked: ['own'] })
    const { state, when } = judged(['2026-09-24', turned])
    assert.deepEqual([state.status, state.criteria], ['nominated', null])
    assert.deepEqual(state.parties, [{ partyId: 'own', consent: 'asked', on: '2026-09-24' }])
    when('2026-09-24', qualified).refused('awards/no-consent')
    when('2026-09-24', { type: 'consent', partyId: 'own' }, firm).gives({ type: 'consented' })
    const figure = again({ effect: { ...content.effect, after: 1 } })
    judged()
      .when('2026-09-24', figure)
      .gives({ type: 'edited', reasked: ['own'] })
  })
  it('stands where no more than its place in the library changes', () => {
    const { state } = judged(['2026-09-24', again({ industry: '54', environment: 'work' })])
    assert.deepEqual([state.status, state.parties[0]?.consent], ['qualified', 'given'])
  })
  it('is needed of somebody: a case that nobody agreed to is not qualified', () => {
    const nobodys = { ...nominated, ownPartyIds: [], appealIds: [], problemIds: ['p'] }
    goodCase({}, ['2026-09-22', nobodys as CaseCommand, office])
      .when('2026-09-23', qualified)
      .refused('awards/no-consent')
  })
})

describe('a case of the coordinating office', () => {
  const own = {
    ...nominated,
    nominator: { role: 'coordinator', officeId: 'coordination', name: '统筹办公室' },
  } as CaseCommand

  it('is qualified by a leader, and by no coordinator of it', () => {
    const proposed = goodCase({}, ['2026-09-22', own])
    proposed.when('2026-09-23', qualified).refused('awards/own-office')
    const led = { ...qualified, type: 'qualifyOwn' as const }
    proposed.when('2026-09-23', led).refused('loop/not-your-step')
    proposed.when('2026-09-23', led, leader).gives({ type: 'qualified' })
    proposed.when('2026-09-23', { ...led, unasked: 1 }, leader).refused('awards/no-consent')
  })
  it('is qualified by no leader who proposed it', () => {
    const nominator = { role: 'leader' as const, officeId: null, name: leader.name }
    const led = { ...qualified, type: 'qualifyOwn' as const }
    goodCase({}, ['2026-09-22', { ...nominated, nominator } as CaseCommand, leader])
      .when('2026-09-23', led, leader)
      .refused('awards/own-office')
  })
})

describe('what the enterprises have chosen', () => {
  const objected: Taken = ['2026-10-26', { type: 'object', objectionId: 'o', text: '不实' }, firm]
  it('is set aside by nobody alone', () => {
    counted().when('2026-11-02', { type: 'vacate', reason: '不授予' }).refused('awards/won')
    counted()
      .when('2026-11-02', { type: 'setAside', reason: '成效不实' }, leader)
      .gives({ type: 'vacated', reason: '成效不实' })
    counted()
      .when('2026-10-27', { type: 'setAside', reason: '成效不实' }, leader)
      .refused('awards/not-due')
    const upheld = { objectionId: 'o', answer: '属实' }
    counted(objected)
      .when('2026-10-27', { type: 'answerObjection', ...upheld, upheld: true })
      .refused('awards/won')
    counted(objected)
      .when('2026-10-27', { type: 'answerObjection', ...upheld, upheld: false })
      .gives({ type: 'objectionAnswered', upheld: false })
    const by = counted(objected, ['2026-10-27', { type: 'uphold', ...upheld }, leader])
    assert.deepEqual([by.state.status, by.state.reason], ['withdrawn', '属实'])
  })
  it('is revoked with a reason once it proves wrong, and counts no more', () => {
    const revoked = awarded(['2026-11-20', { type: 'revoke', reason: '材料虚假' }, leader])
    assert.deepEqual([revoked.state.status, revoked.state.reason], ['revoked', '材料虚假'])
    assert.deepEqual(
      counts(revoked.state).map(({ measure }) => measure),
      ['award.nominated'],
    )
    counted().when('2026-11-02', { type: 'revoke', reason: '早' }).refused('loop/wrong-status')
  })
})

describe('what is reported of an adoption', () => {
  const adopt = {
    ...{ type: 'adopt' as const, adoptionId: 'x', how: '照做', on: '2026-11-03' },
    place: { regionId: null, officeId: null, city: '嘉兴市' },
  }
  const effect = { measure: '天数', before: 9, after: 3, unit: '天' }
  const confirm = { type: 'confirmAdoption' as const, adoptionId: 'x' }
  const seen = { type: 'reportEffect' as const, adoptionId: 'x', effect, on: '2026-11-05' }
  const confirmSeen = { type: 'confirmEffect' as const, adoptionId: 'x' }

  it('is confirmed by somebody else than who reported it', () => {
    const told = awarded(['2026-11-04', adopt, desk])
    told.when('2026-11-05', confirm).refused('awards/own-report')
    told.when('2026-11-05', confirm, leader).gives({ type: 'adoptionConfirmed' })
    const more = awarded(
      ['2026-11-04', adopt, desk],
      ['2026-11-05', confirm, second],
      ['2026-11-06', seen, second],
    )
    more.when('2026-11-07', confirmSeen, second).refused('awards/own-report')
    more.when('2026-11-07', confirmSeen).gives({ type: 'effectConfirmed' })
  })
  it('is withdrawn with a reason, and counts no more', () => {
    const all: Taken[] = [
      ['2026-11-04', adopt, desk],
      ['2026-11-05', confirm, second],
      ['2026-11-06', seen, desk],
      ['2026-11-07', confirmSeen, second],
    ]
    const drop = { type: 'withdrawAdoption' as const, adoptionId: 'x', reason: '未实施' }
    const water = actorOf('handler', { officeId: 'water' })
    awarded(...all)
      .when('2026-11-08', drop, water)
      .refused('awards/not-your-adoption')
    const { state, when } = awarded(...all, ['2026-11-08', drop])
    assert.deepEqual(
      counts(state).map(({ measure }) => measure),
      ['award.nominated', 'award.awarded'],
    )
    when('2026-11-09', confirm, second).refused('awards/adoption-withdrawn')
    when('2026-11-09', drop).refused('awards/adoption-withdrawn')
  })
})
