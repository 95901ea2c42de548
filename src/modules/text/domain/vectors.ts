import { countsOf } from './plain.ts'

/** Numbers of words, and how much each weighs; of length 1 unless empty. */
export type Vector = { at: Int32Array; by: Float64Array }

/** Which number each word has and how rare it is. */
export type Vocabulary = { numbers: ReadonlyMap<string, number>; rarity: Float64Array }

/**
 * In how many documents a word must be, and in what share of them it may be at most. Where documents are few,
 * shares tell little: a word may be in so many of them in any case.
 */
export type Kept = { least?: number; most?: number }
const inAnyCase = 30

/** Learns the words of these documents: rarity is ln((1 + documents) / (1 + documents with it)) + 1. */
export function vocabularyOf(
  documents: readonly ReadonlyMap<string, number>[],
  { least = 2, most = 1 }: Kept = {},
): Vocabulary {
  const found = new Map<string, number>()
  for (const counts of documents) {
    for (const word of counts.keys()) found.set(word, (found.get(word) ?? 0) + 1)
  }
  const atMost = Math.max(most * documents.length, inAnyCase)
  const kept = [...found].filter(([, n]) => n >= least && n <= atMost)
  return {
    numbers: new Map(kept.map(([word], number) => [word, number])),
    rarity: Float64Array.from(kept, ([, n]) => Math.log((1 + documents.length) / (1 + n)) + 1),
  }
}

/** The words of a document that the vocabulary has: (1 + ln count) times rarity, brought to length 1. */
export function vectorOf(
  counts: ReadonlyMap<string, number>,
  { numbers, rarity }: Vocabulary,
): Vector {
  const at: number[] = []
  const by: number[] = []
  let square = 0
  for (const [word, count] of counts) {
    const number = numbers.get(word)
    if (number === undefined) continue
    const weight = (1 + Math.log(count)) * (rarity[number] ?? 0)
    at.push(number)
    by.push(weight)
    square += weight * weight
  }
  const length = Math.sqrt(square) || 1
  return { at: Int32Array.from(at), by: Float64Array.from(by, (weight) => weight / length) }
}

/** The vectors of documents over the words they share. */
export function vectorsOf(documents: readonly (readonly string[])[], kept?: Kept): Vector[] {
  const counted = documents.map(countsOf)
  const vocabulary = vocabularyOf(counted, kept)
  return counted.map((counts) => vectorOf(counts, vocabulary))
}

/** For each word the vectors that have it, and how much it weighs there. */
type Postings = readonly { of: number[]; by: number[] }[]

function postingsOf(vectors: readonly Vector[]): Postings {
  const postings: { of: number[]; by: number[] }[] = []
  vectors.forEach(({ at, by }, document) => {
    at.forEach((number, place) => {
      const list = postings[number] ?? { of: [], by: [] }
      postings[number] = list
      list.of.push(document)
      list.by.push(by[place] ?? 0)
    })
  })
  return postings
}

/** Tells how alike any vector is to each of these, 0 to 1, in the order of these. */
export function likenessTo(vectors: readonly Vector[]): (vector: Vector) => Float64Array {
  const postings = postingsOf(vectors)
  return ({ at, by }) => {
    const likeness = new Float64Array(vectors.length)
    at.forEach((number, place) => {
      const list = postings[number]
      if (list === undefined) return
      const weight = by[place] ?? 0
      for (let nth = 0; nth < list.of.length; nth += 1) {
        const document = list.of[nth] ?? 0
        likeness[document] = (likeness[document] ?? 0) + weight * (list.by[nth] ?? 0)
      }
    })
    return likeness
  }
}
