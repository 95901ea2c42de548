import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Day } from '#kernel/day.ts'
import { effectOf } from './effect.ts'
import { measure, triggerBy } from './heat.ts'
import { arrival } from './problem.examples.ts'

const rule = { enterprises: 3, venues: 2, withinDays: 90 }
const asks = (...arrivals: Parameters<typeof arrival>[]) =>
  triggerBy(
    measure(
      arrivals.map((one) => arrival(...one)),
      90,
    ),
    rule,
    '2026-12-01',
  )?.reason ?? null

describe('the heat of a problem', () => {
  it('counts different enterprises and venues, however often each posts', () => {
    const heat = measure(
      [
        arrival('a', '2026-09-01'),
        arrival('a', '2026-09-02'),
        arrival('b', '2026-09-03', { regionId: 'changxing', accepted: false }),
        arrival('c', '2026-09-04', { regionId: 'taihu', venue: false }),
      ],
      90,
    )
    const { enterprises, venues, appeals, proposed, firstOn, lastOn } = heat
    assert.deepEqual([enterprises, venues, appeals, proposed], [3, 2, 4, 1])
    assert.deepEqual([firstOn, lastOn], ['2026-09-01', '2026-09-04'])
  })
})

describe('R13', () => {
  it('asks from three enterprises within 90 days, not from one that posts thrice', () => {
    assert.equal(asks(['a', '2026-09-01'], ['b', '2026-09-02']), null)
    assert.equal(asks(['a', '2026-09-01'], ['a', '2026-09-02'], ['a', '2026-09-03']), null)
    assert.equal(asks(['a', '2026-09-01'], ['b', '2026-09-02'], ['c', '2026-11-29']), 'enterprises')
    // The 30th of November is the 91st day.
    assert.equal(asks(['a', '2026-09-01'], ['b', '2026-09-02'], ['c', '2026-11-30']), null)
  })
  it('asks from two venues, when two enterprises said it there', () => {
    const there = { regionId: 'changxing' }
    assert.equal(asks(['a', '2026-09-01'], ['b', '2026-09-02', there]), 'venues')
    assert.equal(asks(['a', '2026-09-01'], ['a', '2026-09-02', there]), null)
    assert.equal(asks(['a', '2026-09-01'], ['b', '2026-09-02', { ...there, venue: false }]), null)
  })
})

describe('the effect of a changed rule', () => {
  const arrivals: Day[] = [
    '2026-06-01',
    '2026-08-14',
    '2026-08-31',
    '2026-09-01',
    '2026-11-29',
    '2026-11-30',
  ]
  const effect = (today: Day) => effectOf(arrivals, { changedOn: '2026-09-01', days: 90, today })
  it('compares the 90 days before with the 90 from the change on', () => {
    // The 3rd of June is the first of the 90 days before; the 29th of November the last after.
    const { before, after, fall, provisional } = effect('2026-11-30')
    assert.deepEqual([before, after, fall, provisional], [2, 2, 0, false])
  })
  it('is provisional until the window is over, and says how many days are left', () => {
    const { passed, left, provisional, fall } = effect('2026-09-10')
    assert.deepEqual([passed, left, provisional, fall], [10, 80, true, null])
    assert.equal(effect('2026-11-29').provisional, true)
  })
})
