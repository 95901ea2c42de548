import type { Cut } from './cut.ts'
import { countsOf, grams, type Message, plain } from './plain.ts'

/** One way a text is taken apart to be found, and how much what is found that way counts. */
type Way = { counts: number; words: (text: string) => string[] }

/** Letters one by one, in pairs, in pairs of the beginning, and the words of the language. */
const waysOf = (cut: Cut): Way[] => [
  { counts: 0.2, words: (text) => grams(text, 1) },
  { counts: 1, words: (text) => grams(text, 2) },
  { counts: 0.4, words: (text) => grams(text.slice(0, 80), 2) },
  { counts: 1, words: cut },
]

/**
 * BM25+ (Lv and Zhai 2011): how soon a word said again counts no more; how much the length of a text counts;
 * how much a word counts by being there at all.
 */
const bm25 = { again: 0.8, length: 0.75, there: 1 } as const

/** Answers with the numbers of the messages that a query finds, best first, at most `limit`. */
export function searchIn(
  messages: readonly Message[],
  cut: Cut,
): (query: string, limit: number) => number[] {
  const texts = messages.map(({ title, body }) => `${plain(title)} ${plain(body)}`.trim())
  const indexes = waysOf(cut).map((way) => ({ ...way, add: indexOf(texts.map(way.words)) }))
  return (query, limit) => {
    const asked = plain(query)
    const scores = new Float64Array(texts.length)
    for (const { counts, words, add } of indexes) add(words(asked), counts, scores)
    return bestOf(scores, limit)
  }
}

function bestOf(scores: Float64Array, limit: number): number[] {
  const found = [...scores.keys()].filter((number) => (scores[number] ?? 0) > 0)
  const score = (number: number) => scores[number] ?? 0
  return found.sort((one, other) => score(other) - score(one) || one - other).slice(0, limit)
}

/** The documents that have a word, and how much it says for each. */
type Postings = { of: Int32Array; by: Float32Array }

/** Adds to the scores of the documents what these words say for them. */
type Add = (words: readonly string[], counts: number, scores: Float64Array) => void

function indexOf(documents: readonly (readonly string[])[]): Add {
  const postings = postingsOf(documents)
  return (words, counts, scores) => {
    for (const word of new Set(words)) {
      const list = postings.get(word)
      if (list === undefined) continue
      for (let nth = 0; nth < list.of.length; nth += 1) {
        const number = list.of[nth] ?? 0
        scores[number] = (scores[number] ?? 0) + counts * (list.by[nth] ?? 0)
      }
    }
  }
}

function postingsOf(documents: readonly (readonly string[])[]): Map<string, Postings> {
  const found = new Map<string, { of: number[]; times: number[] }>()
  documents.forEach((words, number) => {
    for (const [word, times] of countsOf(words)) {
      const list = found.get(word) ?? { of: [], times: [] }
      found.set(word, list)
      list.of.push(number)
      list.times.push(times)
    }
  })
  const lengths = documents.map(({ length }) => length)
  const usual = lengths.reduce((sum, one) => sum + one, 0) / (documents.length || 1)
  const postings = new Map<string, Postings>()
  for (const [word, { of, times }] of found) {
    const rarity = Math.log(1 + (documents.length - of.length + 0.5) / (of.length + 0.5))
    const by = times.map((count, nth) => {
      const long = 1 - bm25.length + (bm25.length * (lengths[of[nth] ?? 0] ?? 0)) / usual
      return rarity * (bm25.there + (count * (bm25.again + 1)) / (count + bm25.again * long))
    })
    postings.set(word, { of: Int32Array.from(of), by: Float32Array.from(by) })
  }
  return postings
}
