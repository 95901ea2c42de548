import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Day } from '#kernel/day.ts'
import { decide } from '#kernel/loop.ts'
import type { WorkingCalendar } from '#kernel/working-days.ts'
import { huzhouRules } from '#modules/people/presets/huzhou.ts'
import { facts, past, reply, submit, type Taken } from './appeal.examples.ts'
import { appealLoop } from './appeal.ts'
import type { AppealCommand, AppealEvent } from './events.ts'
import { given, stateOf } from './given.examples.ts'
import { lightOf, nextDue } from './standing.ts'
import type { Appeal, Facts } from './types.ts'
import { onWake, wakeAt } from './wake.ts'

/** A minute past midnight of a day in the city. */
const early = (day: Day) => new Date(Date.parse(`${day}T00:01:00+08:00`)).toISOString()
const light = (taken: readonly Taken[], day: Day) => lightOf(stateOf(taken), early(day))
const warn: AppealCommand = { type: 'warn', kind: 'reply' }
const remind: AppealCommand = { type: 'remind', number: '湖恳催〔2026〕1号', words: null }
const order: AppealCommand = { type: 'supervise', number: '湖恳督〔2026〕1号', words: null }
const answer: AppealCommand = { type: 'answerLetter', text: '已派人到现场' }

/** Submitted on 21 September, the reply due on Thursday 8 October: 17 days. */
const warned: Taken[] = [...past.signed, ['clock', '2026-10-03', warn]]
const reminded: Taken[] = [...warned, ['clock', '2026-10-09', remind]]

describe('the lights (R7)', () => {
  it('are yellow at 70 % of the time: 12 days of 17', () => {
    assert.equal(light(past.signed, '2026-10-02'), 'green')
    assert.equal(light(past.signed, '2026-10-03'), 'yellow')
  })
  it('are red when the day is over, whatever is done about it', () => {
    assert.equal(light(past.signed, '2026-10-08'), 'yellow')
    assert.equal(light(past.signed, '2026-10-09'), 'red')
    const object: Taken = [
      'lead',
      '2026-09-23',
      { type: 'object', ownerOfficeId: 'x', clause: 'x', reason: null },
    ]
    assert.equal(light([...past.signed, object], '2026-10-09'), 'red')
    assert.equal(light(past.shelved, '2026-10-09'), 'red')
  })
  it('are black when a reminder was left unanswered for five working days, and red again when answered', () => {
    // After Friday 9 October: Saturday the 10th (worked), 12, 13, 14, 15.
    assert.equal(light(reminded, '2026-10-15'), 'red')
    assert.equal(light(reminded, '2026-10-16'), 'black')
    const answered: Taken[] = [...reminded, ['handler', '2026-10-16', answer]]
    assert.equal(light(answered, '2026-10-16'), 'red')
    given(answered).when('handler', '2026-10-16', answer).refused('appeals/nothing-to-answer')
  })
  it('stay black when the appeal changes hands', () => {
    const moved: Taken[] = [
      ...reminded,
      ['coordinator', '2026-10-12', { type: 'transfer', officeId: 'x', reason: 'x' }],
    ]
    assert.equal(light(moved, '2026-10-16'), 'black')
  })
  it('are the only reason for a letter: none is sent before the date has passed', () => {
    given(past.signed).when('coordinator', '2026-10-08', remind).refused('appeals/not-overdue')
    given(past.signed).when('coordinator', '2026-10-08', order).refused('appeals/not-overdue')
    given(past.signed).when('coordinator', '2026-10-09', order).leadsTo('signed')
  })
  it('end with the reply, and with the appeal', () => {
    const replied: Taken[] = [...reminded, ['lead', '2026-10-16', { type: 'reply', reply }]]
    assert.equal(light(replied, '2026-10-16'), 'green')
    assert.equal(light(past.closed, '2026-10-16'), null)
  })
})

describe('what the clock is woken for', () => {
  const wakesOf = (taken: readonly Taken[]) => {
    const state = stateOf(taken)
    return [wakeAt(state, 'reply'), onWake(state, 'reply', huzhouRules)] as const
  }
  it('is the yellow light, then the reminder on the next working day, then the order', () => {
    const at = (day: Day) => new Date(`${day}T00:00:00+08:00`).toISOString()
    assert.deepEqual(wakesOf(past.signed), [at('2026-10-03'), warn])
    assert.deepEqual(wakesOf(warned), [at('2026-10-09'), { type: 'send', document: 'reminder' }])
    assert.deepEqual(wakesOf(reminded), [at('2026-10-16'), { type: 'send', document: 'order' }])
    const ordered: Taken[] = [...reminded, ['clock', '2026-10-16', order]]
    assert.deepEqual(wakesOf(ordered), [null, null])
  })
  it('is refused before its time, twice, and out of turn', () => {
    given(past.signed).when('clock', '2026-10-02', warn).refused('appeals/not-due')
    given(warned).when('clock', '2026-10-03', warn).refused('appeals/not-due')
    given(warned).when('clock', '2026-10-08', remind).refused('appeals/not-overdue')
    given(past.signed).when('clock', '2026-10-12', remind).refused('appeals/not-due')
    given(warned).when('clock', '2026-10-12', order).refused('appeals/not-due')
    given(reminded).when('clock', '2026-10-15', order).refused('appeals/not-due')
    given(reminded).when('clock', '2026-10-16', remind).refused('appeals/not-due')
  })
  it('waits on after an answer, counted from it', () => {
    const answered: Taken[] = [...reminded, ['handler', '2026-10-12', answer]]
    // 13, 14, 15, 16, 19 October: the order is due on the 20th.
    assert.equal(wakesOf(answered)[0], new Date('2026-10-20T00:00:00+08:00').toISOString())
  })
  it('is told again when the date has moved', () => {
    const moved: Taken[] = [
      ...past.signed,
      ['lead', '2026-09-30', { type: 'askExtension', workingDays: 5, reason: 'x' }],
      ['clock', '2026-10-03', warn],
      ['coordinator', '2026-10-03', { type: 'decideExtension', grant: true, reason: 'x' }],
    ]
    // Due on 14 October: 23 days from 21 September, of which 6 are left from the 8th on.
    assert.deepEqual(wakesOf(moved), [new Date('2026-10-08T00:00:00+08:00').toISOString(), warn])
  })
  it('rests while the appeal is shelved', () => {
    assert.equal(wakesOf(past.shelved)[0], null)
    assert.ok(wakeAt(stateOf(past.shelved), 'review'))
  })
})

