import { areApart, placeIn } from './places.ts'
import { grams, type Message, plain } from './plain.ts'
import { nameOthers } from './variants.ts'

/** From here on two texts are near-equal: common pairs of letters to all of both (Jaccard). */
const nearEqual = 0.6
/** Ten runs of four: of two texts four fifths alike, more than 99 in 100 share a run. */
const runs = 10
const perRun = 4

/** A message with the place it is about, where that is known beside its words. */
type Placed = Message & { place?: string | null }

const said = ({ title, body, place }: Placed) => {
  return { title: plain(`${title} ${place ?? ''}`), body: plain(body) }
}

/** What two messages are compared by: the pairs of letters of the body, or of the title where there is none. */
function lettersOf({ title, body }: ReturnType<typeof said>): Set<string> {
  return new Set(grams(body === '' ? title : body, 2))
}

/**
 * The hashes a message is found by (MinHash in bands, Broder 1997): two that share none are hardly alike.
 * Signed 64-bit numbers as text; none for a message without words.
 */
export const hashesOf = (message: Placed): string[] => bandsOf(lettersOf(said(message)), perRun)

/** The same of any set of words: the fewer members a run has, the less alike two sets need be to share one. */
export function bandsOf(words: ReadonlySet<string>, members: number): string[] {
  const least = leastOf(words)
  if (least === null) return []
  const count = Math.floor(orders.length / members)
  return Array.from({ length: count }, (_, run) => {
    let [low, high] = [seedOf(run), seedOf(run + count)]
    for (const value of least.subarray(run * members, (run + 1) * members)) {
      low = mixed(low ^ value)
      high = mixed(high ^ Math.imul(value, 0x9e3779b1))
    }
    return BigInt.asIntN(64, (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0)).toString()
  })
}

/** Of each of the orders that the hashes make, the first member. */
function leastOf(letters: ReadonlySet<string>): Uint32Array | null {
  if (letters.size === 0) return null
  const least = new Uint32Array(orders.length).fill(0xffffffff)
  for (const pair of letters) {
    const hash = mixed(hashOf(pair))
    for (let nth = 0; nth < orders.length; nth += 1) {
      const value = (Math.imul(hash, orders[nth] ?? 1) + nth) >>> 0
      if (value < (least[nth] ?? 0)) least[nth] = value
    }
  }
  return least
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

const seedOf = (nth: number): number => Math.imul(nth + 1, 0x85ebca6b)
/** An odd factor an order: each turns one hash of a pair into another. */
const orders = Int32Array.from({ length: runs * perRun }, (_, nth) => mixed(seedOf(nth)) | 1)

/** Scatters 32 bits over 32 bits (the end of MurmurHash3). */
function mixed(given: number): number {
  let hash = given
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** How alike two messages are, and whether the words tell that they are about two places. */
export type Likeness = { similarity: number; apart: boolean }

/** Compares one message with others; what is worked out of it is worked out once. */
export function likenessTo(message: Placed): (other: Placed) => Likeness {
  const own = said(message)
  const letters = lettersOf(own)
  const place = placeIn(own.title, own.body)
  return (other) => {
    const their = said(other)
    const theirs = lettersOf(their)
    let common = 0
    for (const pair of theirs) if (letters.has(pair)) common += 1
    return {
      similarity: common / (letters.size + theirs.size - common || 1),
      apart: areApart(place, placeIn(their.title, their.body)) || nameOthers(own, their),
    }
  }
}

/** Near-equal text about one place or organisation. */
export const isDuplicate = ({ similarity, apart }: Likeness): boolean =>
  similarity >= nearEqual && !apart
