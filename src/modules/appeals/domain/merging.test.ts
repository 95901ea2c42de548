import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { decide } from '#kernel/loop.ts'
import { facts, intoId, office, past, reply, type Taken } from './appeal.examples.ts'
import { appealLoop } from './appeal.ts'
import type { AppealCommand } from './events.ts'
import { given, stateOf } from './given.examples.ts'
import { leadingOf } from './leading.ts'
import { openDues } from './standing.ts'
import type { Leading } from './types.ts'
import { wakeAt } from './wake.ts'

const waiting: Leading = { status: 'registered', officeId: null, dueOn: '2026-10-10' }
const signed: Leading = { status: 'signed', officeId: office, dueOn: '2026-10-10' }
const merge = (leading: Leading, leads = 0): AppealCommand => {
  return { type: 'merge', intoId, matter: '东环路封闭', leading, answered: false, leads }
}
const along = { intoId, officeId: office, files: 0 }
const contest: AppealCommand = { type: 'contestMerger', reason: '我们说的是西门' }

const mergedIntoWaiting: Taken[] = [
  ...past.registered,
  ['coordinator', '2026-09-22', merge(waiting)],
]
const mergedIntoSigned: Taken[] = past.merged

describe('an appeal on a matter that another one leads', () => {
  it('is merged before its dispatch, and keeps its number, its enterprise and its dates', () => {
    const [before, after] = [stateOf(past.registered), stateOf(mergedIntoWaiting)]
    assert.equal(after.status, 'merged')
    for (const kept of ['number', 'enterpriseId', 'texts', 'dues', 'ended'] as const) {
      assert.deepEqual(after[kept], before[kept])
    }
    given(past.dispatched)
      .when('coordinator', '2026-09-22', merge(signed))
      .refused('loop/wrong-status')
    given(mergedIntoSigned)
      .when('coordinator', '2026-09-22', { type: 'dispatch', officeId: office, requirement: null })
      .refused('loop/wrong-status')
  })
  it('follows one that is not answered yet and follows no other', () => {
    for (const status of ['submitted', 'merged', 'replied', 'denied', 'closed'] as const) {
      given(past.registered)
        .when('coordinator', '2026-09-22', merge({ ...signed, status }))
        .refused('appeals/leading-not-open', 'intoId')
    }
    given(past.registered)
      .when('coordinator', '2026-09-22', { ...merge(signed), answered: true } as AppealCommand)
      .refused('appeals/leading-not-open', 'intoId')
    given(past.registered)
      .when('coordinator', '2026-09-22', merge(signed, 2))
      .refused('appeals/leads-others')
  })
  it('is dispatched on the day on which the leading one is, or was merged into one that had been', () => {
    assert.equal(stateOf(mergedIntoSigned).dispatchedOn, '2026-09-22')
    assert.equal(stateOf(mergedIntoWaiting).dispatchedOn, null)
    assert.ok(openDues(stateOf(mergedIntoWaiting)).dispatch)
    const followed = stateOf([
      ...mergedIntoWaiting,
      ['clock', '2026-09-24', { type: 'follow', leading: signed }],
    ])
    assert.deepEqual([followed.dispatchedOn, followed.ended.dispatch], ['2026-09-24', '2026-09-24'])
    assert.deepEqual(followed.merger?.leading, signed)
  })
  it('hears of nothing while the leading one stands as it did', () => {
    given(mergedIntoSigned)
      .when('clock', '2026-09-23', { type: 'follow', leading: signed })
      .refused('appeals/nothing-followed')
  })
  it('is answered with it, and judged by its own enterprise', () => {
    const answered: Taken[] = [
      ...mergedIntoSigned,
      ['clock', '2026-09-28', { type: 'answerAlong', reply, along }],
    ]
    const state = stateOf(answered)
    assert.deepEqual(
      [state.status, state.firstReplyOn, state.along, state.merger, state.officeId],
      ['replied', '2026-09-28', along, null, null],
    )
    given(answered)
      .when('enterprise', '2026-09-29', { type: 'confirm', solved: true, words: null })
      .leadsTo('confirmed')
  })
  it('is done again by itself when its enterprise denies the reply', () => {
    const own: Taken[] = [
      ...mergedIntoSigned,
      ['clock', '2026-09-28', { type: 'answerAlong', reply, along }],
      ['enterprise', '2026-09-29', { type: 'deny', reason: '西门仍然封着' }],
      ['coordinator', '2026-09-29', { type: 'redo', officeId: office, requirement: '查西门' }],
      ['handler', '2026-09-29', { type: 'sign' }],
      ['lead', '2026-09-30', { type: 'reply', reply }],
    ]
    const state = stateOf(own)
    assert.deepEqual([state.along, state.officeId, state.redoCount], [null, office, 1])
  })
})

describe('an appeal that is taken out again', () => {
  it('stands where it stood, its dates as they were: what passed meanwhile has passed', () => {
    for (const [before, merged] of [
      [past.registered, mergedIntoWaiting],
      [past.submitted, mergedIntoSigned],
    ] as const) {
      const after = stateOf([
        ...merged,
        ['coordinator', '2026-09-28', { type: 'unmerge', reason: '不是同一路口' }],
      ])
      assert.deepEqual(after, stateOf(before))
      // Dispatched by 23 September it was not: the date runs, and has passed.
      assert.ok((openDues(after).dispatch?.passesAt ?? '') < '2026-09-28T00:00:00.000Z')
    }
  })
  it('is taken out at once when its enterprise says that it is another matter, and not merged there again', () => {
    const contested: Taken[] = [...mergedIntoSigned, ['enterprise', '2026-09-23', contest]]
    const state = stateOf(contested)
    assert.deepEqual([state.status, state.texts.at(-1)?.text], ['submitted', '我们说的是西门'])
    given(contested)
      .when('coordinator', '2026-09-23', merge(signed))
      .refused('appeals/another-matter', 'intoId')
    const other = '00000000-0000-7000-8000-0000000000a2'
    given(contested)
      .when('coordinator', '2026-09-23', { ...merge(signed), intoId: other } as AppealCommand)
      .leadsTo('merged')
  })
  it('is the office’s to be warned of afterwards, and the coordinator’s while it is merged', () => {
    const merged = stateOf(mergedIntoSigned)
    assert.equal(wakeAt(merged, 'reply'), merged.dues.reply?.warnAt)
    const [warn, unmerge] = [{ type: 'warn', kind: 'reply' } as const, { type: 'unmerge' } as const]
    const out = stateOf([
      ...mergedIntoSigned,
      ['clock', '2026-10-09', warn],
      ['coordinator', '2026-10-09', { ...unmerge, reason: '另办' }],
    ])
    assert.deepEqual(out.warned, [])
  })
  it('may be withdrawn as any other', () => {
    given(mergedIntoSigned)
      .when('enterprise', '2026-09-23', { type: 'withdraw', reason: null })
      .leadsTo('closed')
  })
  it('is the business of nobody in an office', () => {
    for (const command of [merge(signed), { type: 'unmerge', reason: '' } as const, contest]) {
      for (const role of ['handler', 'lead', 'caller', 'auditor'] as const) {
        assert.throws(
          () => decide(appealLoop, stateOf(past.registered), command, facts(role, '2026-09-22')),
          { code: 'loop/not-your-step' },
        )
      }
    }
  })
})

describe('what is told of the leading appeal', () => {
  it('is where it stands, with which office and by when; not that an office drafts', () => {
    assert.deepEqual(leadingOf(stateOf(past.drafted)), leadingOf(stateOf(past.signed)))
    assert.deepEqual(leadingOf(stateOf(past.registered)).officeId, null)
  })
})
