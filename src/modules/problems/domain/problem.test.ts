import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Day } from '#kernel/day.ts'
import { edgesOf } from '#kernel/loop.ts'
import { datesOf } from './measures.ts'
import {
  decideMeasures,
  fulfil,
  given,
  measures,
  office,
  other,
  otherOffice,
  past,
  stateOf,
  type Taken,
} from './problem.examples.ts'
import { problemSteps } from './steps.ts'
import type { ProblemCommand } from './types.ts'

const undo: ProblemCommand = { type: 'undo' }
const ids = (taken: readonly Taken[]) => stateOf(taken).members.map(({ appealId }) => appealId)
const then = (...more: Taken[]): Taken[] => [...past.confirmed, ...more]
const desk = (on: Day, command: ProblemCommand): Taken => ['coordinator', on, command]

describe('a suggestion', () => {
  it('holds what was found as proposed; a person confirms it with a name and a cause, and all of it', () => {
    assert.deepEqual(stateOf(past.suggested).members[0], { appealId: '1', accepted: false })
    const { title, named, rootCause, members } = stateOf(past.confirmed)
    assert.deepEqual([title, named, rootCause], ['工业用户增容等待过长', true, 'factors'])
    assert.ok(members.every(({ accepted }) => accepted))
  })
  it('is confirmed by a coordinator alone, and dismissed with a reason', () => {
    const confirm: ProblemCommand = {
      ...{ type: 'confirm', title: '甲', rootCause: 'market', officeId: null },
    }
    given(past.suggested).when('leader', '2026-09-22', confirm).refused('loop/not-your-step')
    given(past.suggested)
      .when('coordinator', '2026-09-22', { type: 'dismiss', reason: '各不相同' })
      .becomes({ status: 'closed', end: 'dismissed' })
  })
  it('that concerns another region too is left to the city by a coordinator of one', () => {
    const rename: ProblemCommand = { type: 'rename', title: '乙' }
    given(past.suggested)
      .when('coordinator', '2026-09-22', rename, { regionId: 'changxing' })
      .refused('loop/not-yours')
    given(past.suggested)
      .when('coordinator', '2026-09-22', rename, { regionId: 'wuxing' })
      .becomes({ title: '乙', named: true })
  })
})

describe('the appeals of a problem', () => {
  it('that arrive are proposed until a person adds them, and come no more once taken out', () => {
    const proposed = then(['clock', '2026-09-24', { type: 'propose', appealIds: ['3', '4'] }])
    assert.deepEqual(stateOf(proposed).members.at(-1), { appealId: '4', accepted: false })
    const added = [...proposed, desk('2026-09-24', { type: 'addAppeals', appealIds: ['4'] })]
    assert.deepEqual(stateOf(added).members.at(-1), { appealId: '4', accepted: true })
    const out = [...added, desk('2026-09-25', { type: 'removeAppeals', appealIds: ['4'] })]
    assert.deepEqual(ids(out), ['1', '2', '3'])
    given(out)
      .when('clock', '2026-09-26', { type: 'propose', appealIds: ['4'] })
      .gives()
  })
  it('are never all taken out or split off, nor those that are not there', () => {
    const remove = (...appealIds: string[]): ProblemCommand => ({
      type: 'removeAppeals',
      appealIds,
    })
    given(past.confirmed)
      .when('coordinator', '2026-09-24', remove('1', '2', '3'))
      .refused('problems/all-appeals', 'appealIds')
    given(past.confirmed)
      .when('coordinator', '2026-09-24', remove('9'))
      .refused('problems/not-in-problem', 'appealIds')
    given(past.confirmed)
      .when('coordinator', '2026-09-24', { type: 'split', appealIds: [], into: other })
      .refused('problems/no-appeals', 'appealIds')
  })
})

