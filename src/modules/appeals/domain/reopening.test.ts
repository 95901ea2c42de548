import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { office, otherOffice, past, reply, type Taken } from './appeal.examples.ts'
import type { AppealCommand } from './events.ts'
import { given, stateOf } from './given.examples.ts'
import { roundOf } from './rounds.ts'

const resolved: Taken[] = [
  ...past.replied,
  ['enterprise', '2026-09-24', { type: 'confirm', solved: true, words: null }],
  ['enterprise', '2026-09-24', { type: 'rate', rating: { level: 5, words: null } }],
  ['coordinator', '2026-09-28', { type: 'close', reason: null }],
]
const reopen = (over: Partial<Extract<AppealCommand, { type: 'reopen' }>> = {}): AppealCommand => ({
  ...{ type: 'reopen', officeId: otherOffice, requirement: '重新办理', why: 'false', checkId: 'c' },
  ...over,
})
const relapse: AppealCommand = { type: 'relapse', again: null, words: '又坏了' }

describe('an appeal opened again', () => {
  it('keeps its number and the date of its reply, and takes its end and its judgement back', () => {
    const before = stateOf(resolved)
    const after = stateOf([...resolved, ['coordinator', '2026-10-12', reopen()]])
    assert.deepEqual([before.end, before.solved, before.rating?.level], ['resolved', true, 5])
    assert.deepEqual(
      [after.status, after.end, after.solved, after.rating, after.closedOn, after.reopened],
      ['dispatched', null, null, null, null, 1],
    )
    assert.equal(after.number, before.number)
    assert.deepEqual(after.dues.reply, before.dues.reply)
    assert.equal(after.ended.reply, before.ended.reply)
    assert.equal(after.officeId, otherOffice)
    assert.ok((after.dues.redo?.dueOn ?? '') > '2026-10-12')
    assert.equal(after.ended.redo, undefined)
  })
  it('goes to another office where it was false, and is the coordinator’s to open', () => {
    given(resolved)
      .when('coordinator', '2026-10-12', reopen({ officeId: office }))
      .refused('appeals/another-office', 'officeId')
    given(resolved).when('lead', '2026-10-12', reopen()).refused('loop/not-your-step')
    given(past.replied).when('coordinator', '2026-10-12', reopen()).refused('loop/wrong-status')
  })
  it('is not one that was withdrawn, nor one whose words are gone', () => {
    const withdrawn: Taken[] = [
      ...past.registered,
      ['enterprise', '2026-09-23', { type: 'withdraw', reason: null }],
    ]
    given(withdrawn).when('coordinator', '2026-10-12', reopen()).refused('appeals/not-to-reopen')
    given([...resolved, ['clock', '2026-10-01', { type: 'erase' }]])
      .when('coordinator', '2026-10-12', reopen())
      .refused('appeals/not-to-reopen')
  })
  it('has each bad rating of its own, also the one after it was opened again', () => {
    const bad: AppealCommand = { type: 'rate', rating: { level: 1, words: null } }
    const state = stateOf([
      ...past.replied,
      ['enterprise', '2026-09-24', bad],
      ['enterprise', '2026-09-24', { type: 'confirm', solved: true, words: null }],
      ['coordinator', '2026-09-28', { type: 'close', reason: null }],
      ['coordinator', '2026-10-12', reopen()],
      ['lead', '2026-10-12', { type: 'sign' }],
      ['lead', '2026-10-13', { type: 'reply', reply }],
      ['enterprise', '2026-10-14', bad],
    ])
    assert.deepEqual(
      state.bad.map(({ round, officeId }) => [round, officeId]),
      [
        [0, office],
        [1, otherOffice],
      ],
    )
    assert.equal(roundOf(state), 1)
  })
})

describe('a relapse', () => {
  it('is noted once, within 90 days of the end', () => {
    given(resolved).when('enterprise', '2027-01-20', relapse).refused('appeals/relapse-late')
    const noted: Taken[] = [...resolved, ['clock', '2026-12-01', relapse]]
    assert.equal(stateOf(noted).relapse?.state, 'noted')
    given(noted).when('coordinator', '2026-12-02', relapse).refused('appeals/relapse-noted')
  })
  it('is refuted by a coordinator, who says why', () => {
    const refute: AppealCommand = { type: 'notRelapse', reason: '是另一处' }
    given(resolved).when('coordinator', '2026-12-02', refute).refused('appeals/no-relapse')
    const refuted = stateOf([
      ...resolved,
      ['clock', '2026-12-01', relapse],
      ['coordinator', '2026-12-02', refute],
    ])
    assert.equal(refuted.relapse?.state, 'refuted')
  })
})
