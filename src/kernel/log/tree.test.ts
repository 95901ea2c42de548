import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sha256 } from '@noble/hashes/sha2.js'
import fc from 'fast-check'
import { sameBytes, toHex } from './bytes.ts'
import { consistencyRanges, goesOn, includes, inclusionRanges, split } from './proof.ts'
import {
  bundleOf,
  entriesOf,
  hashOver,
  type Tile,
  tileOf,
  tilePath,
  tilesFor,
  tilesOf,
  widthIn,
} from './tiles.ts'
import { emptyTree, grown, leafHash, nodeHash, packed, rootOf, unpacked } from './tree.ts'

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'))

/** The entries and roots that RFC 6962's own implementations are tested with. */
const entries = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657'].concat(
  '606162636465666768696a6b6c6d6e6f',
)
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

/** A root as the RFC defines it, by recursion over all leaves. */
function rootByDefinition(leaves: readonly Uint8Array[]): Uint8Array {
  const [first] = leaves
  if (first === undefined) return sha256(new Uint8Array())
  if (leaves.length === 1) return first
  const cut = split(leaves.length)
  return nodeHash(
    sha256,
    rootByDefinition(leaves.slice(0, cut)),
    rootByDefinition(leaves.slice(cut)),
  )
}

/** A log of `size` entries with its tiles, as one that only appends makes them. */
function logOf(size: number, batch: number) {
  const leaves = Array.from({ length: size }, (_, at) =>
    leafHash(sha256, new TextEncoder().encode(`entry ${at}\n`)),
  )
  const levels = new Map<number, Uint8Array[]>([[0, leaves]])
  let tree = emptyTree
  for (let at = 0; at < size; at += batch) {
    const next = grown(sha256, tree, leaves.slice(at, at + batch))
    tree = next.tree
    for (const { level, index, hash } of next.tileRoots) {
      assert.ok(Number.isInteger(level))
      const row = levels.get(level) ?? []
      assert.equal(index, row.length)
      levels.set(level, [...row, hash])
    }
  }
  const tiles = ({ level, index }: { level: number; index: number }) =>
    new Uint8Array(Buffer.concat(levels.get(level)?.slice(256 * index, 256 * (index + 1)) ?? []))
  return { leaves, tree, levels, tiles, root: rootOf(sha256, tree) }
}

describe('the tree', () => {
  it('has the roots of RFC 6962', () => {
    const hashes = entries.map((entry) => leafHash(sha256, bytes(entry)))
    for (const [size, root] of roots.entries()) {
      const { tree } = grown(sha256, emptyTree, hashes.slice(0, size))
      assert.equal(toHex(rootOf(sha256, tree)), root)
    }
  })

  it('proves what the implementations of RFC 6962 prove', () => {
    const root = (size: number) => bytes(roots[size] ?? '')
    const proof = [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ].map(bytes)
    const from = (size: number) => ({ old: { size, root: root(size) }, size: 8, root: root(8) })
    assert.ok(goesOn(sha256, { ...from(6), proof }))
    assert.ok(!goesOn(sha256, { ...from(5), proof }))
    const hashes = entries.map((entry) => leafHash(sha256, bytes(entry)))
    const tiles = () => new Uint8Array(Buffer.concat(hashes))
    const made = consistencyRanges(6, 8).map((range) => hashOver(sha256, tiles, range))
    assert.deepEqual(made.map(toHex), proof.map(toHex))
  })

  it('is the one of its definition, however it grew, and is packed without loss', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 300 }), (n, step) => {
        const { leaves, tree, root } = logOf(n, step)
        assert.ok(sameBytes(root, rootByDefinition(leaves)))
        assert.deepEqual(
          unpacked(n, packed(tree.frontier)).frontier.map(toHex),
          tree.frontier.map(toHex),
        )
      }),
      { numRuns: 20 },
    )
  })
})

