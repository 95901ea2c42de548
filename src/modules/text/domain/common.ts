import type { Cut } from './cut.ts'
import { type Edge, groupsOf } from './linking.ts'
import { areApart, type Place, placeIn, withoutDivisions } from './places.ts'
import { countsOf, grams, type Message, plain } from './plain.ts'
import type { Sent } from './sent.ts'
import { likenessTo, type Vector, vectorsOf } from './vectors.ts'

/** How far messages have to be alike; measured by `npm run bench -- text`. */
const measures = {
  /** Of the body no more is compared. */
  letters: 600,
  /** From here on two messages are of one place, or of one matter, as far as can be told. */
  samePlace: 0.2,
  sameMatter: 0.3,
  /** What is left of the likeness of their letters when they are not. */
  otherPlace: 0.1,
  otherMatter: 0.2,
  otherArea: 0.05,
  /** How alike a group's messages are on average at least. */
  group: 0.08,
  /** Pairs less alike than this count as not alike at all. */
  floor: 0.004,
} as const

/** A group of messages about one matter in one place. */
export type CommonProblem = {
  /** Their numbers, in the order given. */
  members: readonly number[]
  /** How many different senders they have; who posts again adds nothing. */
  heat: number
  /** The title that has most in common with the other titles. */
  name: string
}

/**
 * The messages that are about one matter in one place, the hottest group first: alike in their letters,
 * their place and their matter, each group on average. What stands alone is in no group.
 */
export function commonProblems(messages: readonly Sent[], cut: Cut): CommonProblem[] {
  const roots = groupsOf(messages.length, edgesBetween(messages, cut), measures.group)
  const groups = [...Map.groupBy(roots.keys(), (number) => roots[number]).values()]
  return groups
    .filter(({ length }) => length > 1)
    .map((members) => {
      const own = members.map((member) => messages[member] as Sent)
      return { members, heat: heatOf(own), name: nameOf(own) }
    })
    .sort((one, other) => other.heat - one.heat || other.members.length - one.members.length)
}

/** Different senders; a message that names none counts as one of its own. */
function heatOf(messages: readonly Sent[]): number {
  const named = messages.filter(({ user }) => user !== '')
  return new Set(named.map(({ user }) => user)).size + messages.length - named.length
}

function nameOf(messages: readonly Sent[]): string {
  const titles = messages.map(({ title }) => ({ title, pairs: new Set(grams(plain(title), 2)) }))
  const often = countsOf(titles.flatMap(({ pairs }) => [...pairs]))
  const shared = ({ pairs }: { pairs: ReadonlySet<string> }) => {
    const sum = [...pairs].reduce((total, pair) => total + (often.get(pair) ?? 0), 0)
    return sum / (pairs.size + 4)
  }
  return titles.reduce((best, one) => (shared(one) > shared(best) ? one : best)).title
}

type Read = { title: string; body: string; place: Place }

function* edgesBetween(messages: readonly Message[], cut: Cut): Generator<Edge> {
  const read = messages.map(readOne)
  const letters = vectorsOf(read.map(lettersOf))
  const names = vectorsOf(
    read.map(({ place }) => place.names),
    { least: 1, most: 0.02 },
  )
  const matters = vectorsOf(
    read.map((one) => wordsOf(one, cut)),
    { most: 0.15 },
  )
  const like = [letters, names, matters].map(likenessTo)
  for (let one = 0; one < read.length; one += 1) {
    const [byLetters, byNames, byMatter] = [letters, names, matters].map((vectors, nth) =>
      (like[nth] as ReturnType<typeof likenessTo>)(vectors[one] as Vector),
    ) as [Float64Array, Float64Array, Float64Array]
    for (let other = 0; other < one; other += 1) {
      let likeness = byLetters[other] ?? 0
      if (likeness < measures.floor) continue
      likeness *= share(byNames[other] ?? 0, measures.samePlace, measures.otherPlace)
      likeness *= share(byMatter[other] ?? 0, measures.sameMatter, measures.otherMatter)
      if (areApart(read[one]?.place as Place, read[other]?.place as Place)) {
        likeness *= measures.otherArea
      }
      if (likeness >= measures.floor) yield [one, other, likeness]
    }
  }
}

/** 1 from `enough` on, `least` where there is nothing, a straight line between. */
const share = (value: number, enough: number, least: number): number =>
  least + (1 - least) * Math.min(1, value / enough)

function readOne({ title, body }: Message): Read {
  const said = { title: plain(title), body: plain(body) }
  return { ...said, place: placeIn(said.title, said.body) }
}

function lettersOf({ title, body }: Read): string[] {
  const head = body.slice(0, measures.letters)
  const ofTitle = [...grams(title, 2), ...grams(title, 3)]
  return [...ofTitle, ...ofTitle, ...grams(head, 2), ...grams(head, 3)]
}

/** The words of the matter: of two letters or more, without the divisions, those of the title twice. */
function wordsOf({ title, body }: Read, cut: Cut): string[] {
  const ofTitle = cut(withoutDivisions(title))
  const ofBody = cut(withoutDivisions(body.slice(0, measures.letters)))
  return [...ofTitle, ...ofTitle, ...ofBody].filter((word) => /\p{Script=Han}{2}/u.test(word))
}
