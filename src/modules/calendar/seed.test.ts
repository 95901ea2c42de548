import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dueDate } from '#kernel/limits.ts'
import {
  addWorkingDays,
  isProvisional,
  isWorkingDay,
  workingDaysBetween,
} from '#kernel/working-days.ts'
import { publishedCalendar, seedNotices } from './seed.ts'

describe('the seeded calendar', () => {
  it('knows 2023 to 2026, and their working days', () => {
    const calendar = publishedCalendar()
    assert.equal(calendar.version, '2023.1,2024.1,2025.1,2026.1')
    const counts = [2023, 2024, 2025, 2026].map((year) =>
      workingDaysBetween(calendar, `${year - 1}-12-31`, `${year}-12-31`),
    )
    assert.deepEqual(counts, [249, 251, 248, 248])
  })
  it('has nothing for a year the package does not know, which is then provisional', () => {
    assert.deepEqual(
      seedNotices([2027, 2026]).map(({ year }) => year),
      [2026],
    )
    const calendar = publishedCalendar()
    assert.equal(isProvisional(calendar, '2026-12-31', '2027-01-04'), true)
    assert.equal(isWorkingDay(calendar, '2027-10-01'), true)
  })
  it('says the same of 2026 as the notice does', () => {
    const notice = seedNotices([2026])[0]
    assert.equal(notice?.off.length, 33)
    assert.deepEqual(notice?.work, [
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ])
  })
  for (const zone of ['UTC', 'Asia/Shanghai', 'America/New_York']) {
    it(`gives the same days with the machine in ${zone}`, (t) => {
      const before = process.env.TZ
      t.after(() => {
        if (before === undefined) delete process.env.TZ
        else process.env.TZ = before
      })
      process.env.TZ = zone
      assert.equal(new Intl.DateTimeFormat().resolvedOptions().timeZone, zone)
      const calendar = publishedCalendar()
      assert.equal(workingDaysBetween(calendar, '2025-12-31', '2026-12-31'), 248)
      assert.equal(addWorkingDays(calendar, '2026-02-11', 7), '2026-02-27')
      assert.equal(addWorkingDays(calendar, '2026-02-13', 3), '2026-02-25')
      assert.equal(addWorkingDays(calendar, '2026-09-23', 7), '2026-10-10')
      assert.equal(addWorkingDays(calendar, '2026-09-30', 5), '2026-10-13')
      const start = { at: '2026-09-29T17:00:00.000Z', on: '2026-09-30' }
      const hours = dueDate(calendar, { count: 24, unit: 'hours', rollForward: false }, start)
      assert.equal(hours.dueOn, '2026-10-01')
    })
  }
})
