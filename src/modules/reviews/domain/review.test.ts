import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { usualDayOf } from './dates.ts'
import { actorOf, calendar, clock, planned, review, shen } from './review.examples.ts'
import type { ReviewCommand } from './review-types.ts'

const present = { present: ['市政府沈明'], excused: [], observing: [] }
const ordered: ReviewCommand = { type: 'order', itemIds: ['one'] }
const announced: ReviewCommand = { type: 'announce', officesHeard: true }
const onAgenda = [
  ['2026-10-10', planned],
  ['2026-10-12', ordered],
  ['2026-10-13', announced],
] as const
const held = [...onAgenda, ['2026-10-26', { type: 'hold', ...present }]] as const

describe('a monthly review', () => {
  it('is proposed for the 25th, or the next worked day', () => {
    assert.equal(usualDayOf(calendar, '2026-10'), '2026-10-26')
    assert.equal(usualDayOf(calendar, '2026-11'), '2026-11-25')
  })

  it('asks for statements two working days before, and for its minutes three after', () => {
    const { dues } = review(['2026-10-10', planned]).state
    assert.deepEqual([dues?.statements.dueOn, dues?.minutes.dueOn], ['2026-10-22', '2026-10-29'])
  })

  it('is planned by a coordinator of the whole city or by the clock, on a worked day to come', () => {
    review().when('2026-10-10', planned, clock).gives({ type: 'planned', convener: shen })
    const local = actorOf('coordinator', { regionId: 'deqing' })
    review().when('2026-10-10', planned, local).refused('loop/not-yours')
    const off = { ...planned, heldOn: '2026-10-25' } as ReviewCommand
    review()
      .when('2026-10-10', off)
      .refused('reviews/day-off', { field: 'heldOn', nextWorkingDay: '2026-10-26' })
    review().when('2026-10-27', planned).refused('reviews/day-past')
    const early = { ...planned, month: '2026-11' } as ReviewCommand
    review().when('2026-10-10', early).refused('reviews/other-month')
  })

  it('keeps who convened before a change, and why', () => {
    const change = { type: 'changeConvener', reason: '因公出差' } as const
    const lu = { name: '陆青', accountId: 'lu', officeId: null }
    const { state } = review(['2026-10-10', planned], ['2026-10-20', { ...change, convener: lu }])
    assert.deepEqual(state.convener, lu)
    assert.deepEqual(state.convenerChanges, [
      { from: shen, to: lu, reason: '因公出差', on: '2026-10-20' },
    ])
  })

  it('is announced once there is something on its agenda and an office for everything', () => {
    review(['2026-10-10', planned]).when('2026-10-13', announced).refused('reviews/no-items')
    const listed = review(['2026-10-10', planned], ['2026-10-12', ordered])
    const unheard = { ...announced, officesHeard: false } as ReviewCommand
    listed.when('2026-10-13', unheard).refused('reviews/nobody-heard')
    listed.when('2026-10-13', announced).gives({ type: 'announced', on: '2026-10-13' })
  })

  it('reminds offices once, when their statements are due', () => {
    const remind = { type: 'remind' } as const
    review(...onAgenda)
      .when('2026-10-21', remind, clock)
      .refused('reviews/not-due')
    review(...onAgenda)
      .when('2026-10-22', remind, clock)
      .gives({ type: 'reminded' })
    review(...onAgenda, ['2026-10-22', remind, clock])
      .when('2026-10-22', remind, clock)
      .refused('reviews/not-due')
  })

  it('is held on its day at the earliest, and its minutes wait for every item', () => {
    review(...onAgenda)
      .when('2026-10-25', { type: 'hold', ...present })
      .refused('reviews/not-due', { dueOn: '2026-10-26' })
    review(...held)
      .when('2026-10-27', { type: 'approveMinutes', itemsOpen: 2 })
      .refused('reviews/items-open', { open: 2 })
    const { state } = review(...held, ['2026-10-27', { type: 'approveMinutes', itemsOpen: 0 }])
    assert.deepEqual([state.status, state.present], ['minuted', ['市政府沈明']])
    assert.deepEqual(state.ended, { statements: '2026-10-26', minutes: '2026-10-27' })
  })

  it('is closed when no measure is open any more', () => {
    const minuted = review(...held, ['2026-10-27', { type: 'approveMinutes', itemsOpen: 0 }])
    minuted.when('2026-12-01', { type: 'close', measuresOpen: 1 }).refused('reviews/measures-open')
    minuted.when('2027-01-08', { type: 'close', measuresOpen: 0 }).gives({ type: 'closed' })
  })

  it('is put off with a reason, its dates with it, and called off until it is held', () => {
    const putOff = { type: 'putOff', heldOn: '2026-10-30', reason: '防汛' } as const
    const { state } = review(...onAgenda, ['2026-10-20', putOff])
    assert.deepEqual([state.status, state.heldOn], ['agenda', '2026-10-30'])
    assert.equal(state.dues?.statements.dueOn, '2026-10-28')
    assert.deepEqual(state.moves, [
      { from: '2026-10-26', to: '2026-10-30', reason: '防汛', on: '2026-10-20' },
    ])
    review(...onAgenda)
      .when('2026-10-20', { type: 'cancel', reason: '无议题' })
      .gives({ type: 'cancelled', reason: '无议题' })
    review(...held)
      .when('2026-10-27', { type: 'cancel', reason: '无议题' })
      .refused('loop/wrong-status')
  })
})
