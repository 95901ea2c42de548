import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Claim, callsOf, type ToAsk } from './call-list.ts'

const now = '2026-09-28T02:00:00.000Z'
const asks = (enterpriseId: string, over: Partial<ToAsk> = {}): ToAsk => ({
  ...{ appealId: enterpriseId, rectificationId: null, number: '2026', title: '路' },
  ...{ attempts: 0, triedDays: 0, wasReached: false },
  ...{ officeName: null, enterpriseId, attemptedAt: null, dueOn: '2026-09-30', ...over },
})
const order = (all: ToAsk[], claims: Claim[] = []) =>
  callsOf(all, claims, { now, rules: { attemptsNeeded: 3, attemptDaysNeeded: 2 } })

const tried = { attempts: 3, triedDays: 2 }

describe('the list of calls', () => {
  it('begins with what is due first', () => {
    const found = order([asks('a'), asks('b', { dueOn: '2026-09-28' }), asks('c')])
    assert.deepEqual(
      found.map(({ enterpriseId }) => enterpriseId),
      ['b', 'a', 'c'],
    )
  })
  it('asks an enterprise about all that is open at once', () => {
    const found = order([asks('a', { appealId: '1' }), asks('b'), asks('a', { appealId: '2' })])
    assert.deepEqual(
      found.map((call) => call.asks.length),
      [2, 1],
    )
  })
  it('puts off whom it tried within three hours, and leaves last whom it tried three times', () => {
    const found = order([
      asks('a', { ...tried, attemptedAt: '2026-09-25T02:00:00.000Z', dueOn: '2026-09-25' }),
      asks('b', { attempts: 1, attemptedAt: '2026-09-27T23:30:00.000Z', dueOn: '2026-09-25' }),
      asks('c', { attempts: 1, attemptedAt: '2026-09-27T22:30:00.000Z' }),
    ])
    assert.deepEqual(
      found.map(({ enterpriseId, waits, tried }) => [enterpriseId, waits, tried]),
      [
        ['c', false, false],
        ['b', true, false],
        ['a', false, true],
      ],
    )
  })
  it('comes back to whom it tried three times on one day, on the next day', () => {
    const once = { attempts: 3, triedDays: 1 }
    const found = order([
      asks('a', { ...once, attemptedAt: '2026-09-27T09:00:00.000Z' }),
      asks('b', { ...once, attemptedAt: '2026-09-27T16:30:00.000Z' }),
      asks('c', { ...tried, wasReached: true, attemptedAt: '2026-09-27T09:00:00.000Z' }),
    ])
    assert.deepEqual(
      found.map((call) => [call.enterpriseId, call.waits, call.tried]),
      [
        ['a', false, false],
        ['c', false, false],
        ['b', true, false],
      ],
    )
  })
  it('says who holds a call, until the claim is over', () => {
    const claim = { enterpriseId: 'a', accountId: 'x', until: '2026-09-28T02:10:00.000Z' }
    const over = { enterpriseId: 'b', accountId: 'x', until: '2026-09-28T02:00:00.000Z' }
    const found = order([asks('a'), asks('b')], [claim, over])
    assert.deepEqual(
      found.map((call) => call.claim),
      [claim, null],
    )
  })
})
