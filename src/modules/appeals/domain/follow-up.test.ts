import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { decide } from '#kernel/loop.ts'
import { Refusal } from '#kernel/refusal.ts'
import {
  actor,
  facts,
  followUp,
  helpingOffice,
  hourOf,
  inVain,
  office,
  otherOffice,
  past,
  reply,
  type Taken,
} from './appeal.examples.ts'
import { appealLoop } from './appeal.ts'
import { countsOf } from './counts.ts'
import type { AppealCommand } from './events.ts'
import { given, stateOf } from './given.examples.ts'
import { pressuredOf, satisfactionOf } from './satisfaction.ts'

const asked = (over: object = {}) =>
  followUp({ solved: 'yes', channel: 'phone', answeredBy: 'manager', ...over })
const judged = (over: object): AppealCommand => {
  const { attempt } = followUp({ solved: 'yes' }) as Extract<AppealCommand, { type: 'followUp' }>
  return { type: 'judge', attempt: { ...attempt, ...over } }
}
const redone: Taken[] = [
  ['coordinator', '2026-09-29', { type: 'redo', officeId: otherOffice, requirement: '重办' }],
  ['lead', '2026-09-29', { type: 'sign' }],
  ['lead', '2026-09-30', { type: 'reply', reply }],
]
/** A caller who works at an office. */
const callerOf = (officeId: string) => {
  const given = facts('caller', '2026-09-28')
  return { ...given, actor: { ...actor('caller'), officeId } }
}

describe('who follows up', () => {
  it('is nobody of an office that handles the appeal, did, or helped', () => {
    const helped: Taken[] = [
      ...past.signed,
      ['coordinator', '2026-09-22', { type: 'coHandle', officeIds: [helpingOffice] }],
      ['coordinator', '2026-09-22', { type: 'transfer', officeId: otherOffice, reason: '归口' }],
      ['lead', '2026-09-23', { type: 'sign' }],
      ['lead', '2026-09-23', { type: 'reply', reply }],
    ]
    const state = stateOf(helped)
    for (const own of [office, otherOffice, helpingOffice]) {
      assert.throws(
        () => decide(appealLoop, state, asked(), callerOf(own)),
        (error) => error instanceof Refusal && error.code === 'appeals/own-office-calls',
      )
    }
    const elsewhere = callerOf('00000000-0000-7000-8000-0000000000dd')
    assert.equal(decide(appealLoop, state, asked(), elsewhere).length, 2)
  })
})

describe('what is asked in a follow-up', () => {
  it('never has a level of whom it did not reach, or before the first question', () => {
    given(past.replied)
      .when('caller', '2026-09-28', followUp({ reached: false, satisfied: 5 }))
      .refused('appeals/answer-needed', 'reached')
    given(past.replied)
      .when('caller', '2026-09-28', followUp({ satisfied: 5 }))
      .refused('appeals/answer-needed', 'solved')
  })
  it('keeps how, who answered, the level, what is judged apart, and the wish to reopen', () => {
    const dimensions = { result: 4, speed: 2, attitude: 5, communication: null } as const
    const said = { satisfied: 3, dimensions, wantsReopen: false, pressured: true } as const
    const state = stateOf([...past.replied, ['caller', '2026-09-28', asked(said)]])
    assert.partialDeepStrictEqual(state.attempts, [
      { ...said, channel: 'phone', answeredBy: 'manager', at: '2026-09-28T01:00:00.000Z' },
    ])
    assert.deepEqual(satisfactionOf(state), { level: 3, by: 'caller', dimensions })
    assert.equal(pressuredOf(state), true)
  })
  it('is satisfied of nobody who was not reached, however often they were tried', () => {
    const tried: Taken[] = [
      ['caller', hourOf('2026-09-28', 9), inVain],
      ['caller', hourOf('2026-09-28', 12), inVain],
      ['caller', '2026-09-29', inVain],
      ['coordinator', '2026-09-29', { type: 'close', reason: null }],
    ]
    const state = stateOf([...past.replied, ...tried])
    assert.deepEqual(
      [state.end, satisfactionOf(state), pressuredOf(state)],
      ['unconfirmed', null, null],
    )
  })
  it('is in vain once in three hours, whoever calls; who is reached meanwhile may answer', () => {
    const tried: Taken[] = [...past.replied, ['caller', hourOf('2026-09-28', 9), inVain]]
    given(tried)
      .when('caller', '2026-09-28T03:59:00.000Z', inVain)
      .refused('appeals/tried-just-now', 'reached')
    given(tried).when('caller', hourOf('2026-09-28', 12), inVain).leadsTo('replied')
    given(tried).when('caller', '2026-09-28T01:10:00.000Z', asked()).leadsTo('confirmed')
  })
  it('by a link is the enterprise’s own answer, and of no caller', () => {
    given(past.replied)
      .when('caller', '2026-09-28', followUp({ solved: 'yes', channel: 'self-service' }))
      .refused('appeals/by-the-link-alone', 'channel')
    given(past.replied)
      .when('enterprise', '2026-09-28', judged({ solved: 'later' }))
      .refused('appeals/answer-needed', 'solved')
    const taken: Taken = ['enterprise', '2026-09-28', judged({ satisfied: 1 })]
    const state = stateOf([...past.replied, taken])
    assert.deepEqual([state.status, state.confirmedBy], ['confirmed', 'enterprise'])
    assert.deepEqual([satisfactionOf(state)?.by, state.rating?.level], ['enterprise', 1])
    assert.equal(state.bad.length, 1)
  })
})

