import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { drawing, scoreOf, separate, shuffle } from './linear.ts'
import type { Vector } from './vectors.ts'

const at = (...pairs: [number, number][]): Vector => ({
  at: Int32Array.from(pairs, ([number]) => number),
  by: Float64Array.from(pairs, ([, much]) => much),
})
const vectors = [at([0, 1]), at([0, 0.8], [2, 0.6]), at([1, 1]), at([1, 0.8], [2, 0.6])]
const inside = [true, true, false, false]

describe('a boundary', () => {
  it('has what it was taught on the right sides, and what is alike too', () => {
    const weights = separate(vectors, inside, { size: 3 })
    assert.deepEqual(
      vectors.map((vector) => scoreOf(vector, weights) > 0),
      inside,
    )
    assert.ok(scoreOf(at([0, 0.9]), weights) > 0)
    assert.ok(scoreOf(at([1, 0.9]), weights) < 0)
  })
  it('gives the exact weights of two opposite points', () => {
    // min w²/2 + b²/2 + C Σ (1 − y(w·x + 0.5 b))² over x = ±1 has b = 0 and w = 4C / (1 + 4C).
    const [weight = 0, bias = 1] = separate([at([0, 1]), at([0, -1])], [true, false], {
      ...{ size: 1, cost: 0.5, passes: 1_000, enough: 1e-9 },
    })
    assert.ok(Math.abs(weight - 2 / 3) < 1e-6)
    assert.ok(Math.abs(bias) < 1e-6)
  })
  it('is the same whenever it is learnt', () => {
    const [one, other] = [0, 1].map(() => separate(vectors, inside, { size: 3 }))
    assert.deepEqual(one, other)
  })
  it('says of what has no known word what most are', () => {
    const weights = separate([...vectors, at([1, 1])], [...inside, false], { size: 3 })
    assert.ok(scoreOf(at(), weights) < 0)
  })
})

describe('an order drawn from a seed', () => {
  it('is the same for a seed, another for another, and keeps everything', () => {
    const drawn = (seed: number) => {
      const list = [1, 2, 3, 4, 5, 6, 7, 8]
      shuffle(list, drawing(seed))
      return list
    }
    assert.deepEqual(drawn(3), drawn(3))
    assert.notDeepEqual(drawn(3), drawn(4))
    assert.deepEqual(drawn(3).sort(), [1, 2, 3, 4, 5, 6, 7, 8])
  })
})
