import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Refusal } from '#kernel/refusal.ts'
import { fairnessOf } from './fairness.ts'
import { invitationsBefore, placeFor } from './seat-rules.ts'

const budget = { aYear: 30, daysApart: 7 }
const targets = { smallMicro: 40, neverInvited: 30, dissatisfied: 1 }

const codeOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return 'none'
}

describe('a registration', () => {
  it('takes a seat while there is one, and overtakes nobody who waits', () => {
    const seating = { quota: 10, taken: 9, waiting: 0, lastQueue: 0 }
    assert.deepEqual(placeFor('meet', seating), { status: 'seated', queue: null })
    assert.deepEqual(placeFor('meet', { ...seating, taken: 10 }), { status: 'waiting', queue: 1 })
    const freed = { ...seating, waiting: 2, lastQueue: 7 }
    assert.deepEqual(placeFor('meet', freed), { status: 'waiting', queue: 8 })
    assert.deepEqual(placeFor('writing', { ...seating, taken: 10 }), {
      status: 'writing',
      queue: null,
    })
  })
})

describe('the invitation budget (R11)', () => {
  it('lets seven days pass and six not, before and after', () => {
    assert.deepEqual(invitationsBefore(['2026-09-23'], '2026-09-30', budget), {
      timesBefore: 1,
      lastOn: '2026-09-23',
    })
    for (const day of ['2026-09-24', '2026-10-06']) {
      assert.equal(
        codeOf(() => invitationsBefore([day], '2026-09-30', budget)),
        'talks/invited-lately',
      )
    }
    assert.equal(
      codeOf(() => invitationsBefore(['2026-10-07'], '2026-09-30', budget)),
      'none',
    )
  })
  it('is thirty a calendar year', () => {
    const days = (count: number, year = 2026) =>
      Array.from({ length: count }, () => `${year}-01-07`)
    assert.equal(
      codeOf(() => invitationsBefore(days(29), '2026-09-30', budget)),
      'none',
    )
    assert.equal(
      codeOf(() => invitationsBefore(days(30), '2026-09-30', budget)),
      'talks/invited-enough',
    )
    assert.equal(
      codeOf(() => invitationsBefore(days(30, 2025), '2026-09-30', budget)),
      'none',
    )
  })
})

describe('the fairness report', () => {
  const none = { smallMicro: false, neverInvited: false, dissatisfied: false }
  it('rounds shares up and tells each target with its numbers', () => {
    const roster = [
      { ...none, smallMicro: true },
      { ...none, smallMicro: true, neverInvited: true },
      { ...none, smallMicro: true },
      { ...none, smallMicro: true },
      ...Array.from({ length: 4 }, () => none),
    ]
    assert.deepEqual(
      fairnessOf(roster, targets).map(({ target, count, of, needed, met }) => [
        target,
        count,
        of,
        needed,
        met,
      ]),
      [
        ['small-micro', 4, 8, 4, true],
        ['never-invited', 1, 8, 3, false],
        ['dissatisfied', 0, 8, 1, false],
      ],
    )
  })
  it('calls an empty roster no success', () => {
    assert.deepEqual(
      fairnessOf([], targets).map(({ met }) => met),
      [false, false, false],
    )
  })
})
