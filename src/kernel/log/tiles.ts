import { countFrom, FormatFault, joined, type Sha256 } from './bytes.ts'
import { isFull, type Range, split } from './proof.ts'
import { nodeHash } from './tree.ts'

/** How many hashes a full tile has. */
export const tileWidth = 256
const height = 8

/** One tile: its level (`entries` beside level 0), its place there and how many hashes it has. */
export type Tile = { level: number | 'entries'; index: number; width: number }

/** The path of a tile under its log: `tile/<L>/<N>[.p/<W>]`. */
export function tilePath({ level, index, width: count }: Tile): string {
  const digits = String(index)
  const parts = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? []
  const place = parts.map((part, at) => (at < parts.length - 1 ? `x${part}` : part)).join('/')
  return `tile/${level}/${place}${count === tileWidth ? '' : `.p/${count}`}`
}

/** The tile a path names, or a fault. */
export function tileOf(path: string): Tile {
  const match = /^tile\/([^/]+)\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path)
  if (match === null) throw new FormatFault('not the path of a tile')
  const [, level = '', place = '', part] = match
  const index = Number(place.replaceAll(/[x/]/g, ''))
  const tile: Tile = {
    level: level === 'entries' ? level : countFrom(level),
    index,
    width: part === undefined ? tileWidth : countFrom(part),
  }
  const known = tile.level === 'entries' || tile.level < 64
  if (!known || tilePath(tile) !== path || (part !== undefined && tile.width >= tileWidth)) {
    throw new FormatFault('not the path of a tile')
  }
  if (tile.width === 0) throw new FormatFault('there are no empty tiles')
  return tile
}

/** How wide a tile is in a tree of this size; 0 when the tree has none there. */
export function widthIn(size: number, level: Tile['level'], index: number): number {
  const hashes = Math.floor(size / tileWidth ** (level === 'entries' ? 0 : level))
  return Math.max(0, Math.min(tileWidth, hashes - index * tileWidth))
}

/** Every tile of a tree of this size, its entries too. */
export function* tilesOf(size: number): Generator<Tile> {
  for (let level = 0; tileWidth ** level <= size; level += 1) {
    for (let index = 0, wide = 0; ; index += 1) {
      wide = widthIn(size, level, index)
      if (wide === 0) break
      yield { level, index, width: wide }
      if (level === 0) yield { level: 'entries', index, width: wide }
    }
  }
}

/** Full subtrees, by height and place, that a range of a tree is made of, from left to right. */
function nodesOf({ start, end }: Range): { height: number; index: number }[] {
  const count = end - start
  if (isFull(count)) return [{ height: Math.round(Math.log2(count)), index: start / count }]
  const middle = start + split(count)
  return [...nodesOf({ start, end: middle }), ...nodesOf({ start: middle, end })]
}

const placeOf = (node: { height: number; index: number }) => {
  const level = Math.floor(node.height / height)
  const wide = 2 ** (node.height % height)
  const at = node.index * wide
  return { level, wide, tile: Math.floor(at / tileWidth), from: at % tileWidth }
}

/** The tiles that the hashes of these ranges are found in, in a tree of this size. */
export function tilesFor(ranges: readonly Range[], size: number): Tile[] {
  const found = new Map<string, Tile>()
  for (const node of ranges.flatMap(nodesOf)) {
    const { level, tile: index } = placeOf(node)
    const tile = { level, index, width: widthIn(size, level, index) }
    found.set(tilePath(tile), tile)
  }
  return [...found.values()]
}

/** The bytes of a tile: its hashes one after the other. */
export type TileBytes = (tile: { level: number; index: number }) => Uint8Array

/** The hash over a range of leaves, read from tiles. */
export function hashOver(sha256: Sha256, tiles: TileBytes, range: Range): Uint8Array {
  const hashes = nodesOf(range).map((node) => {
    const { level, wide, tile: index, from } = placeOf(node)
    const bytes = tiles({ level, index })
    if (bytes.length < 32 * (from + wide)) throw new FormatFault('a tile is too short')
    const row = Array.from({ length: wide }, (_, at) =>
      bytes.subarray(32 * (from + at), 32 * (from + at + 1)),
    )
    return folded(sha256, row)
  })
  // Why from the right: the parts of a range get smaller to the right, and join there first.
  return hashes.reduceRight((right, left) => nodeHash(sha256, left, right))
}

function folded(sha256: Sha256, row: readonly Uint8Array[]): Uint8Array {
  const [first] = row
  if (first === undefined) throw new FormatFault('a subtree has leaves')
  if (row.length === 1) return first
  const pairs = Array.from({ length: row.length / 2 }, (_, at) =>
    nodeHash(sha256, row[2 * at] ?? first, row[2 * at + 1] ?? first),
  )
  return folded(sha256, pairs)
}

/** Entries as a bundle: each after its length in two bytes. */
export function bundleOf(entries: readonly Uint8Array[]): Uint8Array {
  return joined(
    ...entries.flatMap((entry) => {
      if (entry.length > 0xffff) throw new FormatFault('an entry is too long')
      return [Uint8Array.of(entry.length >> 8, entry.length & 0xff), entry]
    }),
  )
}

export function entriesOf(bundle: Uint8Array): Uint8Array[] {
  const entries: Uint8Array[] = []
  for (let at = 0; at < bundle.length; ) {
    const length = ((bundle[at] ?? 0) << 8) | (bundle[at + 1] ?? 0)
    if (at + 2 + length > bundle.length) throw new FormatFault('a bundle is cut short')
    entries.push(bundle.slice(at + 2, at + 2 + length))
    at += 2 + length
  }
  return entries
}
