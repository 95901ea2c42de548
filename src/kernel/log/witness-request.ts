import { countFrom, FormatFault, hashFrom, toBase64 } from './bytes.ts'

/** What a witness is asked: to cosign a checkpoint that goes on from `old` (c2sp.org/tlog-witness). */
export type WitnessRequest = {
  old: number
  proof: readonly Uint8Array[]
  /** The signed checkpoint as text. */
  checkpoint: string
}

const mostHashes = 63

export const formatWitnessRequest = ({ old, proof, checkpoint }: WitnessRequest): string =>
  `${[`old ${old}`, ...proof.map(toBase64), ''].join('\n')}\n${checkpoint}`

export function parseWitnessRequest(body: string): WitnessRequest {
  const cut = body.indexOf('\n\n')
  const [old = '', ...hashes] = body.slice(0, Math.max(cut, 0)).split('\n')
  if (!old.startsWith('old ')) throw new FormatFault('the old size is missing')
  if (hashes.length > mostHashes) throw new FormatFault('a proof has at most 63 lines')
  return {
    old: countFrom(old.slice(4)),
    proof: hashes.map(hashFrom),
    checkpoint: body.slice(cut + 2),
  }
}