describe('what a person did', () => {
  it('is taken back, the last first, as it was before; what arrived since stays', () => {
    const done = then(
      desk('2026-09-24', { type: 'rename', title: '丙' }),
      desk('2026-09-24', { type: 'removeAppeals', appealIds: ['2'] }),
      ['clock', '2026-09-25', { type: 'propose', appealIds: ['4'] }],
      desk('2026-09-25', { type: 'addAppeals', appealIds: ['4'] }),
    )
    const one = [...done, desk('2026-09-26', undo)]
    assert.deepEqual(stateOf(one).members.at(-1), { appealId: '4', accepted: false })
    const two = [...one, desk('2026-09-26', undo)]
    assert.deepEqual(ids(two).sort(), ['1', '2', '3', '4'])
    assert.deepEqual(stateOf(two).apart, [])
    const three = [...two, desk('2026-09-26', undo)]
    assert.equal(stateOf(three).title, '工业用户增容等待过长')
    const four = [...three, desk('2026-09-26', { type: 'unconfirm' })]
    const { status, title, rootCause, confirmedOn } = stateOf(four)
    assert.deepEqual([status, title, rootCause, confirmedOn], ['suggested', '', null, null])
    given(four).when('coordinator', '2026-09-26', undo).refused('problems/nothing-to-undo')
  })
  it('is not taken back any more when the review has it', () => {
    given(past.scheduled)
      .when('coordinator', '2026-09-24', undo)
      .refused('problems/nothing-to-undo')
  })
  it('in two problems is taken back in both: what was split off returns with what came to it', () => {
    const split = then(desk('2026-09-24', { type: 'split', appealIds: ['3'], into: other }))
    assert.deepEqual(ids(split), ['1', '2'])
    const also = [
      { appealId: '3', accepted: true },
      { appealId: '5', accepted: false },
    ]
    const back = [...split, desk('2026-09-25', { type: 'undo', also })]
    assert.deepEqual(ids(back), ['1', '2', '3', '5'])
  })
  it('in merging loses nothing: the one closed keeps its appeals and gets back what is still there', () => {
    const merged = then(desk('2026-09-24', { type: 'merge', intoProblemId: other }))
    assert.deepEqual([stateOf(merged).end, ids(merged)], ['merged', ['1', '2', '3']])
    const members = stateOf(merged).members
    const into = then(
      desk('2026-09-24', { type: 'removeAppeals', appealIds: ['1'] }),
      desk('2026-09-24', {
        type: 'absorb',
        from: 'x',
        members: [...members, { appealId: '7', accepted: true }],
      }),
    )
    assert.deepEqual(ids(into).sort(), ['1', '2', '3', '7'])
    const released = [...into, desk('2026-09-25', { type: 'release', to: 'x', appealIds: ['7'] })]
    assert.deepEqual(ids(released).sort(), ['1', '2', '3'])
    const restored = [...merged, desk('2026-09-25', { type: 'restore', kept: ['1', '3'] })]
    assert.deepEqual([stateOf(restored).status, ids(restored)], ['confirmed', ['1', '3']])
  })
})