describe('a proof', () => {
  const log = logOf(70_000, 7_001)

  it('is read from tiles and leads from each entry to the root, and from no other', () => {
    fc.assert(
      fc.property(fc.nat(69_999), fc.nat(69_999), (index, other) => {
        const ranges = inclusionRanges(index, 70_000)
        const proof = ranges.map((range) => hashOver(sha256, log.tiles, range))
        const claim = { leafHash: log.leaves[index] ?? bytes(''), index, size: 70_000, proof }
        assert.ok(includes(sha256, { ...claim, root: log.root }))
        if (other === index) return
        assert.ok(!includes(sha256, { ...claim, index: other, root: log.root }))
        const wrong = { ...claim, leafHash: log.leaves[other] ?? bytes('') }
        assert.ok(!includes(sha256, { ...wrong, root: log.root }))
        assert.ok(!includes(sha256, { ...claim, proof: proof.slice(1), root: log.root }))
        assert.ok(!includes(sha256, { ...claim, proof: [...proof, log.root], root: log.root }))
      }),
      { numRuns: 100 },
    )
  })

  it('leads from every earlier root to the later one, and from no forged one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), fc.nat(600), (a, b) => {
        const [old, size] = [Math.min(a, b), Math.max(a, b)]
        const later = logOf(size, 256)
        const { root } = logOf(old, 256)
        const proof = consistencyRanges(old, size).map((range) =>
          hashOver(sha256, later.tiles, range),
        )
        const claim = { old: { size: old, root }, size, root: later.root, proof }
        assert.ok(goesOn(sha256, claim))
        if (old === 0) return
        const forged = sha256(root)
        assert.ok(!goesOn(sha256, { ...claim, old: { size: old, root: forged } }))
        assert.ok(!goesOn(sha256, { ...claim, root: forged }))
        if (proof.length === 0) return
        assert.ok(!goesOn(sha256, { ...claim, proof: proof.with(0, forged) }))
        assert.ok(!goesOn(sha256, { ...claim, proof: proof.slice(0, -1) }))
      }),
      { numRuns: 40 },
    )
  })

  it('needs those tiles alone that it names', () => {
    for (const index of [0, 255, 256, 65_535, 65_536, 69_999]) {
      const ranges = inclusionRanges(index, 70_000)
      const named = tilesFor(ranges, 70_000)
      const tiles = (asked: { level: number; index: number }) => {
        const tile = named.find((one) => one.level === asked.level && one.index === asked.index)
        assert.ok(tile, `${index} asks for ${asked.level}/${asked.index}`)
        return log.tiles(asked).subarray(0, 32 * tile.width)
      }
      const proof = ranges.map((range) => hashOver(sha256, tiles, range))
      const leaf = log.leaves[index] ?? bytes('')
      assert.ok(includes(sha256, { leafHash: leaf, index, size: 70_000, proof, root: log.root }))
      assert.ok(named.length <= 6)
    }
  })

  it('has the tiles that the specification counts', () => {
    const tiles = [...tilesOf(70_000)]
    const of = (level: Tile['level'], full: boolean) =>
      tiles.filter((tile) => tile.level === level && (tile.width === 256) === full)
    assert.equal(of(0, true).length, 273)
    assert.deepEqual(of(0, false), [{ level: 0, index: 273, width: 112 }])
    assert.deepEqual(of(1, true), [{ level: 1, index: 0, width: 256 }])
    assert.deepEqual(of(1, false), [{ level: 1, index: 1, width: 17 }])
    assert.deepEqual(of(2, false), [{ level: 2, index: 0, width: 1 }])
    assert.equal(of('entries', true).length, 273)
    assert.equal(tiles.length, 273 + 1 + 1 + 1 + 1 + 274)
    assert.equal(widthIn(70_000, 2, 1), 0)
    assert.equal(log.levels.get(1)?.length, 273)
    assert.equal(log.levels.get(2)?.length, 1)
  })
})

describe('a tile', () => {
  it('has the path of the specification', () => {
    const path = 'tile/0/x001/x234/067'
    assert.equal(tilePath({ level: 0, index: 1_234_067, width: 256 }), path)
    assert.equal(tilePath({ level: 'entries', index: 5, width: 3 }), 'tile/entries/005.p/3')
    fc.assert(
      fc.property(
        fc.nat(63),
        fc.nat(2 ** 31 - 1),
        fc.integer({ min: 1, max: 256 }),
        (level, index, width) => {
          assert.deepEqual(tileOf(tilePath({ level, index, width })), { level, index, width })
        },
      ),
    )
  })

  for (const path of [
    'tile/64/000',
    'tile/00/000',
    'tile/0/1',
    'tile/0/x000/001',
    'tile/0/001.p/0',
    'tile/0/001.p/256',
    'tile/0/001.p/01',
    'tile/0/../001',
    'tile/data/000',
    '/tile/0/000',
  ]) {
    it(`is not at ${path}`, () => assert.throws(() => tileOf(path)))
  }

  it('of entries holds each after its length', () => {
    const some = ['', 'a', 'b'.repeat(300)].map((text) => new TextEncoder().encode(text))
    assert.deepEqual(entriesOf(bundleOf(some)), some)
    assert.equal(toHex(bundleOf(some)).slice(0, 10), '0000000161')
    assert.throws(() => entriesOf(bundleOf(some).slice(0, -1)))
  })
})
