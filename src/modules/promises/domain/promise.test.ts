import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { startOfDay } from '#kernel/day.ts'
import { countsOf } from '../store.ts'
import { wakeAt } from './dates.ts'
import {
  accepted,
  content,
  made,
  other,
  passed,
  promise,
  reported,
  type Taken,
} from './promise.examples.ts'
import { resultOf } from './result.ts'
import { tellOfPromise } from './told.ts'
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
    const { state } = promise(
      ...([
        made,
        ['lead', '2026-11-05', { type: 'askDate', dueOn: '2026-12-10', reason: '汛期' }],
      ] as const),
      ['coordinator', '2026-11-06', { type: 'decideDate', grant: true, reason: null }],
      reported('2026-12-01'),
      accepted('2026-12-02'),
    )
    assert.deepEqual([resultOf(state), state.brokenOn], ['keptLate', '2026-12-01'])
  })

  it('is broken once its first day has passed though a later one was agreed, and work goes on', () => {
    const ask: Taken = [
      'lead',
      '2026-11-05',
      { type: 'askDate', dueOn: '2026-12-10', reason: '汛' },
    ]
    const grant = { type: 'decideDate' as const, grant: true, reason: null }
    const moved = promise(made, ask, ['coordinator', '2026-11-06', grant])
    assert.equal(wakeAt(moved.state), startOfDay('2026-11-11'))
    moved.when(passed('2026-11-11')).gives({ type: 'warned', stage: 'first' })
    const past = promise(made, ask, ['coordinator', '2026-11-06', grant], passed('2026-11-11'))
    assert.deepEqual(
      [past.state.status, resultOf(past.state), past.state.brokenOn],
      ['open', 'broken', '2026-11-11'],
    )
    past.when(passed('2026-11-30')).gives({ stage: 'near' })
    past.when(passed('2026-12-11')).gives({ stage: 'late' })
    const askLate: Taken = ['lead', '2026-11-12', ask[2]]
    const late = promise(made, passed('2026-11-11'), askLate, ['coordinator', '2026-11-13', grant])
    assert.deepEqual(
      [late.state.status, measures(late.state)],
      ['open', ['promise.broken 2026-11-10']],
    )
  })

  it('counts as broken past its day while a report waits; accepted, it counts by the report’s day', () => {
    const waiting = promise(made, reported('2026-11-09'), passed('2026-11-11'))
    assert.deepEqual(
      [waiting.state.status, resultOf(waiting.state), waiting.state.brokenOn],
      ['reported', 'broken', '2026-11-11'],
    )
    const given = promise(
      made,
      reported('2026-11-09'),
      passed('2026-11-11'),
      accepted('2026-12-01'),
    )
    assert.deepEqual([resultOf(given.state), given.state.brokenOn], ['keptInTime', null])
  })

  it('has to be judged within five working days of the report, of which the judge is told once', () => {
    const waiting = promise(made, reported('2026-10-16'))
    assert.equal(waiting.state.judging?.dueOn, '2026-10-23')
    waiting.when(passed('2026-10-23')).refused('promises/not-due')
    waiting.when(passed('2026-10-24')).gives({ type: 'warned', stage: 'judge' })
    const told = promise(made, reported('2026-10-16'), passed('2026-10-24'))
    told.when(passed('2026-10-25')).refused('promises/not-due')
    assert.equal(told.state.status, 'reported')
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

  it('is left out with its reason once two people withdrew it; one of them alone may not', () => {
    const withdraw = { type: 'withdraw' as const, reason: '重复登记', proposed: other }
    promise(made).when(['lead', '2026-10-12', withdraw]).refused('loop/not-your-step')
    const alone = { ...withdraw, proposed: { ...other, accountId: 'coordinator' } }
    promise(made).when(['coordinator', '2026-10-12', alone]).refused('promises/second-person')
    const { state } = promise(made, ['coordinator', '2026-10-12', withdraw])
    assert.deepEqual(
      [measures(state), resultOf(state), state.withdrawal?.proposedBy, state.withdrawal?.by],
      [['promise.withdrawn 2026-11-10'], null, '王主任', 'coordinator'],
    )
  })

  it('that was broken stays broken when it is withdrawn', () => {
    const withdraw = { type: 'withdraw' as const, reason: '不提了', proposed: other }
    const broken = promise(made, passed('2026-11-11'), ['leader', '2026-11-12', withdraw])
    assert.deepEqual(
      [broken.state.status, measures(broken.state)],
      ['withdrawn', ['promise.broken 2026-11-10']],
    )
    const erased = promise(...([made, ['coordinator', '2026-10-12', withdraw]] as const), [
      'clock',
      '2027-01-01',
      { type: 'erase' },
    ])
    assert.deepEqual(measures(erased.state), ['promise.withdrawn 2026-11-10'])
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
  it('is taken back by the leader himself; he is told when two others withdrew it', () => {
    const given: Taken = ['leader', '2026-10-11', { type: 'instruct', content: instructed, said }]
    const takeBack = { type: 'takeBack' as const, reason: '已另行部署' }
    promise(made).when(['leader', '2026-10-12', takeBack]).refused('loop/not-yours')
    promise(given).when(['coordinator', '2026-10-12', takeBack]).refused('loop/not-your-step')
    const { state } = promise(given, ['leader', '2026-10-12', takeBack])
    assert.deepEqual(measures(state), ['instruction.withdrawn 2026-11-10'])
    const withdraw = { type: 'withdraw' as const, reason: '重复登记', proposed: other }
    const after = promise(given, ['coordinator', '2026-10-12', withdraw]).state
    const event = { type: 'withdrawn' as const, reason: '重复登记', on: '2026-10-12' }
    const about = { promiseId: 'one', after, officeName: '水务局', enterprises: [] }
    const by = { proposedBy: other.name, by: 'coordinator' }
    const told = tellOfPromise({ ...about, event: { ...event, ...by } })
    assert.deepEqual(told.map(({ template, to }) => [template, to]).at(-1), [
      'promise.withdrawn.leader',
      { accountId: 'leader' },
    ])
  })
})
