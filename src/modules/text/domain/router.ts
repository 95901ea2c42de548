import { type Odds, oddsOf, spokenFor } from './bayes.ts'
import type { Cut } from './cut.ts'
import { drawing, scoreOf, separate, shuffle } from './linear.ts'
import { countsOf, grams, type Message, plain } from './plain.ts'
import { type Vector, type Vocabulary, vectorOf, vocabularyOf } from './vectors.ts'

export type Labelled = Message & { label: string }

/** The ways a message is looked at: how much each counts in the boundary, and how much it says besides. */
const views = {
  /** Its words; those of the title again, as such. */
  words: { counts: 1.3, says: 0.4 },
  /** Runs of one to three letters of the title. */
  title: { counts: 0.7, says: 0.2 },
  /** The words it begins with. */
  head: { counts: 0.6, says: 0 },
} as const
export type View = keyof typeof views
export const viewNames = Object.keys(views) as View[]

/** So many letters of the body are read; the first of them are the head. */
const letters = { body: 600, head: 80 }

type Seen = Record<View, ReadonlyMap<string, number>>

/** What one view has taught: its words, and what each says of each label. */
type Learnt = Vocabulary & { odds: Odds }

/** What dispatches of the past have taught. */
export type Router = {
  labels: readonly string[]
  views: Readonly<Record<View, Learnt>>
  /** Of each label what keeps it apart from the others: a weight for each word, view by view, and the bias. */
  boundaries: readonly Float64Array[]
  /** By what the lead of a score is divided before it is told as a certainty. */
  temperature: number
}

export type Suggestion = {
  label: string
  /** 0 to 1; as often as this it is right, as far as could be tried. */
  confidence: number
}

/** Learns from messages that people have labelled. Equal input gives an equal router. */
export function learnRouter(messages: readonly Labelled[], cut: Cut): Router {
  const labels = [...new Set(messages.map(({ label }) => label))].sort()
  const examples = messages.map((message) => ({
    seen: lookAt(message, cut),
    label: labels.indexOf(message.label),
  }))
  return { ...learn(examples, labels), temperature: temperatureFor(examples, labels) }
}

/** The labels a message may have, the likeliest first. */
export function suggest(router: Router, message: Message, cut: Cut): Suggestion[] {
  const shares = certainty(scoresOf(router, lookAt(message, cut)), router.temperature)
  return router.labels
    .map((label, nth) => ({ label, confidence: shares[nth] ?? 0 }))
    .sort((one, other) => other.confidence - one.confidence)
}

/** The words that spoke most for a label rather than for the next one, the strongest first. */
export function decidedBy(
  router: Router,
  message: Message,
  { label, rather, cut }: { label: string; rather: string; cut: Cut },
): string[] {
  const [own, next] = [router.labels.indexOf(label), router.labels.indexOf(rather)]
  const { odds, ...vocabulary } = router.views.words
  const counts = lookAt(message, cut).words
  const { at, by } = vectorOf(counts, vocabulary)
  const placed = new Map([...at].map((number, nth) => [number, by[nth] ?? 0]))
  const weightOf = (word: string) => {
    const number = vocabulary.numbers.get(word) ?? -1
    const weights = router.boundaries.map((boundary) => boundary[number] ?? 0)
    const apart = (weights[own] ?? 0) - (weights[next] ?? 0)
    const said = odds.get(word)
    const besides = said ? ((said[own] ?? 0) - (said[next] ?? 0)) / counts.size : 0
    return (placed.get(number) ?? 0) * apart + besides
  }
  const words = [...counts.keys()].filter((word) => [...word].length > 1 && !word.startsWith('#'))
  const weighed = words.map((word) => [word, weightOf(word)] as const).filter(([, by]) => by > 0)
  return weighed
    .sort((one, other) => other[1] - one[1])
    .slice(0, 5)
    .map(([word]) => word)
}

function lookAt({ title, body }: Message, cut: Cut): Seen {
  const said = { title: plain(title), body: plain(body).slice(0, letters.body) }
  const ofTitle = cut(said.title)
  return {
    words: countsOf([...cut(said.body), ...ofTitle, ...ofTitle.map((word) => `#${word}`)]),
    title: countsOf([1, 2, 3].flatMap((length) => grams(said.title, length))),
    head: countsOf([...ofTitle, ...cut(said.body.slice(0, letters.head))]),
  }
}

