import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Role } from '#kernel/actor.ts'
import type { Day, Instant } from '#kernel/day.ts'
import { decide } from '#kernel/loop.ts'
import { Refusal } from '#kernel/refusal.ts'
import {
  actor,
  facts,
  hourOf,
  office,
  otherOffice,
} from '#modules/appeals/domain/appeal.examples.ts'
import { countsOf } from '../counts.ts'
import { rectificationLoop as loop } from './rectification.ts'
import type { CallBack, Rectification, RectificationCommand } from './types.ts'
import { unopened } from './unopened.ts'

type Taken = readonly [
  role: Role,
  on: Day | Instant,
  command: RectificationCommand,
  officeId?: string,
]

const open: RectificationCommand = {
  ...{ type: 'open', appealId: 'a', number: '2026-ABCD', enterpriseId: 'e', regionId: 'wuxing' },
  ...{ officeId: office, officeIds: [office, otherOffice], nth: 1 },
  bad: { on: '2026-09-21', level: 1, by: 'enterprise', round: 0, officeId: office },
}
const verify: RectificationCommand = {
  ...{ type: 'verify', finding: 'real', reasonClass: 'slow', note: null },
}
const rectify: RectificationCommand = { type: 'rectify', text: '已道歉并补办' }
const contest: RectificationCommand = {
  ...{ type: 'appealRating', reason: '并未到场', evidence: '监控记录' },
}
const called: Omit<CallBack, 'on' | 'at'> = {
  ...{ channel: 'phone', answeredBy: null, reached: false, words: null },
  ...{ satisfied: null, pressured: null },
}
const call = (over: Partial<CallBack> = {}): RectificationCommand => ({
  type: 'callBack',
  attempt: { ...called, ...over },
})
const given = (role: Role, on: Day | Instant, officeId?: string) => {
  const known = facts(role, on)
  const own = officeId ?? (role === 'lead' ? office : null)
  return { ...known, actor: { ...actor(role), officeId: own } }
}
const take = (state: Rectification, [role, on, command, officeId]: Taken): Rectification =>
  decide(loop, state, command, given(role, on, officeId)).reduce(loop.evolve, state)
const after = (...taken: Taken[]) => taken.reduce(take, loop.initial)
const refused = (state: Rectification, taken: Taken, code: string) =>
  assert.throws(
    () => take(state, taken),
    (error) => {
      assert.ok(error instanceof Refusal, String(error))
      assert.equal(error.code, code)
      return true
    },
  )

const opened: Taken[] = [['clock', '2026-09-21', open]]
const verified: Taken[] = [...opened, ['caller', '2026-09-22', verify]]
const done: Taken[] = [...verified, ['lead', '2026-09-24', rectify]]
const sumOf = (state: Rectification) =>
  Object.fromEntries(
    countsOf(state).map(({ measure, on }) => [measure.replace('rectification.', ''), on]),
  )

describe('a bad rating', () => {
  it('is verified by nobody of the offices that had a part in the appeal', () => {
    for (const own of [office, otherOffice]) {
      refused(after(...opened), ['caller', '2026-09-22', verify, own], 'evaluation/own-office')
      refused(after(...opened), ['coordinator', '2026-09-22', verify, own], 'evaluation/own-office')
    }
    assert.equal(after(...verified).status, 'rectifying')
  })
  it('is rectified within five working days, days off not counted', () => {
    const { rectify: due } = after(...verified).dues
    // 25 to 27 September 2026 are off.
    assert.deepEqual([due?.startOn, due?.dueOn, due?.count], ['2026-09-22', '2026-09-30', 5])
  })
  it('is rectified by the lead of its office and of no other', () => {
    refused(after(...verified), ['lead', '2026-09-23', rectify, otherOffice], 'loop/not-yours')
    refused(after(...verified), ['handler', '2026-09-23', rectify], 'loop/not-your-step')
  })
  it('keeps what was rated when the enterprise is content afterwards', () => {
    const state = after(...done, ['caller', '2026-09-28', call({ reached: true, satisfied: 4 })])
    assert.deepEqual([state.bad.level, state.satisfied, state.end], [1, 4, 'satisfied'])
  })
})

describe('calling back', () => {
  it('needs three attempts on two days before the enterprise counts as not reached', () => {
    const tries: Taken[] = [
      ['caller', hourOf('2026-09-28', 9), call()],
      ['caller', hourOf('2026-09-28', 12), call()],
      ['caller', hourOf('2026-09-28', 15), call()],
    ]
    const giveUp: Taken = ['coordinator', '2026-09-29', { type: 'giveUp' }]
    refused(after(...done, ...tries), giveUp, 'evaluation/not-called')
    const state = after(...done, ...tries, ['caller', '2026-09-29', call()], giveUp)
    assert.equal(state.end, 'unreached')
    assert.partialDeepStrictEqual(sumOf(state), {
      'callBack.due': '2026-09-29',
      unreached: '2026-09-29',
    })
    assert.ok(!('satisfied' in sumOf(state)) && !('reached' in sumOf(state)))
  })
  it('is in vain once in three hours', () => {
    const tried = after(...done, ['caller', hourOf('2026-09-28', 9), call()])
    const soon = '2026-09-28T03:59:00.000Z'
    refused(tried, ['caller', soon, call()], 'evaluation/tried-just-now')
    assert.equal(take(tried, ['caller', hourOf('2026-09-28', 12), call()]).attempts.length, 2)
    assert.equal(
      take(tried, ['caller', soon, call({ reached: true, satisfied: 4 })]).end,
      'satisfied',
    )
  })
  it('has a level of whom it reached and none of whom it did not', () => {
    const state = after(...done)
    refused(state, ['caller', '2026-09-28', call({ reached: true })], 'evaluation/level-needed')
    refused(state, ['caller', '2026-09-28', call({ satisfied: 5 })], 'evaluation/not-reached')
  })
  it('that finds it bad still ends as such', () => {
    const state = after(...done, ['caller', '2026-09-28', call({ reached: true, satisfied: 2 })])
    assert.equal(state.end, 'still-bad')
    assert.ok(!('satisfied' in sumOf(state)))
  })
})

