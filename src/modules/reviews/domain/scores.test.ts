import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { forOffices, meanOf, tally } from './scores.ts'

describe('scores of enterprises', () => {
  it('are told as a distribution, with how many were asked', () => {
    const scores = tally([1, 2, 2, null, 5])
    assert.deepEqual(scores, { counts: [1, 2, 0, 0, 1], given: 4, asked: 5 })
    assert.equal(meanOf(scores), 2.5)
  })

  it('have no mean where nobody gave one', () => {
    assert.equal(meanOf(tally([null, null])), null)
  })

  it('are no distribution for offices while there are fewer than three', () => {
    assert.deepEqual(forOffices(tally([1, 5, null])), { counts: null, given: 2, asked: 3 })
    assert.deepEqual(forOffices(tally([1, 5, 5])).counts, [1, 0, 0, 0, 2])
  })
})
