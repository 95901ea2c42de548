import type { Cut } from '#modules/text/domain/cut.ts'
import type { Message } from '#modules/text/domain/plain.ts'
import { decidedBy, type Router, suggest } from '#modules/text/domain/router.ts'
import type { Find, Found } from './described.ts'

/** What was learnt, and from how many examples each key was. */
export type Model = { router: Router; examples: ReadonlyMap<string, number> }

export type Suggested = {
  key: string
  /** 0 to 1. */
  confidence: number
  /** What spoke for it, the strongest first. */
  words: string[]
}

/** What is less likely is not worth a look. */
const leastSure = 0.001
/** So many words are told: of what was learnt first, then of the description. */
const mostWords = 5
/** With so many examples, what was learnt of a key counts as much as its description. */
const halfLearnt = 8

/** How far what was learnt of a key is believed, 0 to 1. */
const trust = (examples: number): number => examples / (examples + halfLearnt)
/** How usual a key is: of two that are described alike, the one with more examples is likelier. */
const usual = (examples: number): number => Math.sqrt(examples + 2)

export type Suggester = (message: Message, most: number) => Suggested[]

/**
 * Suggests from descriptions and, where there is a model, from what was learnt, each key as far as it has
 * examples: an office that has had none is found by its duties alone.
 */
export function suggesterOf(find: Find, model: Model | null, cut: Cut): Suggester {
  return (message, most) => {
    const best = blend(find(message), learntOf(model, message, cut))
      .filter(({ confidence }) => confidence >= leastSure)
      .sort((one, other) => other.confidence - one.confidence)
      .slice(0, most)
    return best.map(({ key, confidence, words, believed }, nth) => {
      const rather = best[nth === 0 ? 1 : 0]?.key ?? ''
      const said =
        model === null || believed < 0.5
          ? []
          : withoutParts(decidedBy(model.router, message, { label: key, rather, cut })).slice(0, 3)
      const all = new Set([...said, ...words.slice(0, mostWords - said.length)])
      return { key, confidence, words: withoutParts([...all]) }
    })
  }
}

/** Of each key: from how many examples it was learnt, and how sure what was learnt is of it. */
type Known = { examples: number; confidence: number }

function learntOf(model: Model | null, message: Message, cut: Cut): (key: string) => Known {
  const sure = new Map(
    (model === null ? [] : suggest(model.router, message, cut)).map((one) => [
      one.label,
      one.confidence,
    ]),
  )
  return (key) => ({ examples: model?.examples.get(key) ?? 0, confidence: sure.get(key) ?? 0 })
}

function blend(found: readonly Found[], learnt: (key: string) => Known) {
  const weighed = found.map((one) => {
    const { examples, confidence } = learnt(one.key)
    return { ...one, examples, learnt: confidence, weight: one.share * usual(examples) }
  })
  const nothing = 1 - sumOf(found, ({ share }) => share)
  const middle = sumOf(weighed, ({ examples }) => examples) / (found.length || 1)
  const all = sumOf(weighed, ({ weight }) => weight) + nothing * usual(middle)
  return weighed.map(({ key, words, examples, learnt: sure, weight }) => {
    const believed = trust(examples)
    const confidence = believed * sure + (1 - believed) * (all === 0 ? 0 : weight / all)
    return { key, words, believed, confidence }
  })
}

const sumOf = <T>(list: readonly T[], of: (one: T) => number): number =>
  list.reduce((sum, one) => sum + of(one), 0)

/** A word that stands within another one tells nothing more. */
const withoutParts = (words: readonly string[]): string[] =>
  words.filter((word) => !words.some((other) => other !== word && other.includes(word)))
