import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { startOfDay } from '#kernel/day.ts'
import { countsOf } from '../store.ts'
import { accepted, content, made, passed, promise, reported } from './promise.examples.ts'
import { resultOf } from './result.ts'
import type { Promised } from './types.ts'

const measures = (state: Promised) => countsOf(state).map(({ measure, on }) => `${measure} ${on}`)

describe('a promise', () => {
  it('is near at the city’s share of its time and passes with its day', () => {
    const { due } = promise(made).state
    assert.equal(due?.warnAt, startOfDay('2026-11-01'))
    assert.equal(due?.passesAt, startOfDay('2026-11-11'))
    promise(made).when(passed('2026-10-31')).refused('promises/not-due')
    promise(made).when(passed('2026-11-01')).gives({ type: 'warned', stage: 'near' })
    promise(made).when(passed('2026-11-11')).gives({ type: 'warned', stage: 'late' })
  })

  it('is kept in time by the day it was reported, not by the day that was accepted', () => {
    const { state } = promise(made, reported('2026-11-10'), accepted('2026-11-20'))
    assert.deepEqual(
      [state.status, state.keptOn, resultOf(state)],
      ['kept', '2026-11-10', 'keptInTime'],
    )
    assert.deepEqual(measures(state), ['promise.keptInTime 2026-11-10'])
    assert.deepEqual(measures(promise(made).state), ['promise.open 2026-11-10'])
  })

  it('is broken once its day has passed, stays in the ledger, and may still be kept late', () => {
    const broken = promise(made, passed('2026-11-11'))
    assert.deepEqual(measures(broken.state), ['promise.broken 2026-11-10'])
    const late = promise(made, passed('2026-11-11'), reported('2026-11-30'), accepted('2026-12-01'))
    assert.equal(resultOf(late.state), 'keptLate')
    assert.equal(late.state.brokenOn, '2026-11-11')
  })

  it('does not become kept in time by a later date: the first one stays', () => {
    const moved = promise(
      made,
      ['lead', '2026-11-05', { type: 'askDate', dueOn: '2026-12-10', reason: '汛期停工' }],
      ['coordinator', '2026-11-06', { type: 'decideDate', grant: true, reason: null }],
    )
    assert.deepEqual([moved.state.firstDueOn, moved.state.due?.dueOn], ['2026-11-10', '2026-12-10'])
    moved.when(passed('2026-11-11')).refused('promises/not-due')
    const { state } = promise(
      ...([
        made,
        ['lead', '2026-11-05', { type: 'askDate', dueOn: '2026-12-10', reason: '汛期' }],
      ] as const),
      ['coordinator', '2026-11-06', { type: 'decideDate', grant: true, reason: null }],
      reported('2026-12-01'),
      accepted('2026-12-02'),
    )
    assert.deepEqual([resultOf(state), state.brokenOn], ['keptLate', null])
  })

  it('gets a later date only when the desk agrees to the reason, and once at a time', () => {
    const ask = { type: 'askDate' as const, dueOn: '2026-12-10', reason: '汛期' }
    const asked = promise(made, ['lead', '2026-11-05', ask])
    asked.when(['lead', '2026-11-05', ask]).refused('promises/date-asked')
    asked
      .when(['coordinator', '2026-11-06', { type: 'decideDate', grant: false, reason: null }])
      .refused('promises/reason-needed')
    promise(made)
      .when(['lead', '2026-11-05', { ...ask, dueOn: '2026-11-10' }])
      .refused('promises/not-later')
    promise(made)
      .when(['coordinator', '2026-11-06', { type: 'decideDate', grant: true, reason: null }])
      .refused('promises/no-date-asked')
  })

  it('is judged by the desk or whose appeal it was, never by the office itself', () => {
    const given = promise(made, reported('2026-11-10'))
    given.when(['enterprise', '2026-11-11', { type: 'acceptReport' }]).gives({ by: 'enterprise' })
    given.when(['lead', '2026-11-11', { type: 'acceptReport' }]).refused('loop/not-your-step')
    given.when(['leader', '2026-11-11', { type: 'acceptReport' }]).refused('loop/not-yours')
    promise(made).when(reported('2026-11-01'), { officeId: 'tax' }).refused('loop/not-yours')
    given.when(accepted('2026-11-11'), { regionId: 'anji' }).refused('loop/not-yours')
  })

  it('that is returned after its day is broken at once; an enterprise’s words are not kept', () => {
    const back = { type: 'returnReport' as const, reason: '没有通水' }
    const given = promise(made, reported('2026-11-10'))
    given.when(['coordinator', '2026-11-12', back]).gives({ late: true, reason: '没有通水' })
    given.when(['enterprise', '2026-11-12', back]).gives({ by: 'enterprise', reason: null })
    given
      .when(['coordinator', '2026-11-12', { ...back, reason: null }])
      .refused('promises/reason-needed')
    const { state } = promise(made, reported('2026-11-10'), ['coordinator', '2026-11-12', back])
    assert.deepEqual(
      [state.status, resultOf(state), state.brokenOn],
      ['broken', 'broken', '2026-11-12'],
    )
  })

  it('counts nowhere once it is withdrawn, which only the desk may do', () => {
    const withdraw = { type: 'withdraw' as const, reason: '重复登记' }
    promise(made).when(['lead', '2026-10-12', withdraw]).refused('loop/not-your-step')
    assert.deepEqual(countsOf(promise(made, ['coordinator', '2026-10-12', withdraw]).state), [])
  })
})

describe('an instruction', () => {
  const instructed = { ...content, source: 'instruction' as const, appealId: null }
  const said = { by: '市长', on: '2026-10-10', words: '请水务部门抓紧。' }

  it('is counted apart from promises', () => {
    const { state } = promise(
      ['leader', '2026-10-11', { type: 'instruct', content: instructed, said }],
      reported('2026-11-01'),
      ['leader', '2026-11-02', { type: 'acceptReport' }],
    )
    assert.deepEqual(measures(state), ['instruction.done 2026-11-10'])
    assert.equal(state.recordedBy?.role, 'leader')
  })

  it('is not said tomorrow, nor due yesterday', () => {
    const later = { ...said, on: '2026-10-12' }
    promise()
      .when(['leader', '2026-10-11', { type: 'instruct', content: instructed, said: later }])
      .refused('promises/said-later')
    promise()
      .when(['coordinator', '2026-11-11', { type: 'instruct', content: instructed, said }])
      .refused('promises/day-past')
  })
})
