import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Decision, ItemCommand } from './item-types.ts'
import { actorOf, item } from './review.examples.ts'

const listed: ItemCommand = {
  type: 'list',
  reviewId: 'review',
  problemId: 'problem',
  title: '危化品运输通行证办理时间长',
  origin: 'suggested',
  officeIds: ['police'],
  expertIds: ['wei'],
}
const about = {
  ...{ number: 'GX2026-001', rootCause: 'execution', enterprises: 7, venues: 3 },
  ...{ appeals: 9, ageDays: 48 },
}
const scores = { counts: [2, 1, 0, 0, 0], given: 3, asked: 4 } as const
const announced = [
  ['2026-10-12', listed],
  ['2026-10-13', { type: 'announce', about }],
] as const
const discussed = [...announced, ['2026-10-26', { type: 'discuss', scores }]] as const

const lead = actorOf('lead', { officeId: 'police' })
const statement: ItemCommand = { type: 'state', officeId: 'police', text: '已压缩到五个工作日。' }
const measures: Decision = {
  kind: 'measures',
  measures: [{ measureId: 'm', text: '一次申办', ownerOfficeId: 'police', dueOn: '2026-12-31' }],
}
const deciding = (decision: Decision): ItemCommand => ({ type: 'decide', decision })

describe('an item of a review', () => {
  it('hears the offices it names, and no other', () => {
    item(...announced)
      .when('2026-10-20', statement, lead)
      .gives({ officeId: 'police' })
    const other = actorOf('lead', { officeId: 'water' })
    item(...announced)
      .when('2026-10-20', statement, other)
      .refused('loop/not-yours')
    const foreign = { ...statement, officeId: 'water' }
    item(...announced)
      .when('2026-10-20', foreign, lead)
      .refused('reviews/not-heard')
    item(['2026-10-12', listed]).when('2026-10-12', statement, lead).refused('loop/wrong-status')
  })

  it('keeps the last statement of an office, and after the review began only the desk takes one down', () => {
    const again = { ...statement, text: '改为三个工作日。' }
    const { state } = item(
      ...announced,
      ['2026-10-20', statement, lead],
      ['2026-10-21', again, lead],
    )
    assert.deepEqual(
      state.statements.map(({ text }) => text),
      ['改为三个工作日。'],
    )
    item(...discussed)
      .when('2026-10-26', statement, lead)
      .refused('reviews/not-due')
    item(...discussed)
      .when('2026-10-26', statement)
      .gives({ type: 'stated' })
  })

  it('takes comments of the experts it invites', () => {
    const comment = {
      type: 'comment',
      commentId: 'c',
      expert: '卫华',
      text: '宜与省系统联办',
    } as const
    const wei = actorOf('expert', { accountId: 'wei' })
    item(...announced)
      .when('2026-10-20', comment, wei)
      .gives({ type: 'commented', expert: '卫华' })
    const stranger = actorOf('expert', { accountId: 'chu' })
    item(...announced)
      .when('2026-10-20', comment, stranger)
      .refused('loop/not-yours')
  })

  it('is decided by the desk or the leader who convenes, once the review is held', () => {
    item(...announced)
      .when('2026-10-20', deciding(measures))
      .refused('loop/wrong-status')
    item(...discussed)
      .when('2026-10-26', deciding(measures))
      .gives({ type: 'decided' })
    const convening = actorOf('leader', { accountId: 'shen', name: '沈明' })
    item(...discussed)
      .when('2026-10-26', deciding(measures), convening)
      .gives({ by: '沈明' })
    const other = actorOf('leader', { accountId: 'lu' })
    item(...discussed)
      .when('2026-10-26', deciding(measures), other)
      .refused('loop/not-yours')
    item(...discussed)
      .when('2026-10-26', deciding(measures), lead)
      .refused('loop/not-your-step')
  })

  it('gives days that lie ahead', () => {
    const late = {
      ...measures,
      measures: measures.measures.map((one) => ({ ...one, dueOn: '2026-10-26' })),
    }
    item(...discussed)
      .when('2026-10-26', deciding(late))
      .refused('reviews/day-not-ahead', { field: 'measures.0.dueOn' })
    const notYet = { kind: 'not-yet', reason: '上位法在修订', lookAgainOn: '2026-10-26' } as const
    item(...discussed)
      .when('2026-10-26', deciding(notYet))
      .refused('reviews/day-not-ahead', { field: 'lookAgainOn' })
    item(...discussed)
      .when('2026-10-26', deciding({ ...notYet, lookAgainOn: '2027-03-31' }))
      .gives({ type: 'decided' })
  })

  it('is put off or taken off with a reason, and keeps the scores of the review', () => {
    assert.deepEqual(item(...discussed).state.scores, scores)
    const deferred = item(...discussed, ['2026-10-26', { type: 'defer', reason: '数据待核' }])
    assert.deepEqual([deferred.state.status, deferred.state.reason], ['deferred', '数据待核'])
    item(...announced)
      .when('2026-10-20', { type: 'remove', reason: '并入他题' })
      .gives({ type: 'removed' })
    item(...discussed)
      .when('2026-10-26', { type: 'remove', reason: '并入他题' })
      .refused('loop/wrong-status')
  })
})
