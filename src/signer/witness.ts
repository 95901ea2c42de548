import { FormatFault, fromBase64, sameBytes, toBase64, toHex, utf8 } from '#kernel/log/bytes.ts'
import { type Checkpoint, parseCheckpoint } from '#kernel/log/checkpoint.ts'
import { signatureLine, verifyNote } from '#kernel/log/note.ts'
import { parsePolicy } from '#kernel/log/policy.ts'
import { goesOn } from '#kernel/log/proof.ts'
import { parseWitnessRequest } from '#kernel/log/witness-request.ts'
import { sha256, verifying } from '#platform/log/crypto.ts'
import type { Folder } from './folder.ts'
import type { WitnessKey } from './keys.ts'

export type Answer = { status: number; type?: string; text: string }

type Seen = { size: number; root: Uint8Array }

/** The file that names the logs we are a witness for, a line `log <key>` each. */
export const neighbours = 'neighbours'

/**
 * Answers `add-checkpoint` (c2sp.org/tlog-witness): cosigns a head that goes on from the one cosigned
 * last. All in one go: nothing else runs between looking at what was seen and keeping what is seen now.
 */
export function addCheckpoint(
  folder: Folder,
  own: WitnessKey,
  { body, now }: { body: string; now: string },
): Answer {
  const read = asked(body)
  if (read === null) return { status: 400, text: 'not a request of tlog-witness\n' }
  const { request, note, checkpoint } = read
  const keys = keysFor(folder, checkpoint.origin)
  if (keys.length === 0) return { status: 404, text: 'this log is not known here\n' }
  if (!verifyNote(verifying, note, keys).good) {
    return { status: 403, text: 'not signed by the log\n' }
  }
  if (request.old > checkpoint.size) return { status: 400, text: 'the old size is larger\n' }
  const seen = seenOf(folder, checkpoint.origin)
  if (request.old !== seen.size) {
    return { status: 409, type: 'text/x.tlog.size', text: `${seen.size}\n` }
  }
  if (request.old === checkpoint.size && !sameBytes(seen.root, checkpoint.root)) {
    return { status: 409, text: 'another root was cosigned at this size\n' }
  }
  const { size, root } = checkpoint
  if (!goesOn(sha256, { old: seen, size, root, proof: request.proof })) {
    return { status: 422, text: 'the proof does not verify\n' }
  }
  keepSeen(folder, checkpoint)
  const seconds = Math.floor(Date.parse(now) / 1000)
  return { status: 200, text: signatureLine(own.cosign(note.text, seconds)) }
}

function asked(body: string) {
  try {
    const request = parseWitnessRequest(body)
    return { request, ...parseCheckpoint(request.checkpoint) }
  } catch (error) {
    if (error instanceof FormatFault) return null
    throw error
  }
}

function keysFor(folder: Folder, origin: string) {
  const { logs } = parsePolicy(sha256, `${folder.read(neighbours) ?? ''}\nquorum none\n`)
  return logs.map(({ key }) => key).filter(({ name }) => name === origin)
}

const fileOf = (origin: string) => `witness/${toHex(sha256(utf8(origin)))}.json`

function seenOf(folder: Folder, origin: string): Seen {
  const text = folder.read(fileOf(origin))
  if (text === null) return { size: 0, root: sha256(new Uint8Array()) }
  const { size, root } = JSON.parse(text)
  return { size, root: fromBase64(root) }
}

function keepSeen(folder: Folder, { origin, size, root }: Checkpoint): void {
  folder.keep(fileOf(origin), `${JSON.stringify({ origin, size, root: toBase64(root) })}\n`)
}
