import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { helpingOffice, office, past, type Taken } from './appeal.examples.ts'
import { stateOf } from './given.examples.ts'
import { owerOf } from './standing.ts'

const redone: Taken[] = [
  ...past.denied,
  ['coordinator', '2026-09-28', { type: 'redo', officeId: office, requirement: '重办' }],
]

/** Who owes a date after this past: an office by its id, others by what they are. */
const owes = (taken: readonly Taken[], kind: string): string => {
  const { party, officeId } = owerOf(stateOf(taken), kind)
  assert.equal(party === 'office', officeId !== null)
  return officeId ?? party
}

describe('whoever has to act owes the date', () => {
  it('is the office for its reply, as long as it answers for the appeal', () => {
    for (const at of ['dispatched', 'signed', 'drafted', 'objected', 'shelved'] as const) {
      assert.equal(owes(past[at], 'reply'), office, at)
    }
    assert.equal(owes(past.registered, 'reply'), 'coordinator')
  })
  it('is the coordinator for what offices wait for', () => {
    assert.equal(owes(past.submitted, 'dispatch'), 'coordinator')
    assert.equal(owes(past.objected, 'rule'), 'coordinator')
    assert.equal(owes(past.signed, 'extension'), 'coordinator')
    assert.equal(owes(past.signed, 'contest'), 'coordinator')
    assert.equal(owes(past.shelved, 'review'), 'coordinator')
    assert.equal(owes(past.confirmed, 'close'), 'coordinator')
  })
  it('is the coordinator for a redo until it is ordered, and then the office', () => {
    assert.equal(owes(past.denied, 'redo'), 'coordinator')
    assert.equal(owes(redone, 'redo'), office)
  })
  it('is the office that helps for its part, the enterprise for its supplement, the caller for the call', () => {
    assert.equal(owes(past.dispatched, `co:${helpingOffice}`), helpingOffice)
    assert.equal(owes(past.supplementing, 'supplement'), 'enterprise')
    assert.equal(owes(past.replied, 'confirm'), 'caller')
  })
})
