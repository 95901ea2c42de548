import { joined } from '#kernel/log/bytes.ts'
import { entryOf } from '#kernel/log/commitment.ts'
import type { Range } from '#kernel/log/proof.ts'
import { bundleOf, hashOver, type Tile, tilesFor, tileWidth } from '#kernel/log/tiles.ts'
import { leafHash } from '#kernel/log/tree.ts'
import { type Tx, tablesOf } from '../database/context.ts'
import { sha256 } from './crypto.ts'
import type { LogTables } from './tables.ts'

/** Commitments of the leaves from `start` up to, not including, `end`. */
export async function commitmentsIn(
  tx: Tx,
  tenant: string,
  { start, end }: Range,
): Promise<Buffer[]> {
  const rows = await tablesOf<LogTables>({ tx })
    .selectFrom('log.leaf')
    .select('commitment')
    .where('tenant_id', '=', tenant)
    .where('leaf_index', '>=', start)
    .where('leaf_index', '<', end)
    .orderBy('leaf_index')
    .execute()
  return rows.map(({ commitment }) => commitment)
}

/** The hashes of leaves, as the tree has them. */
export const leafHashesOf = (commitments: readonly Uint8Array[]): Uint8Array[] =>
  commitments.map((commitment) => leafHash(sha256, entryOf(commitment)))

/** The bytes of a tile, or of a bundle of entries, that the city's tree has. */
export async function readTile(tx: Tx, tenant: string, tile: Tile): Promise<Uint8Array> {
  const { level, index, width } = tile
  const range = { start: index * tileWidth, end: index * tileWidth + width }
  if (level === 'entries' || level === 0) {
    const commitments = await commitmentsIn(tx, tenant, range)
    if (level === 'entries') return bundleOf(commitments.map(entryOf))
    return joined(...leafHashesOf(commitments))
  }
  const rows = await tablesOf<LogTables>({ tx })
    .selectFrom('log.tile')
    .select('hash')
    .where('tenant_id', '=', tenant)
    .where('level', '=', level)
    .where('tile_index', '>=', range.start)
    .where('tile_index', '<', range.end)
    .orderBy('tile_index')
    .execute()
  return joined(...rows.map(({ hash }) => hash))
}

/** The hashes over ranges of a tree of this size: what a proof consists of. */
export async function hashesOver(
  tx: Tx,
  tenant: string,
  { ranges, size }: { ranges: readonly Range[]; size: number },
): Promise<Uint8Array[]> {
  const read = new Map<string, Uint8Array>()
  for (const tile of tilesFor(ranges, size)) {
    read.set(`${tile.level}/${tile.index}`, await readTile(tx, tenant, tile))
  }
  const tiles = ({ level, index }: { level: number; index: number }) =>
    read.get(`${level}/${index}`) ?? new Uint8Array()
  return ranges.map((range) => hashOver(sha256, tiles, range))
}