describe('a decision of the review', () => {
  const decide = (over: object): ProblemCommand =>
    ({ ...decideMeasures, ...over }) as ProblemCommand
  it('needs measures or a reason, and a day to look again when it waits', () => {
    const when = (over: object) =>
      given(past.scheduled).when('coordinator', '2026-10-01', decide(over))
    when({ measures: [] }).refused('problems/measures-needed', 'measures')
    when({ decision: 'not-yet', reason: '省里未定' }).refused('problems/no-measures', 'measures')
    const none = { measures: [] }
    when({ decision: 'not-adopted', ...none }).refused('problems/reason-needed', 'reason')
    when({ decision: 'not-yet', reason: '省里未定', ...none }).refused(
      'problems/look-again-needed',
      'lookAgainOn',
    )
    when({ decision: 'higher', reason: '报省', lookAgainOn: '2026-10-01', ...none }).refused(
      'problems/day-past',
      'lookAgainOn',
    )
    when({ decision: 'higher', reason: '报省', lookAgainOn: '2026-12-01', ...none }).becomes({
      status: 'waiting',
    })
    when({ decision: 'not-adopted', reason: '与上位法不符', ...none }).becomes({
      ...{ status: 'closed', end: 'not-adopted' },
    })
    when({ measures: [{ ...measures[0], dueOn: '2026-10-01' }] }).refused(
      'problems/day-past',
      'measures',
    )
  })
  it('gives each measure a date, near after 70 % of its time, and both are told once', () => {
    // 45 days from the 1st of October to the 15th of November: 31 of them are used on the 1st.
    const date = datesOf(stateOf(past.carrying)).find(({ kind }) => kind === 'measure:m1')
    assert.deepEqual(
      [date?.warnAt, date?.passesAt, date?.wakeAt],
      ['2026-10-31T16:00:00.000Z', '2026-11-15T16:00:00.000Z', '2026-10-31T16:00:00.000Z'],
    )
    const warn: ProblemCommand = { type: 'warn', kind: 'measure:m1' }
    given(past.carrying).when('clock', '2026-10-31', warn).refused('problems/not-due')
    const near: Taken[] = [...past.carrying, ['clock', '2026-11-01', warn]]
    given(near).when('clock', '2026-11-15', warn).refused('problems/not-due')
    given(near).when('clock', '2026-11-16', warn).gives({ type: 'warned', stage: 'late' })
    const late: Taken[] = [...near, ['clock', '2026-11-16', warn]]
    given(late).when('clock', '2026-11-17', warn).refused('problems/not-due')
  })
  it('is fulfilled by the lead of the office that owes it, once; with the last it is observed', () => {
    const lead = { officeId: office }
    given(past.carrying)
      .when('lead', '2026-10-10', fulfil('m2', true), lead)
      .refused('problems/not-your-measure')
    given(past.carrying)
      .when('lead', '2026-10-10', fulfil('m2', true), { officeId: otherOffice })
      .becomes({ status: 'carrying', ruleChangedOn: '2026-10-10' })
    const { status, ruleChangedOn } = stateOf(past.observed)
    assert.deepEqual([status, ruleChangedOn], ['observed', '2026-11-10'])
    const half: Taken[] = [...past.carrying, desk('2026-10-10', fulfil('m2', false))]
    given(half)
      .when('coordinator', '2026-10-11', fulfil('m2', true))
      .refused('problems/measure-fulfilled')
  })
  it('has its effect looked at 90 days after the rule changed, and is closed, and reopened', () => {
    const effect = datesOf(stateOf(past.observed)).find(({ kind }) => kind === 'effect')
    assert.deepEqual([effect?.dueOn, effect?.endedOn], ['2027-02-08', null])
    const closed = [...past.observed, desk('2027-02-09', { type: 'close', finding: '明显下降' })]
    assert.equal(stateOf(closed).end, 'done')
    const again = [...closed, desk('2027-05-01', { type: 'reopen', reason: '年度复盘' })]
    assert.equal(stateOf(again).status, 'confirmed')
    assert.equal(stateOf(again).measures.length, 2)
    const dismissed = [...past.suggested, desk('2026-09-22', { type: 'dismiss', reason: '无' })]
    given(dismissed)
      .when('coordinator', '2026-09-23', { type: 'reopen', reason: '重来' })
      .refused('problems/not-reopened')
    given(dismissed)
      .when('coordinator', '2026-09-23', { type: 'restore', kept: ['1', '2', '3'] })
      .becomes({ status: 'suggested', end: null, closedOn: null })
  })
})

describe('the table of steps', () => {
  it('never leads from a decision back to a suggestion', () => {
    const edges = edgesOf(problemSteps).map((edge) => edge.join('>'))
    for (const from of ['scheduled', 'carrying', 'observed', 'waiting'])
      assert.ok(!edges.includes(`${from}>suggested`), from)
    assert.ok(edges.includes('confirmed>suggested'))
  })
})
