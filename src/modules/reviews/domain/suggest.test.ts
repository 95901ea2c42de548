import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Candidate, suggestAgenda } from './suggest.ts'

const problem = (problemId: string, over: Partial<Candidate> = {}): Candidate => ({
  ...{ problemId, title: problemId, heat: 3, venues: 1, ageDays: 0 },
  ...{ deferredFrom: null, lookAgainOn: null, ...over },
})
const order = (...all: Candidate[]) =>
  suggestAgenda(all, '2026-10-26').map(({ problemId }) => problemId)

describe('the suggested agenda', () => {
  it('puts what more enterprises raised first', () => {
    assert.deepEqual(order(problem('a'), problem('b', { heat: 8 })), ['b', 'a'])
  })

  it('lets a second venue weigh like two more enterprises', () => {
    assert.deepEqual(order(problem('a', { heat: 4 }), problem('b', { venues: 2 })), ['b', 'a'])
  })

  it('lets what waits climb: two points for each thirty days', () => {
    const old = problem('b', { ageDays: 60 })
    assert.deepEqual(order(problem('a', { heat: 6 }), old), ['b', 'a'])
    const [first] = suggestAgenda([old], '2026-10-26')
    assert.equal(first?.points, 7)
    assert.deepEqual(first?.reasons, [
      { code: 'heat', count: 3, points: 3 },
      { code: 'venues', count: 1, points: 0 },
      { code: 'age', count: 60, points: 4 },
    ])
  })

  it('puts what an earlier review owes before all others, and always advises it', () => {
    const hot = Array.from({ length: 6 }, (_, at) => problem(`hot${at}`, { heat: 20 }))
    const deferred = problem('deferred', { deferredFrom: '2026-09' })
    const found = suggestAgenda([...hot, deferred], '2026-10-26')
    assert.equal(found[0]?.problemId, 'deferred')
    assert.deepEqual(found[0]?.reasons[0], { code: 'deferred', month: '2026-09' })
    assert.deepEqual(
      found.map(({ advised }) => advised),
      [true, true, true, true, true, false, false],
    )
  })

  it('leaves out what is to be looked at later, and has it again on its day', () => {
    const waiting = problem('w', { lookAgainOn: '2026-10-27' })
    assert.deepEqual(order(waiting), [])
    assert.deepEqual(order({ ...waiting, lookAgainOn: '2026-10-26' }), ['w'])
  })

  it('gives the older of two equals the first place', () => {
    assert.deepEqual(order(problem('a', { ageDays: 3 }), problem('b', { ageDays: 9 })), ['b', 'a'])
  })
})
