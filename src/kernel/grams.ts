const wide = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g
const distance = 0xfee0

/** A text as it is compared: small letters of one width. It stays as long as it was, place by place. */
export function folded(text: string): string {
  const narrow = text.replace(wide, (one) => String.fromCharCode(one.charCodeAt(0) - distance))
  const small = narrow.toLowerCase()
  // Why: very few capitals become two letters, and marks would then stand in the wrong place.
  return small.length === text.length ? small : narrow.replace(/[A-Z]/g, (one) => one.toLowerCase())
}

/** The runs of letters and digits of a folded text. */
export const runsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

/** All pairs of neighbouring letters or digits of a folded text, each once. */
export function pairsIn(text: string): Set<string> {
  const pairs = new Set<string>()
  for (const run of runsOf(text)) {
    const letters = [...run]
    for (let at = 1; at < letters.length; at += 1) pairs.add(`${letters[at - 1]}${letters[at]}`)
  }
  return pairs
}

/** A number of 32 bits that a text has in one city; in another city it has another (FNV-1a, mixed). */
export function numberOf(city: string, text: string): number {
  let hash = 0x811c9dc5
  for (const part of [city, '\0', text]) {
    for (let at = 0; at < part.length; at += 1) {
      hash = Math.imul(hash ^ part.charCodeAt(at), 0x01000193)
    }
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) | 0
}
