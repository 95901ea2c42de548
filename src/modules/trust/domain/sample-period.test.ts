import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { daysOfWeek, endedIn } from './sample-period.ts'

describe('the weeks that samples are drawn of', () => {
  it('go from Monday to Sunday, and the first is that of 4 January', () => {
    assert.deepEqual(daysOfWeek('2026-W48'), { from: '2026-11-23', to: '2026-11-29' })
    assert.deepEqual(daysOfWeek('2026-W01'), { from: '2025-12-29', to: '2026-01-04' })
    assert.deepEqual(daysOfWeek('2026-W53'), { from: '2026-12-28', to: '2027-01-03' })
  })
  it('are no other texts, and no week that a year does not have', () => {
    for (const text of ['2027-W53', '2026-W00', '2026-48', 'W48', '2026-W4']) {
      assert.equal(daysOfWeek(text), null, text)
    }
  })
})

it('counts what was closed in the week, as it was judged by then', () => {
  const week = { from: '2026-11-23', to: '2026-11-29' }
  const closed = (stream: string, on: string, end = 'resolved') => {
    return { stream, type: 'closed', body: { on, end } }
  }
  const found = endedIn(week, [
    { stream: 'a', type: 'denied', body: {} },
    closed('a', '2026-11-24'),
    closed('b', '2026-11-22'),
    { stream: 'c', type: 'rated', body: { rating: { level: 1 } } },
    closed('c', '2026-11-29', 'defaulted'),
  ])
  assert.deepEqual(found, [
    { appealId: 'a', endedOn: '2026-11-24', defaulted: false, denied: true, rating: null },
    { appealId: 'c', endedOn: '2026-11-29', defaulted: true, denied: false, rating: 1 },
  ])
})
