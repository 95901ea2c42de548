import type { Instant } from '#kernel/day.ts'
import { type Checkpoint, checkpointText } from '#kernel/log/checkpoint.ts'
import { formatNote, type Note, type SignatureLine } from '#kernel/log/note.ts'
import { judge, type Policy, type PolicyWitness } from '#kernel/log/policy.ts'
import { rootOf, type Tree } from '#kernel/log/tree.ts'
import { sha256, verifying } from '#platform/log/crypto.ts'
import type { SignerStore } from '#platform/log/signer-store.ts'
import { type Asked, askWitness } from './ask-witness.ts'
import type { Folder } from './folder.ts'
import type { LogKey, WitnessKey } from './keys.ts'
import { keepState, type State } from './state.ts'
import { type Refused, refusalOf, rewritingOf } from './verify-head.ts'

export type Signer = {
  store: SignerStore
  folder: Folder
  now: () => Instant
  keys: readonly LogKey[]
  own: WitnessKey
  policy: Policy
  state: State
  /** When a head was published last; null before the first since the start. */
  publishedAt: Instant | null
  publishedSize: number
  /** What each witness has cosigned last, by its name. */
  seen: Map<string, number>
}

export type Outcome =
  | { did: 'nothing' }
  | { did: 'published'; size: number }
  | { did: 'refused'; refused: Refused }
  | { did: 'waits'; why: string }

/** A head is published anew after this long, so that its cosignatures stay fresh. */
const heartbeat = 60 * 60 * 1000

/** Looks at the committed head once; signs and publishes it when it goes on from what was signed. */
export async function signPass(signer: Signer): Promise<Outcome> {
  const { store, folder } = signer
  const head = await store.head()
  if (head === null && signer.state.tree.size === 0) return { did: 'nothing' }
  const found: Tree = head ?? { size: 0, frontier: [] }
  const beat = isDue(signer)
  const refused =
    (await refusalOf(store, signer.state.tree, found)) ??
    (beat ? await rewritingOf(store, signer.state.tree) : null)
  if (refused !== null) return { did: 'refused', refused }
  if (found.size === 0 || (found.size === signer.publishedSize && !beat)) return { did: 'nothing' }
  signer.state = { origin: signer.state.origin, tree: found }
  keepState(folder, signer.state)
  return publish(signer, found)
}

function isDue({ publishedAt, now }: Signer): boolean {
  return publishedAt === null || Date.parse(now()) - Date.parse(publishedAt) >= heartbeat
}

async function publish(signer: Signer, tree: Tree): Promise<Outcome> {
  const { keys, own, policy, state, store } = signer
  const checkpoint = { origin: state.origin, size: tree.size, root: rootOf(sha256, tree) }
  const text = checkpointText(checkpoint)
  const at = signer.now()
  const signed: Note = { text, signatures: keys.map((key) => key.sign(text)) }
  const { lines, missing, ahead } = await cosignatures(signer, checkpoint, signed)
  if (ahead !== null) return { did: 'refused', refused: ahead }
  const mine = own.cosign(text, Math.floor(Date.parse(at) / 1000))
  const note = { text, signatures: [...signed.signatures, mine, ...lines] }
  const judged = judge(verifying, policy, note)
  if (!judged.good) return { did: 'waits', why: [judged.why, ...missing].join('; ') }
  await store.publish({ size: tree.size, at, origin: state.origin, note: formatNote(note) })
  signer.publishedAt = at
  signer.publishedSize = tree.size
  return { did: 'published', size: tree.size }
}

/** Asks all witnesses at once; one that has seen more than there is shows that history was turned back. */
async function cosignatures(signer: Signer, checkpoint: Checkpoint, note: Note) {
  const { store, seen, policy } = signer
  const text = formatNote(note)
  const lines: SignatureLine[] = []
  const missing: string[] = []
  let ahead: Refused | null = null
  const ask = async (witness: PolicyWitness): Promise<void> => {
    const answer = await askWitness(store, seen, { witness, checkpoint, note, text }).catch(failed)
    if (answer.line !== null) lines.push(answer.line)
    else missing.push(`${witness.name} ${answer.why}`)
    if (answer.line !== null || answer.ahead === undefined) return
    const detail = `the witness ${witness.name} has cosigned ${answer.ahead} leaves, there are ${checkpoint.size}`
    ahead = { kind: 'smaller', detail }
  }
  await Promise.all(policy.witnesses.filter(({ url }) => url !== null).map(ask))
  // Why read so: what is set in a callback is not seen to be set.
  return { lines, missing, ahead: ahead as Refused | null }
}

const failed = (error: unknown): Asked => ({
  line: null,
  why: error instanceof Error ? `does not answer (${error.message})` : 'does not answer',
})
