import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import canonicalize from 'canonicalize'
import { FormatFault, type Verifying } from '#kernel/log/bytes.ts'
import { formatVerifierKey } from '#kernel/log/note.ts'
import { parsePolicy } from '#kernel/log/policy.ts'
import { type ReceiptVerdict, verifyReceipt } from '#kernel/log/verify-receipt.ts'

/** Verifying as a browser does, with libraries that fetch nothing. */
const verifying: Verifying = {
  sha256,
  ed25519: (key, message, signature) => ed25519.verify(signature, message, key),
}

/** A file somebody chose, by what it turned out to be. */
export type Given = { name: string; text: string; kind: 'receipt' | 'opening' | 'policy' | 'other' }

/** Tells what a chosen file is from its text alone. */
export function recognized(name: string, text: string): Given {
  if (text.startsWith('c2sp.org/tlog-proof@v1')) return { name, text, kind: 'receipt' }
  if (text.startsWith('{') && text.includes('kentan-opening/v1')) {
    return { name, text, kind: 'opening' }
  }
  const isPolicy = policyKeys(text) !== null
  // Why by its name too: a receipt that was spoilt at its head must be told bad, not unknown.
  return {
    name,
    text,
    kind: isPolicy ? 'policy' : name.endsWith('.tlog-proof') ? 'receipt' : 'other',
  }
}

/** The keys that a policy trusts, a line each; null when the text is no policy. */
export function policyKeys(text: string): string[] | null {
  try {
    const { logs, witnesses } = parsePolicy(sha256, text)
    return [...logs, ...witnesses].map(({ key }) => formatVerifierKey(key))
  } catch (error) {
    if (error instanceof FormatFault) return null
    throw error
  }
}

/** Verifies one receipt, with its opening beside it if there is one. */
export function check(policy: string, receipt: Given, openings: readonly Given[]): ReceiptVerdict {
  const stem = receipt.name.replace(/\.tlog-proof$/, '')
  const beside = openings.find(({ name }) => name.startsWith(stem)) ?? lone(openings)
  return verifyReceipt(verifying, (event) => canonicalize(event) ?? '', {
    policy: parsePolicy(sha256, policy),
    receipt: receipt.text,
    ...(beside && receipt.text.includes('\nextra ') ? {} : { opening: beside?.text }),
  })
}

const lone = (openings: readonly Given[]) => (openings.length === 1 ? openings[0] : undefined)
