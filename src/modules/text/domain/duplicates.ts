import { areApart, placeIn } from './places.ts'
import { grams, type Message, plain } from './plain.ts'

/** Two messages that say the same of the same place; `similarity` is the overlap of their letters. */
export type Pair = { one: number; other: number; similarity: number }

/** From here on two texts are near-equal: common pairs of letters to all of both (Jaccard). */
const nearEqual = 0.6

type Read = { letters: string[]; place: ReturnType<typeof placeIn> }

/**
 * All pairs of messages with near-equal text about one place; near-equal texts that name different districts
 * are of one template, not of one matter. Exact: two sets that overlap so much share
 * one of their rarest members, so only those that do are compared (prefix filtering, Chaudhuri et al. 2006).
 */
export function duplicatesIn(messages: readonly Message[]): Pair[] {
  const read = readAll(messages)
  const begins = new Map<string, number[]>()
  const pairs: Pair[] = []
  read.forEach(({ letters, place }, one) => {
    const seen = new Set<number>()
    const prefix = letters.slice(0, letters.length - Math.ceil(nearEqual * letters.length) + 1)
    for (const gram of prefix) {
      const others = begins.get(gram) ?? []
      begins.set(gram, others)
      for (const other of others) seen.add(other)
      others.push(one)
    }
    const own = new Set(letters)
    for (const other of seen) {
      const { letters: theirs, place: there } = read[other] as Read
      const similarity = overlap(own, theirs)
      if (similarity >= nearEqual && !areApart(place, there))
        pairs.push({ one: other, other: one, similarity })
    }
  })
  return pairs.sort((a, b) => b.similarity - a.similarity)
}

/** Each message as its pairs of letters, the rarest first. */
function readAll(messages: readonly Message[]): Read[] {
  const sets = messages.map(({ title, body }) => {
    const said = { title: plain(title), body: plain(body) }
    const text = said.body === '' ? said.title : said.body
    return { letters: [...new Set(grams(text, 2))], place: placeIn(said.title, said.body) }
  })
  const often = new Map<string, number>()
  for (const { letters } of sets) {
    for (const gram of letters) often.set(gram, (often.get(gram) ?? 0) + 1)
  }
  const rarest = (a: string, b: string) =>
    (often.get(a) ?? 0) - (often.get(b) ?? 0) || (a < b ? -1 : 1)
  for (const { letters } of sets) letters.sort(rarest)
  return sets
}

function overlap(own: ReadonlySet<string>, theirs: readonly string[]): number {
  let common = 0
  for (const gram of theirs) if (own.has(gram)) common += 1
  return common / (own.size + theirs.length - common || 1)
}
