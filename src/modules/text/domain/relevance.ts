import { countsOf, grams, type Message, plain } from './plain.ts'
import { likenessTo, type Vector, type Vocabulary, vectorOf, vocabularyOf } from './vectors.ts'

/** How much the likeness to the best other message counts against a reply. */
const rival = 0.4
/** A reply of this likeness beyond its rivals is as likely to the point as not; and how soon that turns. */
const half = { at: 0.03, width: 0.03 } as const

export type Answered = Message & { reply: string }

/**
 * How far each reply is to the point, 0 to 1: how alike it is to its own message, less how alike it is to
 * that of the other messages it fits best. A pair of letters counts as little as where it is most common.
 */
export function relevanceOf(pairs: readonly Answered[]): number[] {
  // Why the title twice: it names the matter, of which a long body says little.
  const asked = pairs.map(({ title, body }) => {
    const said = plain(title)
    return countsOf(grams(`${said} ${said} ${plain(body)}`, 2))
  })
  const said = pairs.map(({ reply }) => countsOf(grams(plain(reply), 2)))
  const vocabulary = leastOf(vocabularyOf(asked, { least: 1 }), vocabularyOf(said, { least: 1 }))
  const messages = asked.map((counts) => vectorOf(counts, vocabulary))
  const texts = pairs.map(({ title, body }) => `${title}\n${body ?? ''}`)
  const like = likenessTo(messages)
  return said.map((counts, number) => {
    const likeness = like(vectorOf(counts, vocabulary) as Vector)
    const own = likeness[number] ?? 0
    let best = 0
    likeness.forEach((other, nth) => {
      if (other > best && texts[nth] !== texts[number]) best = other
    })
    return 1 / (1 + Math.exp(-(own - rival * best - half.at) / half.width))
  })
}

/** One vocabulary in which a word is as rare as where it is most common. */
function leastOf(one: Vocabulary, other: Vocabulary): Vocabulary {
  const most = [one, other].flatMap(({ rarity }) => [...rarity]).reduce((a, b) => Math.max(a, b), 0)
  const words = [...new Set([...one.numbers.keys(), ...other.numbers.keys()])]
  const rarityIn = ({ numbers, rarity }: Vocabulary, word: string) =>
    rarity[numbers.get(word) ?? -1] ?? most
  return {
    numbers: new Map(words.map((word, number) => [word, number])),
    rarity: Float64Array.from(words, (word) =>
      Math.min(rarityIn(one, word), rarityIn(other, word)),
    ),
  }
}
