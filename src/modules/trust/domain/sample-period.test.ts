import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addDays, type Day } from '#kernel/day.ts'
import type { Ended } from './sample.ts'
import { daysOfWeek, endedIn, type SampledEvent } from './sample-period.ts'

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

const week = { from: '2026-11-23', to: '2026-11-29' }
const next = { from: '2026-11-30', to: '2026-12-06' }
type Told = readonly [on: Day, type: string, body?: SampledEvent['body']]

/** What these events of one appeal make of it in a week; the leaf of each is its place, and the head before held all. */
function drawnIn(
  days: typeof week,
  told: readonly Told[],
  before = told.length,
): Ended | undefined {
  const events = told.map(([on, type, body = {}], leaf) => {
    return { stream: 'a', type, body, at: `${on}T02:00:00.000Z`, leaf }
  })
  return endedIn({ ...days, before }, events)[0]
}
const causesIn = (...given: Parameters<typeof drawnIn>) => {
  const found = drawnIn(...given)
  return found && Object.keys(found).filter((key) => found[key as keyof Ended] === true)
}
const rated = (on: Day, level: number): Told => [on, 'rated', { rating: { level } }]
const called = (on: Day, satisfied: number | null): Told => [
  ...([on, 'followedUp'] as const),
  { attempt: { satisfied } },
]
const closed = (on: Day, end = 'resolved'): Told => [on, 'closed', { end }]

describe('what a week draws from', () => {
  it('is what was closed in it, with what there is against it', () => {
    assert.deepEqual(causesIn(week, [['2026-11-20', 'denied'], closed('2026-11-24')]), [
      ...['closed', 'denied'],
    ])
    assert.equal(causesIn(week, [closed('2026-11-22')]), undefined)
    assert.deepEqual(causesIn(week, [rated('2026-11-28', 1), closed('2026-11-29', 'defaulted')]), [
      ...['closed', 'ratedBad', 'defaulted'],
    ])
    assert.deepEqual(causesIn(week, [rated('2026-11-28', 3), closed('2026-11-29')]), ['closed'])
  })
  it('knows a bad rating told to a caller or by the link as that of the portal', () => {
    const [one] = [called('2026-11-24', 2)]
    assert.deepEqual(causesIn(week, [one, closed('2026-11-25')]), ['closed', 'ratedBad'])
    const none = [called('2026-11-24', null), called('2026-11-24', 3), closed('2026-11-25')]
    assert.deepEqual(causesIn(week, none), ['closed'])
  })
  it('forgets no denial and no bad rating that a later reply made good', () => {
    const told: Told[] = [
      ...[rated('2026-11-02', 1), ['2026-11-02', 'denied'] as const],
      ...[['2026-11-03', 'redone'] as const, ['2026-11-10', 'replied'] as const],
      ...[rated('2026-11-24', 5), closed('2026-11-25')],
    ]
    assert.deepEqual(causesIn(week, told), ['closed', 'ratedBad', 'denied'])
  })
  it('holds what was denied and then withdrawn or referred, but not what was only withdrawn', () => {
    const denied = ['2026-11-20', 'denied'] as const
    for (const end of ['withdrawn', 'referred']) {
      assert.deepEqual(causesIn(week, [denied, ['2026-11-24', end]]), ['denied'], end)
      assert.equal(causesIn(week, [['2026-11-24', end]]), undefined, end)
    }
  })
  it('holds what was rated bad after its end in the week of the rating, each cause once', () => {
    const told = [called('2026-11-24', 5), closed('2026-11-25'), rated('2026-12-01', 1)]
    assert.deepEqual(causesIn(week, told), ['closed'])
    assert.deepEqual(causesIn(next, told), ['ratedBad'])
    const again = [called('2026-11-24', 1), closed('2026-11-25'), rated('2026-12-01', 1)]
    assert.deepEqual(causesIn(week, again), ['closed', 'ratedBad'])
    assert.equal(causesIn(next, again), undefined)
  })
  it('holds anew what was opened again, by what happened since', () => {
    const opened = ['2026-11-26', 'reopened'] as const
    const told = [rated('2026-11-24', 1), closed('2026-11-25'), opened]
    assert.deepEqual(causesIn(week, told), ['ratedBad'])
    assert.deepEqual(causesIn(week, [closed('2026-11-25'), opened]), undefined)
    assert.deepEqual(causesIn(next, [...told, closed('2026-12-02')]), ['closed'])
    const worse = [...told, ['2026-12-01', 'denied'] as const, closed('2026-12-02')]
    assert.deepEqual(causesIn(next, worse), ['closed', 'denied'])
  })
  it('holds what its head did not know yet in the next one, so that nothing falls between', () => {
    const told = [closed('2026-11-28'), rated('2026-11-29', 2)]
    // The head after the week had one leaf: the rating was written while it was published.
    assert.deepEqual(causesIn(week, told.slice(0, 1)), ['closed'])
    assert.deepEqual(causesIn(next, told, 1), ['ratedBad'])
    assert.equal(causesIn(next, told, 2), undefined)
  })
  it('draws each cause of each appeal in one week only', () => {
    const days = Array.from({ length: 21 }, (_, nth) => addDays('2026-11-16', nth))
    for (const [nth, end] of days.entries()) {
      for (const on of days) {
        const inOrder = on <= end ? [rated(on, 1), closed(end)] : [closed(end), rated(on, 1)]
        const weeks = ['2026-W47', '2026-W48', '2026-W49'].flatMap((key) => {
          const found = daysOfWeek(key)
          return found && causesIn(found, inOrder)?.includes('ratedBad') ? [key] : []
        })
        assert.equal(weeks.length, 1, `${nth} ${on}`)
      }
    }
  })
})
