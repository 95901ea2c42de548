/** A message as it was written; the body may be missing. */
export type Message = { title: string; body: string | null }

const unsaid = [
  /https?:\/?\/?[\x21-\x7e]*/g,
  // Why: telephone numbers, and what stands in their place (0000-00000000, 138****).
  /\d[\d*-]{6,}/g,
  /[*＊]+/g,
]

/** A text as it is compared: one width, one case, without addresses of pages and long numbers. */
export function plain(text: string | null): string {
  const folded = (text ?? '').normalize('NFKC').toLowerCase()
  return unsaid.reduce((left, pattern) => left.replace(pattern, ' '), folded).trim()
}

/** All runs of `length` letters or digits in a plain text, in order; none reaches over a mark or a space. */
export function grams(text: string, length: number): string[] {
  const found: string[] = []
  for (const [run] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const letters = [...run]
    for (let at = 0; at + length <= letters.length; at += 1) {
      found.push(letters.slice(at, at + length).join(''))
    }
  }
  return found
}

/** How often each word occurs. */
export function countsOf(words: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
