import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fromBase64, joined, sameBytes } from '#kernel/log/bytes.ts'
import { parseCheckpoint } from '#kernel/log/checkpoint.ts'
import { commitmentIn } from '#kernel/log/commitment.ts'
import type { Note } from '#kernel/log/note.ts'
import { entriesOf, tilePath, tilesOf, tileWidth, widthIn } from '#kernel/log/tiles.ts'
import type { TileRoot } from '#kernel/log/tree.ts'
import type { LoggedEvent } from '#platform/log/canonical.ts'
import type { Head, Leaf } from './check-log.ts'
import { type Finding, finding } from './findings.ts'

type Line = { index: number } & (
  | { salt: string; event: LoggedEvent }
  | { erased: true; stream: string; version: number }
)

/** What an export holds of each leaf, in order: its commitment from the tiles, its opening from beside. */
export async function* leavesIn(folder: string, size: number): AsyncGenerator<Leaf, void> {
  let bundle: { index: number; entries: Uint8Array[] } = { index: -1, entries: [] }
  for await (const text of createInterface({
    input: createReadStream(join(folder, 'openings.jsonl')),
  })) {
    // Why `as`: what is wrong with a line shows when its commitment is computed.
    const line = JSON.parse(text) as Line
    const index = Math.floor(line.index / tileWidth)
    if (bundle.index !== index) bundle = { index, entries: entriesIn(folder, size, index) }
    const entry = bundle.entries[line.index % tileWidth]
    if (entry === undefined) return
    const place =
      'event' in line
        ? `${line.event.stream} v${line.event.version}`
        : `${line.stream} v${line.version}`
    yield {
      index: line.index,
      commitment: commitmentIn(entry),
      place,
      stream: 'event' in line ? line.event.stream : line.stream,
      opening: 'event' in line ? { salt: fromBase64(line.salt), event: line.event } : 'erased',
    }
  }
}

function entriesIn(folder: string, size: number, index: number): Uint8Array[] {
  const width = widthIn(size, 'entries', index)
  if (width === 0) return []
  return entriesOf(readFileSync(join(folder, tilePath({ level: 'entries', index, width }))))
}

/** Every published checkpoint of an export, the newest too. */
export function headsIn(folder: string): { heads: Head[]; newest: { size: number; note: Note } } {
  const note = readFileSync(join(folder, 'checkpoint'), 'utf8')
  const lines = readFileSync(join(folder, 'checkpoints.jsonl'), 'utf8').split('\n').filter(Boolean)
  const heads = lines.map((text, at): Head => {
    const { note: signed, at: time, size } = JSON.parse(text)
    return { note: signed, at: time, from: `checkpoints.jsonl:${at + 1} (${size})` }
  })
  const { checkpoint, note: parsed } = parseCheckpoint(note)
  const newest = { size: checkpoint.size, note: parsed }
  return { heads: [...heads, { note, at: null, from: 'checkpoint' }], newest }
}

/** Compares the tiles of an export with what its leaves add up to. */
export function tileChecker(folder: string, size: number) {
  const hashes = new Map<string, Uint8Array[]>()
  const add = (level: number, index: number, hash: Uint8Array) => {
    const key = `${level}/${Math.floor(index / tileWidth)}`
    const row = hashes.get(key) ?? []
    row.push(hash)
    hashes.set(key, row)
  }
  return {
    filled(tiles: readonly TileRoot[], index: number, hash: Uint8Array): void {
      add(0, index, hash)
      for (const tile of tiles) add(tile.level, tile.index, tile.hash)
    },
    findings(): Finding[] {
      return [...tilesOf(size)].flatMap((tile) => {
        if (tile.level === 'entries') return []
        const path = tilePath(tile)
        if (!existsSync(join(folder, path))) return [finding('missing-tile', path, 'not there')]
        const row = hashes.get(`${tile.level}/${tile.index}`) ?? []
        const same = sameBytes(joined(...row), readFileSync(join(folder, path)))
        return same ? [] : [finding('tile-mismatch', path, 'its leaves add up to another')]
      })
    },
  }
}
