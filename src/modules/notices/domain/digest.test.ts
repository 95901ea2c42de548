import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { WorkingCalendar } from '#kernel/working-days.ts'
import { nextDigest } from './digest.ts'

/** The National Day week of 2026, off from the 1st to the 7th; the 10th, a Saturday, is worked. */
const calendar: WorkingCalendar = {
  version: '2026.1',
  years: {
    2026: {
      published: true,
      off: new Set(['01', '02', '03', '04', '05', '06', '07'].map((day) => `2026-10-${day}`)),
      work: new Set(['2026-10-10']),
      version: 1,
    },
  },
}
const at = (day: string, time: string) => new Date(`${day}T${time}+08:00`).toISOString()
const digest = (day: string, time: string) => nextDigest(calendar, at(day, time))

describe('the digest', () => {
  it('goes out at half past eight of the same working day, before it is half past eight', () => {
    assert.equal(digest('2026-09-29', '08:29:59'), at('2026-09-29', '08:30:00'))
    assert.equal(digest('2026-09-29', '00:00:00'), at('2026-09-29', '08:30:00'))
  })
  it('goes out on the next working day from half past eight on', () => {
    assert.equal(digest('2026-09-29', '08:30:00'), at('2026-09-30', '08:30:00'))
    assert.equal(digest('2026-09-29', '23:00:00'), at('2026-09-30', '08:30:00'))
  })
  it('waits for the end of a holiday, and comes on a Saturday that is worked', () => {
    assert.equal(digest('2026-09-30', '09:00:00'), at('2026-10-08', '08:30:00'))
    assert.equal(digest('2026-10-03', '07:00:00'), at('2026-10-08', '08:30:00'))
    assert.equal(digest('2026-10-09', '09:00:00'), at('2026-10-10', '08:30:00'))
    assert.equal(digest('2026-10-10', '09:00:00'), at('2026-10-12', '08:30:00'))
  })
})
