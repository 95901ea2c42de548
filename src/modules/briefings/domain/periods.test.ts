import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  addMonths,
  isOver,
  monthsOf,
  monthsOfSpan,
  offeredPeriods,
  periodOf,
  quarterBefore,
  weekOf,
} from './periods.ts'

describe('a period of a briefing', () => {
  it('is a month by its name', () => {
    assert.deepEqual(periodOf('2026-02', '2026-11-30'), {
      ...{ kind: 'month', name: '2026-02', from: '2026-02-01', to: '2026-02-28' },
      month: '2026-02',
    })
  })

  it('is a week as ISO 8601 counts them, over the turn of the year too', () => {
    assert.deepEqual(weekOf('2026-11-08'), {
      ...{ kind: 'week', name: '2026-W45', from: '2026-11-02', to: '2026-11-08' },
      month: '2026-11',
    })
    assert.equal(weekOf('2027-01-01').name, '2026-W53')
    assert.deepEqual(periodOf('2026-W53', '2027-01-05'), weekOf('2026-12-28'))
  })

  it('is nothing that does not exist or has not begun', () => {
    for (const name of ['2026-13', '2026-00', '2025-W53', '2026-W00', '2026-12', '2026-W50']) {
      assert.equal(periodOf(name, '2026-11-30'), null, name)
    }
  })

  it('counts months and quarters over years', () => {
    assert.equal(addMonths('2026-01', -1), '2025-12')
    assert.equal(addMonths('2026-12', 3), '2027-03')
    assert.deepEqual(monthsOf({ year: 2026, quarter: 4 }), { from: '2026-10', to: '2026-12' })
    assert.deepEqual(quarterBefore({ year: 2026, quarter: 1 }), { year: 2025, quarter: 4 })
    assert.equal(isOver({ year: 2026, quarter: 3 }, '2026-09-30'), false)
    assert.equal(isOver({ year: 2026, quarter: 3 }, '2026-10-01'), true)
  })

  it('is a span of months up to today, and what is offered of it', () => {
    assert.deepEqual(monthsOfSpan('last', '2026-01-15'), { from: '2025-12', to: '2025-12' })
    assert.deepEqual(monthsOfSpan('year', '2026-11-30'), { from: '2025-12', to: '2026-11' })
    assert.deepEqual(offeredPeriods('2026-11-30'), [
      ...['2026-11', '2026-10', '2026-09'],
      ...['2026-W49', '2026-W48'],
    ])
  })
})
