import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { oddsOf, spokenFor } from './bayes.ts'
import { countsOf } from './plain.ts'

const documents = [['电', '电'], ['水'], ['水', '费']].map(countsOf)
const odds = oddsOf(documents, [0, 1, 1], 2)

describe('what words say of labels', () => {
  it('is the logarithm of their odds against all other labels', () => {
    // Counts dampened: 电 ln 3 under 0; 水 2 ln 2 and 费 ln 2 under 1. Spread 0.1 over three words.
    const [of0, of1] = [Math.log(3), 3 * Math.log(2)]
    const expected = Math.log((Math.log(3) + 0.1) / (of0 + 0.3)) - Math.log(0.1 / (of1 + 0.3))
    assert.ok(Math.abs((odds.get('电')?.[0] ?? 0) - expected) < 1e-12)
  })
  it('is opposite for two labels', () => {
    const [one = 0, other = 0] = odds.get('水') ?? []
    assert.ok(Math.abs(one + other) < 1e-12)
    assert.ok(other > 0)
  })
  it('is the mean over the words of a message; unknown ones say nothing', () => {
    const said = spokenFor(odds, countsOf(['电', '水', '无']), 2)
    const mean = ((odds.get('电')?.[0] ?? 0) + (odds.get('水')?.[0] ?? 0)) / 2
    assert.ok(Math.abs((said[0] ?? 0) - mean) < 1e-12)
    assert.deepEqual([...spokenFor(odds, countsOf(['无']), 2)], [0, 0])
  })
})