describe('the pause while the enterprise supplements', () => {
  const supplement: AppealCommand = { type: 'supplement', text: '北门' }
  it('is shown, and moves the dates by the days waited', () => {
    const waiting = stateOf(past.supplementing)
    assert.equal(lightOf(waiting, early('2026-09-22')), 'paused')
    assert.equal(nextDue(waiting)?.dueOn, '2026-09-29') // 22, 23, 24, 28, 29 September
    const state = stateOf([...past.supplementing, ['enterprise', '2026-09-24', supplement]])
    // 2 days and 3 waited from the 21st: Saturday the 26th, a holiday; Monday the 28th.
    assert.deepEqual([state.dues.dispatch?.dueOn, state.dues.dispatch?.paused], ['2026-09-28', 3])
    // 14 and 3 days: 8 October.
    assert.deepEqual([state.dues.reply?.dueOn, state.dues.reply?.paused], ['2026-10-08', 3])
  })
  it('does not move anything when the answer comes on the same day', () => {
    const state = stateOf([...past.supplementing, ['enterprise', '2026-09-21', supplement]])
    assert.deepEqual([state.dues.dispatch?.dueOn, state.dues.reply?.paused], ['2026-09-23', 0])
  })
  it('ends by itself when the supplement was due, and counts no longer than that', () => {
    const endWait: AppealCommand = { type: 'endWait' }
    given(past.supplementing).when('clock', '2026-09-29', endWait).refused('appeals/not-due')
    const over: Taken[] = [...past.supplementing, ['clock', '2026-10-12', endWait]]
    assert.deepEqual([stateOf(over).status, stateOf(over).dues.reply?.paused], ['submitted', 8])
    // 14 and 8 days from 21 September: 13 October.
    assert.equal(stateOf(over).dues.reply?.dueOn, '2026-10-13')
    assert.equal(light(over, '2026-10-12'), 'red') // the dispatch was due on 9 October
  })
  it('ends when the coordinator registers without waiting', () => {
    const register = (past.registered[1] as Taken)[2]
    const state = stateOf([...past.supplementing, ['coordinator', '2026-09-23', register]])
    assert.deepEqual([state.dues.reply?.paused, state.pausedAt], [2, null])
  })
})

describe('a year without a holiday notice (K8)', () => {
  const december: Taken[] = [['enterprise', '2026-12-25', submit]]
  const years = facts('clock', '2026-12-28').calendar.years
  const notice2027: WorkingCalendar = {
    version: '2026.1,2027.1',
    years: {
      ...years,
      2027: {
        published: true,
        version: 1,
        off: new Set(['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-08']),
        work: new Set(['2027-01-09']),
      },
    },
  }
  const redate = (from: Appeal, calendar: WorkingCalendar): AppealEvent[] => {
    const known: Facts = { ...facts('clock', '2026-12-28'), calendar }
    return decide(appealLoop, from, { type: 'redate' }, known)
  }
  it('gives estimates, which the notice has counted again with an event', () => {
    const before = stateOf(december)
    assert.deepEqual(
      [before.dues.reply?.dueOn, before.dues.reply?.provisional],
      ['2027-01-08', true],
    )
    const [event] = redate(before, notice2027)
    assert.ok(event?.type === 'redated')
    // 8 January is off by the notice; Saturday the 9th is worked instead.
    assert.deepEqual(
      [event.why, event.dues.reply?.dueOn, event.dues.reply?.provisional, event.dues.dispatch],
      ['calendar', '2027-01-09', false, undefined],
    )
    const after = appealLoop.evolve(before, event)
    assert.throws(() => redate(after, notice2027), /appeals\/dates-stand/)
  })
  it('is left alone while no notice has come', () => {
    const { calendar } = facts('clock', '2026-12-28')
    assert.throws(() => redate(stateOf(december), calendar), /appeals\/dates-stand/)
  })
})
