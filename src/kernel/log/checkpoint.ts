import { countFrom, FormatFault, fromBase64, hashFrom, toBase64 } from './bytes.ts'
import { formatNote, type Note, parseNote } from './note.ts'

/** A tree head: which log, how many leaves, and their root (c2sp.org/tlog-checkpoint). */
export type Checkpoint = { origin: string; size: number; root: Uint8Array }

/** The text that is signed; ours never has extension lines. */
export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${toBase64(root)}\n`

/** Reads the text of a checkpoint; extension lines are let through and left alone. */
export function checkpointOf(text: string): Checkpoint {
  if (!text.endsWith('\n')) throw new FormatFault('a checkpoint ends with a line break')
  const [origin = '', size = '', root = '', ...more] = text.slice(0, -1).split('\n')
  if (origin === '' || more.includes('')) throw new FormatFault('a line of a checkpoint is empty')
  return { origin, size: countFrom(size), root: hashFrom(root) }
}

/** Reads a signed checkpoint, without asking yet who signed it. */
export function parseCheckpoint(whole: string): { note: Note; checkpoint: Checkpoint } {
  const note = parseNote(whole)
  return { note, checkpoint: checkpointOf(note.text) }
}

/** A receipt: that an entry is in the log of a checkpoint (c2sp.org/tlog-proof). */
export type LogProof = {
  /** Whatever goes along, which the proof does not vouch for. */
  extra: Uint8Array | null
  index: number
  proof: readonly Uint8Array[]
  /** The signed checkpoint, as it was issued. */
  checkpoint: Note
}

const proofHeader = 'c2sp.org/tlog-proof@v1'

export function formatProof({ extra, index, proof, checkpoint }: LogProof): string {
  const lines = [
    proofHeader,
    ...(extra === null ? [] : [`extra ${toBase64(extra)}`]),
    `index ${index}`,
    ...proof.map(toBase64),
    '',
  ]
  return `${lines.join('\n')}\n${formatNote(checkpoint)}`
}

export function parseProof(whole: string): LogProof {
  const cut = whole.indexOf('\n\n')
  const [header, ...lines] = whole.slice(0, Math.max(cut, 0)).split('\n')
  if (header !== proofHeader) throw new FormatFault('not a proof of a log')
  const first = lines[0] ?? ''
  const extra = first.startsWith('extra ') ? fromBase64(first.slice(6)) : null
  const [index = '', ...hashes] = extra === null ? lines : lines.slice(1)
  if (!index.startsWith('index ')) throw new FormatFault('a proof names the index of its entry')
  return {
    extra,
    index: countFrom(index.slice(6)),
    proof: hashes.map(hashFrom),
    checkpoint: parseNote(whole.slice(cut + 2)),
  }
}
