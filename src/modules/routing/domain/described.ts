import type { Cut } from '#modules/text/domain/cut.ts'
import { countsOf, grams, type Message, plain } from '#modules/text/domain/plain.ts'

/** What an appeal may be given to, and in what words it is described (职责). */
export type Described = { key: string; name: string; duties: string }

/** BM25 (Robertson and Zaragoza 2009): how soon a word said again counts no more; how much length counts. */
const bm25 = { again: 0.8, length: 0.5 } as const
/** A pair of letters counts so much beside a word; words of the title so much beside those of the body. */
const counts = { pair: 0.4, title: 2 } as const
/** What is found by no more than this is as likely nothing as something: a word or two that any may say. */
const doubt = 5
/** So many letters of a body are read. */
const letters = 600

export type Found = {
  key: string
  /** Its share of what was found, 0 to 1; what is left of 1 is how far nothing was found. */
  share: number
  words: string[]
}

export type Find = (message: Message) => Found[]

type Counts = ReadonlyMap<string, number>

/** Finds what an appeal is about among descriptions, the likeliest first: how a city begins. */
export function retrieval(described: readonly Described[], cut: Cut): Find {
  const terms = (text: string): Counts => {
    const words = cut(text).filter((word) => [...word].length > 1)
    return countsOf([...words, ...grams(text, 2).map((pair) => `~${pair}`)])
  }
  const documents = described.map(({ name, duties }) => terms(plain(`${name}。${duties}`)))
  const weigh = weigherOf(documents)
  return ({ title, body }) => {
    const asked = new Map<string, number>()
    const add = (text: string, times: number) => {
      for (const [term, n] of terms(text)) asked.set(term, (asked.get(term) ?? 0) + n * times)
    }
    add(plain(title), counts.title)
    add(plain(body).slice(0, letters), 1)
    const text = plain(`${title}。${body ?? ''}`)
    const weighed = described.map(({ key, duties }, nth) => {
      return { key, duties: dutiesIn(duties, text), terms: weigh(asked, nth) }
    })
    return sharesOf(weighed)
  }
}

/** The duties that a text names as they are written. */
const dutiesIn = (duties: string, text: string): string[] =>
  plain(duties)
    .split(/[、，,；;。\s]+/)
    .filter((duty) => [...duty].length > 1 && text.includes(duty))

/** How much each term of a question says for a document. */
function weigherOf(documents: readonly Counts[]) {
  const found = countsOf(documents.flatMap((terms) => [...terms.keys()]))
  const lengths = documents.map((terms) => terms.size)
  const usual = lengths.reduce((sum, one) => sum + one, 0) / (documents.length || 1)
  return (asked: Counts, nth: number): [term: string, weight: number][] => {
    const document = documents[nth] ?? new Map()
    const long = 1 - bm25.length + (bm25.length * (lengths[nth] ?? 0)) / (usual || 1)
    return [...asked].flatMap(([term, times]): [string, number][] => {
      const said = document.get(term)
      if (said === undefined) return []
      const within = found.get(term) ?? 0
      const rarity = Math.log(1 + (documents.length - within + 0.5) / (within + 0.5))
      const weight = (rarity * said * (bm25.again + 1)) / (said + bm25.again * long)
      return [[term, weight * Math.log(1 + times) * (term.startsWith('~') ? counts.pair : 1)]]
    })
  }
}

type Weighed = { key: string; duties: string[]; terms: [string, number][] }

function sharesOf(weighed: readonly Weighed[]): Found[] {
  const scored = weighed.map(({ key, duties, terms }) => {
    const score = terms.reduce((sum, [, weight]) => sum + weight, 0)
    return { key, words: wordsIn(duties, terms), power: score ** 2 }
  })
  const all = scored.reduce((sum, { power }) => sum + power, doubt ** 2)
  return scored
    .map(({ key, words, power }) => ({ key, words, share: power / all }))
    .sort((one, other) => other.share - one.share)
}

/** The duties that were named, then the words that were found; pairs of letters where no word was. */
function wordsIn(duties: readonly string[], terms: readonly [string, number][]): string[] {
  const byWeight = terms.toSorted((one, other) => other[1] - one[1]).map(([term]) => term)
  const words = byWeight.filter((term) => !term.startsWith('~'))
  const pairs = byWeight.filter((term) => term.startsWith('~')).map((term) => term.slice(1))
  const others = words.length > 0 ? words : pairs
  return [...duties, ...others.filter((word) => !isWithin(duties, word))].slice(0, 5)
}

/** Part of a duty that is told already, or cut across one: 电报 of 用电报装. */
const isWithin = (duties: readonly string[], word: string): boolean =>
  duties.some((duty) => duty.includes(word))
