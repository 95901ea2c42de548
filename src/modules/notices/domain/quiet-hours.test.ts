import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { afterQuietHours, quietHours } from './quiet-hours.ts'

/** The moment at which the city's clocks show this. */
const at = (day: string, time: string) => new Date(`${day}T${time}+08:00`).toISOString()
const after = (day: string, time: string, hours = quietHours) =>
  afterQuietHours(hours, at(day, time))

describe('the quiet hours', () => {
  it('hold back from nine in the evening until eight the next morning', () => {
    assert.equal(after('2026-09-30', '21:00:00'), at('2026-10-01', '08:00:00'))
    assert.equal(after('2026-09-30', '23:59:59'), at('2026-10-01', '08:00:00'))
  })
  it('hold back after midnight until eight of the same morning', () => {
    assert.equal(after('2026-10-01', '00:00:00'), at('2026-10-01', '08:00:00'))
    assert.equal(after('2026-10-01', '07:59:59'), at('2026-10-01', '08:00:00'))
  })
  it('hold nothing back by day, from the first minute to the last', () => {
    for (const time of ['08:00:00', '12:30:15', '20:59:59']) {
      assert.equal(after('2026-10-01', time), at('2026-10-01', time))
    }
  })
  it('are the city’s, whatever the day is elsewhere', () => {
    // 01:30 in the city on the 2nd is 17:30 of the 1st in UTC.
    assert.equal(
      afterQuietHours(quietHours, '2026-10-01T17:30:00.000Z'),
      '2026-10-02T00:00:00.000Z',
    )
    assert.equal(
      afterQuietHours(quietHours, '2026-12-31T13:00:00.000Z'),
      '2027-01-01T00:00:00.000Z',
    )
  })
  it('may lie within one day', () => {
    const noon = { from: '12:00', to: '14:00', source: '设置值' }
    assert.equal(after('2026-10-01', '12:00:00', noon), at('2026-10-01', '14:00:00'))
    assert.equal(after('2026-10-01', '14:00:00', noon), at('2026-10-01', '14:00:00'))
    assert.equal(after('2026-10-01', '23:00:00', noon), at('2026-10-01', '23:00:00'))
  })
})
