import { FormatFault, type Verifying } from './bytes.ts'
import { type LogProof, parseProof } from './checkpoint.ts'
import { commitmentOf, entryOf, type Opening, parseOpening } from './commitment.ts'
import { judge, type Policy } from './policy.ts'
import { includes } from './proof.ts'
import { leafHash } from './tree.ts'

/** Why a receipt is not good, each with its own sentence for people. */
export const receiptFaults = ['unreadable', 'no-opening', 'not-signed', 'not-included'] as const
export type ReceiptFault = (typeof receiptFaults)[number]

export type GoodReceipt = {
  good: true
  event: Opening['event']
  index: number
  origin: string
  size: number
  cosigned: readonly { name: string; at: number }[]
}
export type ReceiptVerdict = GoodReceipt | { good: false; fault: ReceiptFault; why: string }

/** The text of an event that is committed to (RFC 8785). */
export type Canonical = (event: Record<string, unknown>) => string

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Verifies a receipt from nothing but itself and a policy: its checkpoint is signed and cosigned as the
 * policy asks, and the event it opens stands in that log. An opening of its own goes before the one inside.
 */
export function verifyReceipt(
  verifying: Verifying,
  canonical: Canonical,
  given: { policy: Policy; receipt: string; opening?: string | undefined },
): ReceiptVerdict {
  try {
    const proof = parseProof(given.receipt)
    const opening = openingOf(proof, given.opening)
    if (opening === null) return bad('no-opening', 'neither in the receipt nor beside it')
    const judged = judge(verifying, given.policy, proof.checkpoint)
    if (!judged.good) return bad('not-signed', judged.why)
    const { origin, size, root } = judged.checkpoint
    const entry = entryOf(commitmentOf(verifying.sha256, opening.salt, canonical(opening.event)))
    const place = { leafHash: leafHash(verifying.sha256, entry), index: proof.index, size, root }
    if (!includes(verifying.sha256, { ...place, proof: proof.proof })) {
      return bad('not-included', `leaf ${proof.index} of ${size} is another`)
    }
    return {
      good: true,
      event: opening.event,
      index: proof.index,
      origin,
      size,
      cosigned: judged.cosigned,
    }
  } catch (error) {
    if (error instanceof FormatFault || error instanceof TypeError) {
      return bad('unreadable', error.message)
    }
    throw error
  }
}

const bad = (fault: ReceiptFault, why: string): ReceiptVerdict => ({ good: false, fault, why })

function openingOf({ extra }: LogProof, beside: string | undefined): Opening | null {
  if (beside !== undefined) return parseOpening(beside)
  return extra === null ? null : parseOpening(decoder.decode(extra))
}