describe('the appeal of a rating', () => {
  it('is made once and in time, and ruled outside the office', () => {
    const state = after(...verified, ['lead', '2026-09-23', contest])
    refused(
      state,
      ['coordinator', '2026-09-24', { type: 'ruleAppeal', uphold: true, reason: 'x' }, office],
      'evaluation/own-office',
    )
    const failed = take(state, [
      'coordinator',
      '2026-09-28',
      { type: 'ruleAppeal', uphold: false, reason: '评价属实' },
    ])
    refused(failed, ['lead', '2026-09-28', contest], 'evaluation/contested-once')
    refused(after(...verified), ['lead', '2026-09-30', contest], 'evaluation/contest-late')
  })
  it('that fails moves the date by the days the ruling took', () => {
    const state = after(
      ...verified,
      ['lead', '2026-09-23', contest],
      ['coordinator', '2026-09-28', { type: 'ruleAppeal', uphold: false, reason: '评价属实' }],
    )
    assert.deepEqual([state.status, state.dues.rectify?.dueOn], ['rectifying', '2026-10-09'])
  })
  it('that is upheld takes the rating out of what is due, and keeps it opened', () => {
    const state = after(
      ...verified,
      ['lead', '2026-09-23', contest],
      ['coordinator', '2026-09-24', { type: 'ruleAppeal', uphold: true, reason: '并非本企业所评' }],
    )
    assert.deepEqual([state.status, state.end, state.bad.level], ['closed', 'upheld', 1])
    assert.deepEqual(sumOf(state), {
      opened: '2026-09-21',
      appealed: '2026-09-23',
      upheld: '2026-09-24',
    })
  })
})

describe('what a rectification counts', () => {
  it('is in time on its last day and late the day after', () => {
    const onTime = after(...verified, ['lead', '2026-09-30', rectify])
    const late = after(...verified, ['lead', '2026-10-01', rectify])
    assert.equal(sumOf(onTime)['rectify.inTime'], '2026-09-30')
    // Late, and in the month in which it became late.
    assert.equal(sumOf(late)['rectify.due'], '2026-09-30')
    assert.ok(!('rectify.inTime' in sumOf(late)))
  })
  it('is owed from its first day to its last, by the date of what it waits for', () => {
    assert.deepEqual(sumOf(after(...opened)), { opened: '2026-09-21', 'verify.owed': '2026-09-23' })
    assert.equal(sumOf(after(...verified))['rectify.owed'], '2026-09-30')
    assert.deepEqual(sumOf(after(...verified, ['lead', '2026-09-23', contest])), {
      ...{ opened: '2026-09-21', appealed: '2026-09-23', 'rule.owed': '2026-09-29' },
    })
    assert.deepEqual(Object.keys(sumOf(after(...done))), [
      ...['opened', 'rectify.due', 'rectify.inTime', 'callBack.owed'],
    ])
  })
})

describe('the rectifications of an appeal', () => {
  const bad = { on: '2026-09-21', level: 1, by: 'enterprise', round: 0, officeId: office } as const
  it('are opened of each bad rating once, in whatever order they came to be known', () => {
    const later = { ...bad, on: '2026-10-14', round: 1 }
    const latest = { ...later, on: '2026-10-20', round: 2 }
    const rated = (all: readonly { on: Day }[]) =>
      all.map(({ on }) => ({ ratedOn: on, level: 1, ratedBy: 'enterprise' as const }))
    // Why out of order: earlier releases lost what was rated between.
    assert.deepEqual(unopened([bad, later, latest], rated([bad, latest])), [later])
    assert.deepEqual(unopened([bad, later, latest], rated([bad, latest, later])), [])
    assert.deepEqual(unopened([bad, bad], rated([bad])), [bad])
  })
})

describe('the dates', () => {
  it('are told when they are near and when they have passed, each once', () => {
    const warn: RectificationCommand = { type: 'warn', kind: 'rectify' }
    refused(after(...verified), ['clock', '2026-09-23', warn], 'evaluation/not-due')
    const near = after(...verified, ['clock', '2026-09-30', warn])
    refused(near, ['clock', '2026-09-30', warn], 'evaluation/not-due')
    const late = take(near, ['clock', '2026-10-01', warn])
    assert.deepEqual(late.warned, ['rectify:near', 'rectify:late'])
    refused(late, ['clock', '2026-10-08', warn], 'evaluation/not-due')
  })
})
