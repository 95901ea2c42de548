import { type Sha256, sameBytes } from './bytes.ts'
import { nodeHash } from './tree.ts'

/** Leaves from `start` up to, not including, `end`. */
export type Range = { start: number; end: number }

/** The largest power of two that is smaller than a count of at least two. */
export function split(count: number): number {
  let half = 1
  while (half * 2 < count) half *= 2
  return half
}

/** Whether so many leaves make a full subtree. */
export const isFull = (count: number): boolean => count === 1 || split(count) * 2 === count

/** The subtrees whose hashes prove that leaf `index` is in a tree of `size`, from the leaf upwards. */
export function inclusionRanges(index: number, size: number): Range[] {
  if (index < 0 || index >= size) throw new RangeError('There is no such leaf.')
  const ranges: Range[] = []
  for (let start = 0, end = size; end - start > 1; ) {
    const middle = start + split(end - start)
    if (index < middle) {
      ranges.push({ start: middle, end })
      end = middle
    } else {
      ranges.push({ start, end: middle })
      start = middle
    }
  }
  return ranges.reverse()
}

/** The subtrees whose hashes prove that a tree of `size` goes on from its first `old` leaves. */
export function consistencyRanges(old: number, size: number): Range[] {
  if (old < 0 || old > size) throw new RangeError('A tree goes on from a smaller one.')
  if (old === 0 || old === size) return []
  const ranges: Range[] = []
  let start = 0
  let end = size
  while (end !== old) {
    const middle = start + split(end - start)
    if (old <= middle) {
      ranges.push({ start: middle, end })
      end = middle
    } else {
      ranges.push({ start, end: middle })
      start = middle
    }
  }
  // The old tree itself is known to who asks, unless it is only a part of a subtree.
  if (start > 0) ranges.push({ start, end })
  return ranges.reverse()
}

type Inclusion = {
  leafHash: Uint8Array
  index: number
  size: number
  proof: readonly Uint8Array[]
  root: Uint8Array
}

/** Whether a proof leads from a leaf to the root (RFC 9162, section 2.1.3.2). */
export function includes(
  sha256: Sha256,
  { leafHash, index, size, proof, root }: Inclusion,
): boolean {
  if (index >= size || index < 0) return false
  let place = index
  let last = size - 1
  let hash = leafHash
  for (const beside of proof) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(sha256, beside, hash)
      while (place % 2 === 0 && place !== 0) {
        place /= 2
        last = half(last)
      }
    } else {
      hash = nodeHash(sha256, hash, beside)
    }
    place = half(place)
    last = half(last)
  }
  return last === 0 && sameBytes(hash, root)
}

const half = (count: number) => Math.floor(count / 2)

type Consistency = {
  old: { size: number; root: Uint8Array }
  size: number
  root: Uint8Array
  proof: readonly Uint8Array[]
}

/** Whether a proof leads from an old root to the one that goes on from it (RFC 9162, section 2.1.4.2). */
export function goesOn(sha256: Sha256, { old, size, root, proof }: Consistency): boolean {
  if (old.size > size) return false
  if (old.size === size) return proof.length === 0 && sameBytes(old.root, root)
  if (old.size === 0) return proof.length === 0
  const [first, ...rest] = isFull(old.size) ? [old.root, ...proof] : proof
  if (first === undefined || proof.length === 0) return false
  let place = old.size - 1
  let last = size - 1
  while (place % 2 === 1) {
    place = half(place)
    last = half(last)
  }
  let before = first
  let after = first
  for (const beside of rest) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      before = nodeHash(sha256, beside, before)
      after = nodeHash(sha256, beside, after)
      while (place % 2 === 0 && place !== 0) {
        place = half(place)
        last = half(last)
      }
    } else {
      after = nodeHash(sha256, after, beside)
    }
    place = half(place)
    last = half(last)
  }
  return last === 0 && sameBytes(before, old.root) && sameBytes(after, root)
}
