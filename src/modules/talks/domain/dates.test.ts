import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { publishedCalendar } from '#modules/calendar/index.ts'
import { presetOf } from '#modules/people/index.ts'
import { proposalFor, proposeDates, sessionDues } from './dates.ts'
import { hostOf } from './session-rules.ts'

const calendar = publishedCalendar()
const { rules } = presetOf('huzhou')

describe('the days talks fall due on', () => {
  it('are Wednesdays, and the only ones off in 2026 are 18 February and 7 October', () => {
    const all = proposeDates(calendar, { from: '2026-01-01', weeks: 52, weekday: 3 })
    assert.equal(all[0]?.plannedOn, '2026-01-07')
    const off = all.filter(({ advice }) => advice !== 'hold')
    assert.deepEqual(
      off.map(({ plannedOn, advice, heldOn }) => [plannedOn, advice, heldOn]),
      [
        ['2026-02-18', 'cancel', null],
        ['2026-10-07', 'postpone', '2026-10-08'],
      ],
    )
  })
  it('begin with the day itself when it is one', () => {
    const [first] = proposeDates(calendar, { from: '2026-09-23', weeks: 1, weekday: 3 })
    assert.equal(first?.plannedOn, '2026-09-23')
  })
  it('are on whatever day of the week the city says, Sunday the last', () => {
    const first = (weekday: number) =>
      proposeDates(calendar, { from: '2026-09-21', weeks: 1, weekday })[0]?.plannedOn
    assert.deepEqual([first(1), first(4), first(7)], ['2026-09-21', '2026-09-24', '2026-09-27'])
  })
  it('name the notice that makes a day off, and the next worked day where none is in its week', () => {
    const spring = proposalFor(calendar, '2026-02-18')
    assert.equal(spring.nextWorkingDay, '2026-02-24')
    assert.match(spring.notice ?? '', /2026/)
    assert.equal(proposalFor(calendar, '2026-09-23').notice, null)
  })
  it('are provisional in a year without a notice', () => {
    assert.equal(proposalFor(calendar, '2031-01-01').provisional, true)
    assert.equal(proposalFor(calendar, '2026-09-23').provisional, false)
  })
})

describe('the dates of a session', () => {
  const facts = { calendar, today: '2026-09-21', rules }
  it('follow the rules of the city, and say by which version', () => {
    const talks = {
      ...rules.talks,
      roster: { ...rules.talks.roster, opensBefore: 20, locksBefore: 5 },
      packs: { ...rules.talks.packs, before: 4 },
      minutes: { ...rules.talks.minutes, within: 3 },
    }
    const dues = sessionDues('2026-10-14', { ...facts, rules: { version: 'huzhou-2', talks } })
    assert.deepEqual(
      [dues.open, dues.lock, dues.pack, dues.minutes].map(({ dueOn }) => dueOn),
      ['2026-09-24', '2026-10-08', '2026-10-09', '2026-10-19'],
    )
    assert.ok(Object.values(dues).every(({ ruleVersion }) => ruleVersion === 'huzhou-2'))
  })
  it('open ten days before, lock three working days before, over the National Day week', () => {
    const { open, lock, pack, minutes } = sessionDues('2026-10-14', facts)
    assert.deepEqual(
      [open.dueOn, lock.dueOn, pack.dueOn, minutes.dueOn],
      // 10 October, a Saturday, is worked.
      ['2026-10-04', '2026-10-10', '2026-10-12', '2026-10-15'],
    )
  })
  it('leave three working days to sign up where a long holiday lies before the talk', () => {
    const dates = ['2025-10-09', '2026-02-25', '2026-10-08'].map((heldOn) => {
      const { open, lock } = sessionDues(heldOn, { ...facts, today: '2025-08-18' })
      return [open.dueOn, lock.dueOn]
    })
    assert.deepEqual(dates, [
      // 28 September 2025, a Sunday, is worked; so is 14 February 2026, a Saturday.
      ['2025-09-25', '2025-09-28'],
      ['2026-02-11', '2026-02-13'],
      ['2026-09-23', '2026-09-28'],
    ])
  })
  it('never start after they are due', () => {
    const { open, minutes } = sessionDues('2026-09-23', facts)
    assert.deepEqual([open.startOn, open.dueOn], ['2026-09-13', '2026-09-13'])
    assert.equal(minutes.startOn, '2026-09-21')
  })
})

describe('the host', () => {
  it('is of the four bodies in turn', () => {
    assert.deepEqual([1, 2, 3, 4, 5, 45].map(hostOf), [
      'committee',
      'congress',
      'government',
      'cppcc',
      'committee',
      'committee',
    ])
  })
})
