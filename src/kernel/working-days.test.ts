import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays, daysBetween, weekday } from '#kernel/day.ts'
import { calendarFrom, checkNotice } from '#modules/calendar/domain/notice.ts'
import {
  addWorkingDays,
  isProvisional,
  isWorkingDay,
  nextWorkingDayOnOrAfter,
  workingDaysBetween,
} from './working-days.ts'

const notice2026 = checkNotice({
  year: 2026,
  title: '国务院办公厅关于2026年部分节假日安排的通知',
  off: [
    ['2026-01-01', '2026-01-03'],
    ['2026-02-15', '2026-02-23'],
    ['2026-04-04', '2026-04-06'],
    ['2026-05-01', '2026-05-05'],
    ['2026-06-19', '2026-06-21'],
    ['2026-09-25', '2026-09-27'],
    ['2026-10-01', '2026-10-07'],
  ],
  work: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
})
const calendar = calendarFrom([{ ...notice2026, version: 1 }])
const days2026 = Array.from({ length: 365 }, (_, nth) => addDays('2026-01-01', nth))

describe('the year 2026', () => {
  it('has 248 working days', () => {
    assert.equal(days2026.filter((day) => isWorkingDay(calendar, day)).length, 248)
    assert.equal(workingDaysBetween(calendar, '2025-12-31', '2026-12-31'), 248)
  })
  it('has two Wednesdays off, 18 February and 7 October', () => {
    assert.deepEqual(
      days2026.filter((day) => weekday(day) === 3 && !isWorkingDay(calendar, day)),
      ['2026-02-18', '2026-10-07'],
    )
  })
})

describe('adding working days', () => {
  it('does not count the start day, and counts the weekends that are worked', () => {
    assert.equal(addWorkingDays(calendar, '2026-02-11', 7), '2026-02-27')
    assert.equal(addWorkingDays(calendar, '2026-02-13', 3), '2026-02-25')
    assert.equal(addWorkingDays(calendar, '2026-09-23', 7), '2026-10-10')
    assert.equal(addWorkingDays(calendar, '2026-09-30', 5), '2026-10-13')
  })
  it('goes back when the count is negative, and stays when it is none', () => {
    assert.equal(addWorkingDays(calendar, '2026-10-13', -5), '2026-09-30')
    assert.equal(addWorkingDays(calendar, '2026-10-03', -1), '2026-09-30')
    assert.equal(addWorkingDays(calendar, '2026-10-03', 0), '2026-10-03')
    assert.throws(() => addWorkingDays(calendar, '2026-10-03', 1.5), RangeError)
  })
  it('takes Monday to Friday in a year without a notice', () => {
    assert.equal(isWorkingDay(calendar, '2027-01-01'), true)
    assert.equal(isWorkingDay(calendar, '2027-01-02'), false)
    assert.equal(addWorkingDays(calendar, '2026-12-31', 2), '2027-01-04')
  })
  it('is undone by counting', () => {
    const offset = fc.integer({ min: -400, max: 800 })
    fc.assert(
      fc.property(offset, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const start = addDays('2026-01-01', from)
        const end = addWorkingDays(calendar, start, count)
        assert.equal(workingDaysBetween(calendar, start, end), count)
        assert.equal(workingDaysBetween(calendar, end, start), -count)
        assert.ok(isWorkingDay(calendar, end))
        assert.ok(daysBetween(start, end) >= count)
      }),
    )
  })
})

describe('the other questions', () => {
  it('the next working day may be the day itself', () => {
    assert.equal(nextWorkingDayOnOrAfter(calendar, '2026-10-10'), '2026-10-10')
    assert.equal(nextWorkingDayOnOrAfter(calendar, '2026-10-01'), '2026-10-08')
    assert.equal(nextWorkingDayOnOrAfter(calendar, '2026-10-11'), '2026-10-12')
  })
  it('counts working days past a due day as below zero', () => {
    assert.equal(workingDaysBetween(calendar, '2026-09-30', '2026-10-08'), 1)
    assert.equal(workingDaysBetween(calendar, '2026-10-08', '2026-09-30'), -1)
    assert.equal(workingDaysBetween(calendar, '2026-10-11', '2026-10-10'), 0)
    assert.equal(workingDaysBetween(calendar, '2026-10-10', '2026-10-10'), 0)
  })
  it('is provisional when any day lies in a year without a notice', () => {
    assert.equal(isProvisional(calendar, '2026-01-01', '2026-12-31'), false)
    assert.equal(isProvisional(calendar, '2026-12-30', '2027-01-05'), true)
    assert.equal(isProvisional(calendar, '2027-01-05', '2026-12-30'), true)
    assert.equal(isProvisional(calendar, '2025-12-31', '2026-01-05'), true)
    assert.equal(isProvisional(calendar, '2027-03-01', '2027-03-02'), true)
    const draft = { off: new Set<string>(), work: new Set<string>(), version: 0 }
    const unpublished = { version: '0', years: { 2026: { ...draft, published: false } } }
    assert.equal(isProvisional(unpublished, '2026-03-01', '2026-03-02'), true)
  })
})
