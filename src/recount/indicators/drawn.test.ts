import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { EventLine } from '../lines.ts'
import { drawnBook } from './drawn.ts'

type Told = readonly [on: string, type: string, body?: EventLine['body']]

const lines = (stream: string, loop: string, told: readonly Told[]): EventLine[] =>
  told.map(([on, type, body = {}], nth) => ({
    ...{ stream, loop, type, body, version: nth + 1 },
    ...{ at: `${on}T02:00:00.000Z`, actorRole: 'clock', officeId: null },
  }))

/** What is wrong with these checks, by week and reason, of one appeal; another was checked in each week. */
function faultsOf(told: readonly Told[], checks: readonly (readonly [string, string])[]) {
  const book = drawnBook()
  book.add(lines('a', 'appeal', told))
  for (const [period, reason] of checks) {
    book.add(
      lines(`${period}`, 'check', [['2026-12-30', 'drawn', { appealId: 'a', period, reason }]]),
    )
  }
  for (const period of ['2026-W47', '2026-W50']) {
    const body = { appealId: 'b', period, reason: 'drawn' }
    book.add(lines(`b${period}`, 'check', [['2026-12-30', 'drawn', body]]))
  }
  return book.faults()
}

const denied = ['2026-11-24', 'denied'] as const
const withdrawn = ['2026-11-25', 'withdrawn'] as const
const bad = ['2026-11-24', 'followedUp', { attempt: { satisfied: 2 } }] as const
const closed = ['2026-11-25', 'closed', { end: 'resolved' }] as const
const late = ['2026-12-01', 'rated', { rating: { level: 1 } }] as const

it('finds what was denied or rated bad and is not drawn', () => {
  for (const told of [
    [denied, withdrawn],
    [bad, closed],
    [closed, late],
  ]) {
    assert.equal(faultsOf(told, []).length, 1, JSON.stringify(told))
    assert.equal(faultsOf(told, [['2026-W47', 'drawn']]).length, 1)
  }
  assert.deepEqual(faultsOf([denied, withdrawn], [['2026-W48', 'denied']]), [])
  assert.deepEqual(faultsOf([bad, closed], [['2026-W48', 'rated-bad']]), [])
  assert.deepEqual(faultsOf([closed, late], [['2026-W49', 'rated-bad']]), [])
  assert.deepEqual(faultsOf([denied], []), [])
})

it('finds what is drawn for what there is not, or twice for the same', () => {
  assert.equal(faultsOf([closed], [['2026-W48', 'denied']]).length, 1)
  const twice = [
    ['2026-W48', 'rated-bad'],
    ['2026-W49', 'rated-bad'],
  ] as const
  assert.equal(faultsOf([bad, closed], twice).length, 1)
  assert.deepEqual(faultsOf([closed], [['2026-W48', 'drawn']]), [])
})
