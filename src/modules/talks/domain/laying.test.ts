import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Brought, type Laid, layingOf, officesToTell, shownOf } from './laying.ts'

const road: Brought = {
  ...{ sessionId: 's', seatId: 'a', regionId: 'wuxing', enterpriseId: 'e', nth: 1 },
  ...{ text: '道路', tier: 'departments', raisedBy: '云帆', about: null, inWriting: false },
}
const laid = (over: Partial<Laid> = {}): Laid => ({
  ...road,
  ...{ questionId: 'q', status: 'asked', subject: '道路修复', officeId: 'transport', similar: [] },
  ...{ appealId: null, promised: null, dispatchedTo: null, order: null },
  ...{ answer: null, note: null, askedOn: '2026-03-02' },
  ...over,
})

describe('laying questions before a session', () => {
  it('asks what is not laid yet, and touches nothing that stands', () => {
    const power = { ...road, nth: 2, text: '用电' }
    const { ask, revise, drop } = layingOf([road, power], [laid()])
    assert.deepEqual([ask.map(({ text }) => text), revise, drop], [['用电'], [], []])
  })
  it('takes back what its seat brings no more, and lays it again when it comes back', () => {
    const { drop } = layingOf([], [laid()])
    assert.equal(drop[0]?.questionId, 'q')
    assert.deepEqual(layingOf([], [laid({ status: 'withdrawn' })]).drop, [])
    const again = layingOf([road], [laid({ status: 'withdrawn' })])
    assert.deepEqual([again.revise[0]?.officeId, again.ask], ['transport', []])
  })
  it('forgets the office of a question that says something else now', () => {
    const { revise } = layingOf([{ ...road, text: '桥梁' }], [laid()])
    assert.deepEqual(
      [revise[0]?.text, revise[0]?.officeId, revise[0]?.subject],
      ['桥梁', null, null],
    )
  })
  it('keeps the office of one whose enterprise hides from now on', () => {
    const { revise } = layingOf([{ ...road, tier: 'hidden', raisedBy: null }], [laid()])
    assert.deepEqual([revise[0]?.raisedBy, revise[0]?.officeId], [null, 'transport'])
  })
  it('tells the offices that have something they did not have', () => {
    const moved = { subject: '道路修复', officeId: 'city', similar: [] }
    assert.deepEqual(officesToTell(layingOf([road], [laid()], () => moved)), ['city'])
    const stays = { ...moved, officeId: 'transport' }
    assert.deepEqual(officesToTell(layingOf([road], [laid()], () => stays)), [])
  })
})

describe('who asks', () => {
  it('is named by its tier, and nothing is said of one who hides', () => {
    const firm = { name: '云帆', about: '中型企业' }
    assert.deepEqual(shownOf('hidden', firm), { raisedBy: null, about: null })
    assert.deepEqual(shownOf('public', firm), { raisedBy: '云帆', about: '中型企业' })
    assert.deepEqual(shownOf('departments', undefined), { raisedBy: null, about: null })
  })
})
