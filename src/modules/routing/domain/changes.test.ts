import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { reasonToLearn } from './changes.ts'

const decided = (count: number, over: Record<string, string> = {}) =>
  new Map([
    ...Array.from({ length: count }, (_, nth) => [`a${nth}`, nth % 2 ? 'tax' : 'power'] as const),
    ...Object.entries(over),
  ])
const rule = { learnAfter: 50, gone: [], rested: true }

describe('the time to learn anew', () => {
  it('has not come before twenty decisions, of two offices at least', () => {
    assert.equal(reasonToLearn(decided(19), null, rule), null)
    assert.equal(reasonToLearn(decided(20), null, rule), 'dispatches')
    const one = new Map([...decided(30).keys()].map((id) => [id, 'tax']))
    assert.equal(reasonToLearn(one, null, rule), null)
  })

  it('comes with so many more decisions', () => {
    assert.equal(reasonToLearn(decided(79), decided(30), rule), null)
    assert.equal(reasonToLearn(decided(80), decided(30), rule), 'dispatches')
    assert.equal(reasonToLearn(decided(35), decided(30), { ...rule, learnAfter: 5 }), 'dispatches')
  })

  it('comes with one that was put right, and lets a few minutes of them be one batch', () => {
    const corrected = decided(30, { a3: 'fire' })
    assert.equal(reasonToLearn(corrected, decided(30), rule), 'corrections')
    assert.equal(reasonToLearn(corrected, decided(30), { ...rule, rested: false }), null)
    assert.equal(reasonToLearn(decided(30), decided(30), rule), null)
  })

  it('comes at once when what was learnt from is erased', () => {
    const gone = { ...rule, rested: false, gone: ['a3'] }
    assert.equal(reasonToLearn(decided(30), decided(30), gone), 'erasure')
    assert.equal(reasonToLearn(decided(30), decided(30), { ...gone, gone: ['b'] }), null)
  })
})
