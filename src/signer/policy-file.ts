import { formatVerifierKey, type VerifierKey } from '#kernel/log/note.ts'
import { type Policy, parsePolicy } from '#kernel/log/policy.ts'
import { ConfigFault } from '#platform/config.ts'
import { sha256 } from '#platform/log/crypto.ts'
import type { Folder } from './folder.ts'

const file = 'policy'

/**
 * The policy of the log: a text file, in which the operator names the witnesses and how many of them
 * must cosign. Lines of the log's own keys are added, and old ones are kept.
 */
export function policyOf(
  folder: Folder,
  keys: readonly VerifierKey[],
  own: VerifierKey,
): { text: string; policy: Policy } {
  const before = folder.read(file) ?? firstPolicy(own)
  const lines = keys.map((key) => `log ${formatVerifierKey(key)}`)
  const missing = lines.filter(
    (line) => !before.split('\n').some((there) => there.startsWith(line)),
  )
  const text = `${missing.map((line) => `${line}\n`).join('')}${before}`
  if (text !== folder.read(file)) folder.keep(file, text)
  try {
    return { text, policy: parsePolicy(sha256, text) }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new ConfigFault(`${folder.path(file)} cannot be used: ${why}`)
  }
}

const firstPolicy = (own: VerifierKey) =>
  `# Whom to believe (c2sp.org/tlog-policy). Name the witnesses here, each with the address it is asked at:
#   witness NAME KEY https://witness.example
# and how many of them must cosign before a head is published:
#   group GROUP 2 NAME NAME NAME
#   quorum GROUP
witness own ${formatVerifierKey(own)}
quorum none
`
