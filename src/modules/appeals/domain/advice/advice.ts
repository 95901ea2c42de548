import { countsOf, grams, type Message, plain } from '#modules/text/domain/plain.ts'
import { relevanceOf } from '#modules/text/domain/relevance.ts'
import { type Substance, substanceOf } from '#modules/text/domain/substance.ts'
import { type Part, sentencesOf } from './sentences.ts'
import { unanswered } from './unanswered.ts'
import type { AdviceKind, adviceTexts } from './words.ts'

/** What may be amiss with a reply, and the sentence it rests on: of the reply, or of the appeal. */
export type Advice = Part & {
  kind: AdviceKind
  of: (typeof adviceTexts)[number]
  /** How many replies of the office share the text. */
  count: number | null
}

/** Other appeals of the office as they were answered. */
export type Answered = Message & { reply: string }

const ofSubstance: Partial<Record<Substance, AdviceKind>> = {
  ack: 'received',
  transfer: 'passed-on',
  hollow: 'hollow',
}
/** A reply less to the point than this is asked about. */
const leastRelevance = 0.3
/** From here on two replies are one text: common pairs of letters to all of both (Jaccard). */
const nearEqual = 0.6
/** So many unanswered parts are pointed at. */
const mostParts = 3
/** A shorter reply says too little to be like another, or to be off the matter. */
const fewestLetters = { shared: 20, offTopic: 15 } as const

/** What a reply should be looked at for once more before it is signed; `more` stands in its other fields. */
export function adviceOn(
  appeal: { title: string; body: string },
  { text: reply, more }: { text: string; more: string },
  others: readonly Answered[],
): Advice[] {
  const empty = substanceAdvice(reply)
  return [
    ...empty,
    // Why not both: what says nothing is off every matter.
    ...(empty.length > 0 ? [] : offTopic(appeal, reply, others)),
    ...(empty.length > 0 ? [] : partly(appeal, `${reply}\n${more}`)),
    ...shared(reply, others),
  ]
}

function substanceAdvice(reply: string): Advice[] {
  const { substance, sentence } = substanceOf(reply)
  const kind = ofSubstance[substance]
  if (kind === undefined) return []
  return [{ kind, of: 'reply', count: null, ...placeOf(reply, sentence) }]
}

/** Where a sentence stands in a text as it was typed; the whole text where it is not to be found. */
function placeOf(text: string, sentence: string | null): Part {
  const whole = { start: 0, end: text.length }
  if (sentence === null) return sentencesOf(text)[0] ?? whole
  const folded = plain(sentence)
  return sentencesOf(text).find((part) => plain(at(text, part)).includes(folded)) ?? whole
}

const at = (text: string, { start, end }: Part): string => text.slice(start, end)

function offTopic(
  appeal: { title: string; body: string },
  reply: string,
  others: readonly Answered[],
): Advice[] {
  if (plain(reply).length < fewestLetters.offTopic) return []
  const [relevance = 1] = relevanceOf([{ ...appeal, reply }, ...others])
  if (relevance >= leastRelevance) return []
  return [{ kind: 'off-topic', of: 'reply', count: null, ...longest(sentencesOf(reply), reply) }]
}

const longest = (parts: readonly Part[], text: string): Part =>
  parts.toSorted((one, other) => other.end - other.start - (one.end - one.start))[0] ?? {
    start: 0,
    end: text.length,
  }

const partly = ({ body }: { body: string }, reply: string): Advice[] =>
  unanswered(body, reply)
    .slice(0, mostParts)
    .map((part) => ({ kind: 'partly', of: 'appeal', count: null, ...part }))

function shared(reply: string, others: readonly Answered[]): Advice[] {
  const own = pairsOf(reply)
  if (own.size < fewestLetters.shared) return []
  const alike = others.filter((other) => overlap(own, pairsOf(other.reply)) >= nearEqual)
  if (alike.length === 0) return []
  const within = (part: Part) => alike.some((other) => other.reply.includes(at(reply, part)))
  const common = sentencesOf(reply).filter(within)
  const place = longest(common.length > 0 ? common : sentencesOf(reply), reply)
  return [{ kind: 'shared', of: 'reply', count: alike.length, ...place }]
}

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set(countsOf(grams(plain(text), 2)).keys())

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((pair) => other.has(pair)).length
  return common / (one.size + other.size - common || 1)
}
