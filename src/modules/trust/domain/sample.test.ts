import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Ended, sampleOf } from './sample.ts'

const plain = (appealId: string): Ended => {
  return { appealId, closed: true, ratedBad: false, denied: false, defaulted: false }
}
const many = (count: number) => Array.from({ length: count }, (_, nth) => plain(`appeal-${nth}`))
const idsOf = (sample: readonly { appealId: string }[]) => sample.map(({ appealId }) => appealId)

describe('the review sample of a period', () => {
  it('holds all that was rated bad, denied or closed by default, each by its first reason', () => {
    const ended = [
      { ...plain('a'), ratedBad: true, denied: true },
      { ...plain('b'), denied: true, defaulted: true },
      { ...plain('c'), defaulted: true },
      { ...plain('d'), closed: false, ratedBad: true },
    ]
    assert.deepEqual(sampleOf('2026-W48', 'root', ended), [
      { appealId: 'a', reason: 'rated-bad' },
      { appealId: 'b', reason: 'denied' },
      { appealId: 'c', reason: 'defaulted' },
      { appealId: 'd', reason: 'rated-bad' },
    ])
  })
  it('draws five of a hundred others, rounded up', () => {
    assert.equal(sampleOf('2026-W48', 'root', many(100)).length, 5)
    assert.equal(sampleOf('2026-W48', 'root', many(101)).length, 6)
    assert.deepEqual(sampleOf('2026-W48', 'root', []), [])
  })
  it('depends on the seed and the period, and on nothing about the order of the list', () => {
    const drawn = idsOf(sampleOf('2026-W48', 'root', many(100)))
    assert.deepEqual(idsOf(sampleOf('2026-W48', 'root', many(100).reverse())), drawn)
    assert.notDeepEqual(idsOf(sampleOf('2026-W48', 'another', many(100))), drawn)
    assert.notDeepEqual(idsOf(sampleOf('2026-W49', 'root', many(100))), drawn)
  })
  it('draws by the rank that anybody computes with sha256sum', () => {
    // printf 'root\n2026-W48\nb' | sha256sum begins with 10, of a with ac, of c with f5.
    const [first] = sampleOf('2026-W48', 'root', ['a', 'b', 'c'].map(plain))
    assert.equal(first?.appealId, 'b')
  })
})