describe('a rating', () => {
  const rate = (level: 1 | 2 | 4): AppealCommand => ({
    ...{ type: 'rate', rating: { level, words: null, pressured: true } },
  })
  const again: Taken[] = [
    ...past.replied,
    ['enterprise', '2026-09-28', rate(4)],
    ['enterprise', '2026-09-28', { type: 'deny', reason: '没有修' }],
    ...redone,
  ]
  it('is of the reply it was given for, and no more of the one after a redo', () => {
    const state = stateOf(again)
    assert.deepEqual([state.rating, satisfactionOf(state), pressuredOf(state)], [null, null, null])
    const tried: Taken[] = [
      ...again,
      ['caller', hourOf('2026-09-30', 9), inVain],
      ['caller', hourOf('2026-09-30', 12), inVain],
      ['caller', '2026-10-08', inVain],
      ['coordinator', '2026-10-08', { type: 'close', reason: null }],
    ]
    const counted = countsOf(stateOf(tried)).map(({ measure }) => measure)
    assert.ok(counted.includes('unreached') && counted.includes('ended.unreached'), `${counted}`)
    assert.ok(!counted.includes('reached') && !counted.includes('rated.satisfied'), `${counted}`)
  })
  it('is given once to each reply', () => {
    given(again).when('enterprise', '2026-09-30', rate(2)).leadsTo('replied')
    given([...again, ['enterprise', '2026-09-30', rate(2)]])
      .when('enterprise', '2026-09-30', rate(4))
      .refused('appeals/already-rated')
  })
})

describe('bad ratings', () => {
  const bad = (state: ReturnType<typeof stateOf>) =>
    state.bad.map(({ by, level, round, officeId }) => [by, level, round, officeId])

  it('are one a reply, whoever told of it, and the lower two levels alone', () => {
    const rate: Taken = [
      'enterprise',
      '2026-09-29',
      { type: 'rate', rating: { level: 1, words: null } },
    ]
    const both = stateOf([...past.replied, ['caller', '2026-09-28', asked({ satisfied: 2 })], rate])
    assert.deepEqual(bad(both), [['caller', 2, 0, office]])
    const fair = stateOf([...past.replied, ['caller', '2026-09-28', asked({ satisfied: 3 })]])
    assert.deepEqual(bad(fair), [])
  })
  it('of a later reply are told apart', () => {
    const no = { solved: 'no', accepts: false } as const
    const state = stateOf([
      ...past.replied,
      ['caller', '2026-09-28', followUp({ ...no, satisfied: 1 })],
      ...redone,
      ['caller', '2026-09-30', followUp({ ...no, satisfied: 2 })],
    ])
    assert.deepEqual(bad(state), [
      ['caller', 1, 0, office],
      ['caller', 2, 1, otherOffice],
    ])
  })
})
