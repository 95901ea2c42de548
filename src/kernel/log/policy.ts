import { FormatFault, type Sha256, sameBytes, type Verifying } from './bytes.ts'
import { type Checkpoint, checkpointOf } from './checkpoint.ts'
import { type Note, parseVerifierKey, type VerifierKey, verifyNote } from './note.ts'

export type PolicyLog = { key: VerifierKey; url: string | null }
export type PolicyWitness = { name: string; key: VerifierKey; url: string | null }
type Group = { name: string; least: number; members: readonly string[] }

/** Which logs and witnesses are trusted, and how many must have cosigned (c2sp.org/tlog-policy). */
export type Policy = {
  logs: readonly PolicyLog[]
  witnesses: readonly PolicyWitness[]
  groups: readonly Group[]
  /** A witness, a group, or `none`. */
  quorum: string
}

/** Reads a policy; a line that is not of the format is a fault that names it. */
export function parsePolicy(sha256: Sha256, text: string): Policy {
  const policy: Drafted = { logs: [], witnesses: [], groups: [], quorum: null }
  for (const [at, whole] of text.split('\n').entries()) {
    const line = whole.replace(/^[ \t]+|[ \t]+$/g, '')
    if (line === '' || line.startsWith('#')) continue
    try {
      read(policy, line.split(/[ \t]+/), (key) => parseVerifierKey(sha256, key))
    } catch (error) {
      if (!(error instanceof FormatFault)) throw error
      throw new FormatFault(`line ${at + 1}: ${error.message}`)
    }
  }
  if (policy.quorum === null) throw new FormatFault('a policy has a line `quorum`')
  return { ...policy, quorum: policy.quorum }
}

type Drafted = {
  logs: PolicyLog[]
  witnesses: PolicyWitness[]
  groups: Group[]
  quorum: string | null
}

function read(policy: Drafted, words: string[], keyOf: (text: string) => VerifierKey): void {
  const [what, one = '', other = '', ...rest] = words
  if (what === 'log' && rest.length === 0) {
    policy.logs.push({ key: unlike(policy.logs, keyOf(one)), url: other || null })
  } else if (what === 'witness' && rest.length <= 1) {
    const key = unlike(policy.witnesses, keyOf(other))
    policy.witnesses.push({ name: unused(policy, one), key, url: rest[0] ?? null })
  } else if (what === 'group') {
    const least = other === 'any' ? 1 : other === 'all' ? rest.length : Number(other)
    const known = rest.every((name) => isNamed(policy, name) && !isMember(policy, name))
    const whole = Number.isInteger(least) && least >= 1 && least <= rest.length
    if (!known || !whole || new Set(rest).size < rest.length) {
      throw new FormatFault('not a group of names that were defined above, each used once')
    }
    policy.groups.push({ name: unused(policy, one), least, members: rest })
  } else if (what === 'quorum' && other === '' && policy.quorum === null) {
    if (one !== 'none' && !isNamed(policy, one)) throw new FormatFault(`nothing is named ${one}`)
    policy.quorum = one
  } else throw new FormatFault(`not a line of a policy: ${what}`)
}

function unlike(others: readonly { key: VerifierKey }[], key: VerifierKey): VerifierKey {
  if (others.some((other) => sameBytes(other.key.publicKey, key.publicKey))) {
    throw new FormatFault('the same key twice')
  }
  return key
}

const isNamed = ({ witnesses, groups }: Drafted, name: string) =>
  [...witnesses, ...groups].some((one) => one.name === name)
const isMember = ({ groups }: Drafted, name: string) =>
  groups.some(({ members }) => members.includes(name))

function unused(policy: Drafted, name: string): string {
  if (name === '' || name === 'none' || isNamed(policy, name)) {
    throw new FormatFault(`the name ${name} is taken`)
  }
  return name
}

/** Whether those who cosigned are enough. */
export function isQuorum({ groups, quorum }: Policy, cosigned: readonly string[]): boolean {
  const has = (name: string): boolean => {
    const group = groups.find((one) => one.name === name)
    if (group === undefined) return cosigned.includes(name)
    return group.members.filter(has).length >= group.least
  }
  return quorum === 'none' || has(quorum)
}

/** A checkpoint that is believed, with those who cosigned it and when; or why it is not. */
export type Judged =
  | { good: true; checkpoint: Checkpoint; cosigned: readonly { name: string; at: number }[] }
  | { good: false; why: string }

/** Judges a signed checkpoint by a policy: signed by one of its logs, cosigned by enough. */
export function judge(verifying: Verifying, policy: Policy, note: Note): Judged {
  const checkpoint = checkpointOf(note.text)
  const logs = policy.logs.filter(({ key }) => key.name === checkpoint.origin)
  if (logs.length === 0) return { good: false, why: `unknown log ${checkpoint.origin}` }
  const keys = [...logs, ...policy.witnesses].map(({ key }) => key)
  const verdict = verifyNote(verifying, note, keys)
  if (!verdict.good) return verdict
  if (!verdict.by.some(({ key }) => logs.some((log) => log.key === key))) {
    return { good: false, why: `${checkpoint.origin} has not signed` }
  }
  const cosigned = policy.witnesses.flatMap(({ name, key }) => {
    const times = verdict.by.flatMap((one) => (one.key === key && one.at !== null ? [one.at] : []))
    return times.length > 0 ? [{ name, at: Math.min(...times) }] : []
  })
  const enough = isQuorum(
    policy,
    cosigned.map(({ name }) => name),
  )
  if (!enough) return { good: false, why: `cosigned by too few: ${policy.quorum} is not reached` }
  return { good: true, checkpoint, cosigned }
}
