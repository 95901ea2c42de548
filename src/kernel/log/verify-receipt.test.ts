import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sha256, verifying } from '#platform/log/crypto.ts'
import { formatProof, parseProof } from './checkpoint.ts'
import { formatOpening } from './commitment.ts'
import { parsePolicy } from './policy.ts'
import {
  altered,
  canonical,
  event,
  opening,
  policy,
  proof,
  receipt,
  strictPolicy,
} from './receipt.examples.ts'
import { verifyReceipt } from './verify-receipt.ts'

function verdictOf(given: string, by = policy, apart?: string) {
  const trusted = parsePolicy(sha256, by)
  return verifyReceipt(verifying, canonical, { policy: trusted, receipt: given, opening: apart })
}
function faultOf(given: string, by = policy, apart?: string): string {
  const verdict = verdictOf(given, by, apart)
  return verdict.good ? 'good' : verdict.fault
}

describe('a receipt', () => {
  it('that nobody touched is good, and tells the event and where it stands', () => {
    const verdict = verdictOf(receipt)
    assert.ok(verdict.good)
    assert.deepEqual([verdict.event, verdict.index, verdict.size], [event, 0, 2])
    assert.equal(
      faultOf(formatProof({ ...proof, extra: null }), policy, formatOpening(opening)),
      'good',
    )
  })

  for (const [what, changed, fault] of altered) {
    it(`that ${what} is not`, () => {
      assert.notEqual(changed, receipt)
      assert.equal(faultOf(changed), fault)
    })
  }

  it('is not good where the policy asks for a witness that has not cosigned', () => {
    assert.equal(faultOf(receipt, strictPolicy), 'not-signed')
    assert.equal(faultOf(receipt, policy, formatOpening({ ...opening, event: {} })), 'not-included')
  })

  it('keeps its opening through the format', () => {
    assert.deepEqual(parseProof(receipt).extra, proof.extra)
  })
})
