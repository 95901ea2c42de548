import type { Copy } from './reader/fault.ts'

/** A copy as it is kept: how long each piece is, then the pieces: the small picture, the pages or the document. */
export function packCopy({ thumb, pages, document }: Copy): Buffer {
  const pieces = [thumb, document, ...pages]
  const head = Buffer.alloc(4 * (pieces.length + 1))
  head.writeUInt32BE(pieces.length)
  pieces.forEach((piece, at) => {
    head.writeUInt32BE(piece?.length ?? 0, 4 * (at + 1))
  })
  return Buffer.concat([head, ...pieces.flatMap((piece) => piece ?? [])])
}

export type Unpacked = { thumb: Buffer; document: Buffer; pages: Buffer[] }

/** The pieces of a copy again; those it has not are empty. */
export function unpackCopy(packed: Buffer): Unpacked {
  const count = packed.readUInt32BE(0)
  let at = 4 * (count + 1)
  const [thumb, document, ...pages] = Array.from({ length: count }, (_, n) => {
    const start = at
    at += packed.readUInt32BE(4 * (n + 1))
    return packed.subarray(start, at)
  })
  return { thumb: thumb ?? Buffer.alloc(0), document: document ?? Buffer.alloc(0), pages }
}
