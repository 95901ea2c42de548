import { placeIn } from './places.ts'
import { countsOf, grams, plain } from './plain.ts'
import type { Sent } from './sent.ts'

const measures = {
  /** Who has sent fewer is not looked at. */
  messages: 20,
  /** A phrase has so many letters. */
  letters: 6,
  /** It is a set phrase when so many of a sender's messages have it, and so large a share of them. */
  phraseIn: { messages: 4, share: 0.15 },
  /** Who writes by a template has set phrases in so large a share of their messages. */
  templateIn: 0.5,
  /** Messages of one place say the same words because of it; so alike are they in names. */
  onePlace: 0.35,
} as const

/**
 * Who sends about every place of a city by a template: set phrases in most of their messages, which are
 * of different places. Their messages are answered like any other, and make nothing a common problem.
 */
export function templateSenders(messages: readonly Sent[]): Set<string> {
  const bySender = Map.groupBy(messages, ({ user }) => user)
  const many = [...bySender].filter(([, own]) => own.length >= measures.messages)
  return new Set(many.filter(([, own]) => isByTemplate(own)).map(([user]) => user))
}

function isByTemplate(own: readonly Sent[]): boolean {
  const phrases = own.map(({ body }) => new Set(grams(plain(body), measures.letters)))
  const often = countsOf(phrases.flatMap((set) => [...set]))
  const least = Math.max(measures.phraseIn.messages, measures.phraseIn.share * own.length)
  const set = [...often].filter(([, count]) => count >= least).map(([phrase]) => phrase)
  const framed = own.filter((_, nth) => set.some((phrase) => phrases[nth]?.has(phrase)))
  return framed.length >= measures.templateIn * own.length && !areOfOnePlace(framed)
}

/** Whether the names in these messages are mostly the same: the mean overlap of any two. */
function areOfOnePlace(messages: readonly Sent[]): boolean {
  const names = messages.map(({ title, body }) => new Set(placeIn(plain(title), plain(body)).names))
  const overlaps = names.flatMap((one, nth) =>
    names.slice(nth + 1).map((other) => {
      const common = [...one].filter((name) => other.has(name)).length
      return common / (Math.min(one.size, other.size) || 1)
    }),
  )
  const sum = overlaps.reduce((total, overlap) => total + overlap, 0)
  return sum / (overlaps.length || 1) >= measures.onePlace
}
