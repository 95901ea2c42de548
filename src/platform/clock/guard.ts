import type { Instant } from '#kernel/day.ts'

const hour = 3_600_000

/** How far a clock may stray before it is not believed; more than any time server corrects (K7). */
export const tolerance = hour

/**
 * A start this long after the last sign of life is not believed without a person's word. The longest
 * public holiday is nine days; a machine that is off for a week more is no matter of course.
 */
export const longestSilence = 15 * 24 * hour

/** A clock that went back may come forward again to a time it was believed at; so many are kept. */
const linesKept = 4

/** The wall clock, and beside it how long the machine has been up, which nobody can set. */
export type Reading = { wall: Instant; upMs: number }

/** What all workers of a city share; `seenAt` is the last moment that was believed. */
export type Watch = {
  seenAt: Instant
  pausedAt: Instant | null
  jumpMs: number | null
  atStart: boolean | null
  resumedAt: Instant | null
}

/** What one process holds true of its clock. */
export type Belief = {
  /** Wall clock less uptime, as believed: now first, then earlier ones; none before the first look. */
  lines: readonly number[]
  /** This process saw the clock run ahead, so it can also tell that it has come back. */
  ahead: boolean
  /** The resumption this belief rests on. */
  resumedAt: Instant | null
}

export type Note = { kind: 'paused' | 'unpaused' | 'backward'; jumpMs: number; atStart: boolean }
export type Judged = { belief: Belief; watch: Watch; notes: Note[] }

/** A process that has not looked at its clock yet. */
export const unformed: Belief = { lines: [], ahead: false, resumedAt: null }

/** Looks at the clock once: what the process and the city hold true of it then, and what to note. */
export function judge(before: Belief, watch: Watch, reading: Reading): Judged {
  const { resumedAt } = watch
  const belief = before.resumedAt === resumedAt ? before : { ...unformed, resumedAt }
  const atStart = belief.lines.length === 0
  const jumpMs = atStart ? sinceSeen(watch, reading) : strayed(belief, reading)
  if (atStart ? jumpMs > longestSilence : !isBelieved(belief, reading)) {
    return pause({ belief, watch, reading, jumpMs, atStart })
  }
  // Why: whoever was not there when the clock ran ahead cannot know that it is where it was.
  const sawIt = belief.ahead && watch.atStart === true
  if (atStart && watch.pausedAt !== null && !sawIt) return { belief, watch, notes: [] }
  return goOn({ belief, watch, reading, jumpMs, atStart })
}

/** Whether a process may act by this reading: between two looks at what the city holds true. */
export function isBelieved({ lines }: Belief, reading: Reading): boolean {
  const [now] = lines
  if (now === undefined) return false
  const line = lineOf(reading)
  return line <= now + tolerance || lines.some((known) => isNear(known, line))
}

type Found = { belief: Belief; watch: Watch; reading: Reading; jumpMs: number; atStart: boolean }

function pause({ belief, watch, reading, jumpMs, atStart }: Found): Judged {
  const seen = { ...belief, ahead: true }
  if (watch.pausedAt !== null) return { belief: seen, watch, notes: [] }
  const paused = { ...watch, pausedAt: reading.wall, jumpMs, atStart }
  return { belief: seen, watch: paused, notes: [{ kind: 'paused', jumpMs, atStart }] }
}

function goOn({ belief, watch, reading, jumpMs, atStart }: Found): Judged {
  const notes: Note[] = []
  if (jumpMs < -tolerance) notes.push({ kind: 'backward', jumpMs, atStart })
  const believed = { ...belief, ahead: false, lines: withLine(belief.lines, lineOf(reading)) }
  if (watch.pausedAt === null) {
    return { belief: believed, watch: { ...watch, seenAt: reading.wall }, notes }
  }
  if (!belief.ahead) return { belief: believed, watch, notes }
  notes.unshift({ kind: 'unpaused', jumpMs: watch.jumpMs ?? 0, atStart })
  const unpaused = { seenAt: reading.wall, pausedAt: null, jumpMs: null, atStart: null }
  return { belief: believed, watch: { ...watch, ...unpaused }, notes }
}

const lineOf = ({ wall, upMs }: Reading): number => Date.parse(wall) - upMs
const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= tolerance
const sinceSeen = (watch: Watch, { wall }: Reading) => Date.parse(wall) - Date.parse(watch.seenAt)
const strayed = ({ lines: [now = 0] }: Belief, reading: Reading) =>
  Math.round(lineOf(reading) - now)

/** The lines with the present one first: the one that was believed before, where it is that one. */
function withLine(lines: readonly number[], line: number): readonly number[] {
  const present = lines.find((known) => isNear(known, line)) ?? line
  return [present, ...lines.filter((known) => known !== present)].slice(0, linesKept)
}
