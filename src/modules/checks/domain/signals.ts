import { addDays, dayOf } from '#kernel/day.ts'
import { isEmpty, substanceOf } from '#modules/text/domain/substance.ts'
import { type Handling, type Signal, signal } from './handling.ts'
import { commonTo, ordinary, overlap, type Wording, wordingOf } from './wording.ts'

/** A reply with its words, worked out once. */
export type Worded = { of: Handling; its: Wording }
export const worded = (of: Handling): Worded => ({ of, its: wordingOf(of) })

/** What is known around a reply when it is looked at: all of the same office, given before it. */
export type Around = {
  /** Replies that may be alike, of a quarter of a year. */
  alike: readonly Worded[]
  /** Replies of the hour before. */
  hour: readonly Handling[]
  /** How many replies it gave in the 30 days before that hour. */
  month: number
  /** What it answered last. */
  latest: readonly Worded[]
}

/** The weights and bounds, in one place. */
export const measures = {
  /** From here on two replies are one text. */
  oneText: 0.6,
  /** From here on what is left of two replies without their own matters is one frame. */
  oneFrame: 0.3,
  /** So many replies with one text or frame, this one among them, are no chance. */
  fewest: 3,
  /** Two appeals are of one matter when their own words are so much alike, or both replies take up so many. */
  oneMatter: { alike: 0.2, taken: 3 },
  /** A reply that takes up fewer words of its appeal is not to the question. */
  takenUp: 2,
  minutes: 10,
  burst: 5,
  /** A burst is so many times as much as the office gives in an hour of a working day. */
  burstTimes: 4,
  workingHours: 22 * 8,
  /** A frame of fewer words is nobody's own. */
  shortest: 15,
} as const

const weights = {
  copied: 1,
  again: 1,
  paraphrased: 0.5,
  burst: { plain: 0.4, rush: 0.5 },
  // Why less for what was asked: a rule is quoted on the spot, a pipe is not mended in minutes.
  quick: { asked: 0.4, done: 0.5 },
  hollow: { open: 0.4, solved: 0.5 },
  'off-question': 0.4,
  // Why more: what is solved without a number, a name or a word of what was asked may be anything.
  bare: { alone: 0.3, nothing: 0.6 },
  'denied-before': 0.2,
} as const

/** What speaks against a reply, and what it makes speak against earlier ones, by their ids. */
export function considered(worded: Worded, around: Around): Map<string, Signal[]> {
  const found = new Map<string, Signal[]>()
  const add = (id: string, more: Signal) => found.set(id, [...(found.get(id) ?? []), more])
  const isOrdinary = ordinary(around.latest.map(({ its }) => its.asked))
  const read = readOf(worded, isOrdinary)
  const alike = around.alike.map((other) => readOf(other, isOrdinary))
  for (const own of ownSignals(read)) add(read.of.id, own)
  for (const [id, more] of copies(read, alike)) add(id, more)
  for (const [id, more] of bursts(read.of, around)) add(id, more)
  return found
}

/** A reply as it is compared: its words, and how many of its appeal's it takes up. */
type Read = Worded & { taken: number }

function readOf({ of, its }: Worded, isOrdinary: (word: string) => boolean): Read {
  const taken = [...its.taken].filter((word) => !isOrdinary(word)).length
  return { of, its, taken }
}

/** Says nothing of its matter: neither its words nor when, how much, by which rule. */
const saysNothing = ({ taken, its }: Read) => its.bare && taken < measures.takenUp

function ownSignals(read: Read): Signal[] {
  const { of, its, taken } = read
  const since = minutesBetween(of.signedAt ?? of.dispatchedAt, of.repliedAt)
  const empty = isEmpty(substanceOf(of.reply).substance)
  const found: Signal[] = []
  if (since <= measures.minutes) {
    const weight = of.consultation || !of.solved ? weights.quick.asked : weights.quick.done
    found.push(signal('quick', weight, { minutes: since }))
  }
  if (empty) found.push(signal('hollow', of.solved ? weights.hollow.solved : weights.hollow.open))
  if (taken < measures.takenUp) found.push(signal('off-question', weights['off-question']))
  if (its.bare) {
    const nothing = of.solved && saysNothing(read)
    found.push(signal('bare', nothing ? weights.bare.nothing : weights.bare.alone))
  }
  if (of.denied) found.push(signal('denied-before', weights['denied-before']))
  return found
}

/** Replies with the same text, or the same frame, to other matters. */
function copies(one: Read, alike: readonly Read[]): [string, Signal][] {
  const same = alike.filter(({ its }) => overlap(one.its.all, its.all) >= measures.oneText)
  const again = same.filter(({ of }) => of.appealId === one.of.appealId)
  const copied = same.filter((other) => areApart(one, other))
  const framed = alike.filter(
    (other) => areApart(one, other) && areFramed(one.its.frame, other.its.frame),
  )
  const before: [string, Signal][] =
    again.length > 0 ? [[one.of.id, signal('again', weights.again, { others: idsOf(again) })]] : []
  return [...before, ...among(one, copied, 'copied'), ...among(one, framed, 'paraphrased')]
}

const idsOf = (read: readonly Read[]) => read.map(({ of }) => of.id)

const areFramed = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  Math.min(one.size, other.size) >= measures.shortest && overlap(one, other) >= measures.oneFrame

/**
 * Whether two replies answer two matters. An answer to one common question is rightly the same for all who
 * ask it; one that says nothing of any matter is never an answer to it.
 */
function areApart(one: Read, other: Read): boolean {
  if (other.of.appealId === one.of.appealId) return false
  if (saysNothing(one) && saysNothing(other)) return true
  const { alike, taken } = measures.oneMatter
  return (
    commonTo(one.its.taken, other.its.taken) < taken &&
    overlap(one.its.asked, other.its.asked) < alike
  )
}

/** The same of each of a group that is large enough. */
function among(
  one: Read,
  group: readonly Read[],
  kind: 'copied' | 'paraphrased',
): [string, Signal][] {
  const ids = [...idsOf(group), one.of.id]
  if (ids.length < measures.fewest) return []
  return ids.map((id) => {
    const others = ids.filter((other) => other !== id).slice(-5)
    return [id, signal(kind, weights[kind], { count: ids.length, others })]
  })
}

/** Many replies within an hour, against what the office gives in one by its month. */
function bursts(one: Handling, { hour, month }: Around): [string, Signal][] {
  const all = [...hour.filter(({ id }) => id !== one.id), one]
  const usual = (measures.burstTimes * month) / measures.workingHours
  if (all.length < Math.max(measures.burst, usual)) return []
  const rush = all.filter(isRushed).length * 2 >= all.length
  const minutes = minutesBetween(all[0]?.repliedAt ?? one.repliedAt, one.repliedAt)
  const more = { count: all.length, minutes, rush, others: all.map(({ id }) => id).slice(-5) }
  return all.map(({ id }) => [
    id,
    signal('burst', rush ? weights.burst.rush : weights.burst.plain, more),
  ])
}

/** Answered on the last day or the one before, or as a month ends. */
function isRushed({ repliedAt, dueOn }: Handling): boolean {
  const on = dayOf(repliedAt)
  return addDays(on, 1) >= dueOn || addDays(on, 2).slice(0, 7) !== on.slice(0, 7)
}

export const minutesBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 60_000)
