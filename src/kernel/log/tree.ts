import { joined, type Sha256 } from './bytes.ts'

const leafMark = Uint8Array.of(0)
const nodeMark = Uint8Array.of(1)

/** The hash of an entry (RFC 6962, section 2.1). */
export const leafHash = (sha256: Sha256, entry: Uint8Array): Uint8Array =>
  sha256(joined(leafMark, entry))

/** The hash of a node over its two children. */
export const nodeHash = (sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array =>
  sha256(joined(nodeMark, left, right))

/** A tree by its size and the roots of its full subtrees, the largest first: enough to go on from. */
export type Tree = { size: number; frontier: readonly Uint8Array[] }

export const emptyTree: Tree = { size: 0, frontier: [] }

/** The hash of a full subtree of 256^level leaves, which stands for it in the tiles above. */
export type TileRoot = { level: number; index: number; hash: Uint8Array }

const tileHeight = 8

/** The tree with these leaf hashes at its end, and the tiles that they filled. */
export function grown(
  sha256: Sha256,
  { size, frontier }: Tree,
  leafHashes: readonly Uint8Array[],
): { tree: Tree; tileRoots: TileRoot[] } {
  const roots = [...frontier]
  const tileRoots: TileRoot[] = []
  let count = size
  for (const leaf of leafHashes) {
    let hash = leaf
    let height = 0
    for (let rest = count; rest % 2 === 1; rest = (rest - 1) / 2) {
      hash = nodeHash(sha256, roots.pop() ?? missing(), hash)
      height += 1
      if (height % tileHeight === 0) {
        const index = (count + 1) / 2 ** height - 1
        tileRoots.push({ level: height / tileHeight, index, hash })
      }
    }
    roots.push(hash)
    count += 1
  }
  return { tree: { size: count, frontier: roots }, tileRoots }
}

function missing(): never {
  throw new Error('A frontier has a root for every bit of its size.')
}

/** The root of a tree; of the empty one, the hash of nothing. */
export function rootOf(sha256: Sha256, { frontier }: Tree): Uint8Array {
  const last = frontier.at(-1)
  if (last === undefined) return sha256(new Uint8Array())
  return frontier.slice(0, -1).reduceRight((right, left) => nodeHash(sha256, left, right), last)
}

/** A frontier as one string of bytes, and back. */
export const packed = (frontier: Tree['frontier']): Uint8Array => joined(...frontier)

export function unpacked(size: number, bytes: Uint8Array): Tree {
  const count = size.toString(2).replaceAll('0', '').length
  if (bytes.length !== 32 * count) missing()
  const frontier = Array.from({ length: count }, (_, at) => bytes.slice(32 * at, 32 * at + 32))
  return { size, frontier }
}