type Example = { seen: Seen; label: number }

function learn(
  examples: readonly Example[],
  labels: readonly string[],
): Omit<Router, 'temperature'> {
  const of = examples.map(({ label }) => label)
  const counted = (view: View) => examples.map(({ seen }) => seen[view])
  const vocabularies = inViews((view) => vocabularyOf(counted(view)))
  const vectors = examples.map(({ seen }) => joined(seen, vocabularies))
  const sizes = viewNames.map((view) => vocabularies[view].rarity.length)
  const size = sizes.reduce((sum, one) => sum + one, 0)
  const boundaries = labels.map((_, label) => {
    const inside = of.map((one) => one === label)
    return separate(vectors, inside, { size })
  })
  const learnt = inViews((view) => {
    const odds = views[view].says > 0 ? oddsOf(counted(view), of, labels.length) : new Map()
    return { ...vocabularies[view], odds }
  })
  return { labels, boundaries, views: learnt }
}

const inViews = <T>(of: (view: View) => T): Record<View, T> =>
  Object.fromEntries(viewNames.map((view) => [view, of(view)])) as Record<View, T>

/** Where the words of a view begin among those of all. */
const begin = (view: View, vocabularies: Record<View, Vocabulary>): number =>
  viewNames
    .slice(0, viewNames.indexOf(view))
    .reduce((sum, one) => sum + vocabularies[one].rarity.length, 0)

/** The views as one vector of length 1, each counting as much as it is to. */
function joined(seen: Seen, vocabularies: Record<View, Vocabulary>): Vector {
  const parts = viewNames.map((view) => ({ view, ...vectorOf(seen[view], vocabularies[view]) }))
  const length = Math.sqrt(
    parts.reduce((sum, { view, at }) => sum + (at.length > 0 ? views[view].counts ** 2 : 0), 0),
  )
  const at: number[] = []
  const by: number[] = []
  for (const part of parts) {
    const from = begin(part.view, vocabularies)
    for (const number of part.at) at.push(from + number)
    for (const value of part.by) by.push((value * views[part.view].counts) / length)
  }
  return { at: Int32Array.from(at), by: Float64Array.from(by) }
}

function scoresOf(router: Omit<Router, 'temperature'>, seen: Seen): number[] {
  const vector = joined(seen, router.views)
  const said = viewNames.map((view) =>
    spokenFor(router.views[view].odds, seen[view], router.labels.length).map(
      (score) => score * views[view].says,
    ),
  )
  return router.boundaries.map((boundary, label) =>
    said.reduce((sum, scores) => sum + (scores[label] ?? 0), scoreOf(vector, boundary)),
  )
}

/** How sure each label is beside the best of the others, 0 to 1: what is 0.5 is as likely as another. */
function certainty(scores: readonly number[], temperature: number): number[] {
  const [first = 0, second = 0] = [...scores].sort((one, other) => other - one)
  const ahead = (score: number) => score - (score === first ? second : first)
  return scores.map((score) => 1 / (1 + Math.exp(-ahead(score) / temperature)))
}

/** Of these temperatures one is taken: the certainties of what was held back then fit best. */
const temperatures = [0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.7, 1]

/** Tries what four fifths have taught on the last fifth. */
function temperatureFor(examples: readonly Example[], labels: readonly string[]): number {
  const order = [...examples]
  shuffle(order, drawing())
  const fifth = Math.floor(order.length / 5)
  if (fifth === 0) return 1
  const trial = learn(order.slice(fifth), labels)
  const tried = order
    .slice(0, fifth)
    .map(({ seen, label }) => ({ scores: scoresOf(trial, seen), label }))
  const surprise = (temperature: number) =>
    tried.reduce((sum, { scores, label }) => {
      return sum - Math.log(Math.max(certainty(scores, temperature)[label] ?? 0, 1e-9))
    }, 0)
  return temperatures.reduce((best, one) => (surprise(one) < surprise(best) ? one : best))
}
