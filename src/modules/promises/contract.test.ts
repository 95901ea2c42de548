import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { yesOrNo } from '#platform/contract.ts'
import { promiseFilter } from './contract.ts'

describe('yes or no in a query', () => {
  it('is what it says, and nothing else', () => {
    const read = (given: unknown) => yesOrNo.safeParse(given).data
    assert.deepEqual(['true', 'false', true, false].map(read), [true, false, true, false])
    assert.deepEqual(['', '0', 'no', 1, null].map(read), Array(5).fill(undefined))
  })
  it('asks for every promise where it says no to those that wait', () => {
    assert.equal(promiseFilter.parse({ waiting: 'false' }).waiting, false)
  })
})
