import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dueDate, type Limit } from './limits.ts'
import type { WorkingCalendar } from './working-days.ts'

const days = (first: number, last: number, month: string): string[] =>
  Array.from(
    { length: last - first + 1 },
    (_, nth) => `2026-${month}-${`${first + nth}`.padStart(2, '0')}`,
  )

/** The Spring Festival and the National Day of 2026. */
const calendar: WorkingCalendar = {
  version: '2026.1',
  years: {
    2026: {
      published: true,
      off: new Set([...days(15, 23, '02'), ...days(25, 27, '09'), ...days(1, 7, '10')]),
      work: new Set(['2026-02-14', '2026-02-28', '2026-09-20', '2026-10-10']),
      version: 1,
    },
  },
}

const due = (on: string, count: number, unit: Limit['unit'], rollForward = true) =>
  dueDate(calendar, { count, unit, rollForward }, { at: `${on}T02:00:00.000Z`, on })

describe('a time limit', () => {
  it('of 14 working days does not count the start day nor the holidays', () => {
    assert.deepEqual(due('2026-09-23', 14, 'working-days'), {
      dueOn: '2026-10-20',
      provisional: false,
      calendarVersion: '2026.1',
    })
  })
  it('of two days ends two days later, worked or not, unless it rolls forward', () => {
    assert.equal(due('2026-09-29', 2, 'calendar-days').dueOn, '2026-10-08')
    assert.equal(due('2026-09-29', 2, 'calendar-days', false).dueOn, '2026-10-01')
    assert.equal(due('2026-09-18', 2, 'calendar-days').dueOn, '2026-09-20')
    assert.equal(due('2026-09-18', 1, 'calendar-days').dueOn, '2026-09-20')
    assert.equal(due('2026-09-11', 1, 'calendar-days').dueOn, '2026-09-14')
    assert.equal(due('2026-02-26', 2, 'calendar-days').dueOn, '2026-02-28')
  })
  it('of two weeks ends on the same weekday, or on the next working day', () => {
    assert.equal(due('2026-02-04', 2, 'weeks').dueOn, '2026-02-24')
    assert.equal(due('2026-02-04', 2, 'weeks', false).dueOn, '2026-02-18')
    assert.equal(due('2026-03-04', 2, 'weeks').dueOn, '2026-03-18')
  })
  it('of hours runs on through nights and holidays, to the minute', () => {
    const limit: Limit = { count: 24, unit: 'hours', rollForward: true }
    const start = { at: '2026-09-30T15:30:00.000Z', on: '2026-09-30' }
    assert.deepEqual(dueDate(calendar, limit, start), {
      dueOn: '2026-10-01',
      dueAt: '2026-10-01T15:30:00.000Z',
      provisional: false,
      calendarVersion: '2026.1',
    })
    const hour = dueDate(calendar, { ...limit, count: 1 }, start)
    assert.deepEqual([hour.dueAt, hour.dueOn], ['2026-09-30T16:30:00.000Z', '2026-10-01'])
  })
  it('is provisional only when it asked about a year without a notice', () => {
    assert.equal(due('2026-12-30', 1, 'working-days').provisional, false)
    assert.equal(due('2026-12-30', 2, 'working-days').provisional, true)
    assert.equal(due('2026-12-30', 3, 'calendar-days').provisional, true)
    assert.equal(due('2026-12-30', 3, 'calendar-days', false).provisional, false)
    assert.equal(due('2027-12-30', 1, 'weeks').provisional, true)
    assert.equal(due('2025-12-31', 3, 'working-days').provisional, false)
  })
})
