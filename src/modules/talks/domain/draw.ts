import { sha256 } from '#kernel/sha256.ts'
import {
  counts,
  type FairnessTarget,
  neededOf,
  type RosterCounts,
  type Targets,
} from './fairness.ts'
import type { Standing } from './seat-types.ts'

/** One who may be drawn; the code says nothing of the enterprise to anybody but itself. */
export type Candidate = { code: string } & Standing

/** Those on the roster before the draw. */
export type Already = RosterCounts

export type DrawInput = {
  seed: string
  seats: number
  /** The fairness targets of the whole roster. */
  targets: Targets
  already: Already
  candidates: readonly Candidate[]
}

/** The name of the rule below; a published draw carries it. */
export const drawRule = 'kentan-draw-1'

/** The strata in the order in which they are filled. */
const order: readonly FairnessTarget[] = ['dissatisfied', 'never-invited', 'small-micro']

/** By what candidates are ranked: SHA-256 of the seed, a line break and the code, lowest first. */
export const rankOf = (seed: string, code: string): string => sha256(`${seed}\n${code}`)

/** The sum of a list of candidates, published before the seed is known. */
export function listHash(candidates: readonly Candidate[]): string {
  const lines = candidates.map(
    ({ code, ...standing }) =>
      `${code} ${[standing.smallMicro, standing.neverInvited, standing.dissatisfied].map(Number).join('')}`,
  )
  return sha256(lines.toSorted().join('\n'))
}

/** The code an enterprise has in one draw. */
export const codeIn = (drawId: string, enterpriseId: string): string =>
  sha256(`${drawId}:${enterpriseId}`).slice(0, 16)

/**
 * Draws a roster (docs/draw.md). Candidates stand in the order of their rank. As long as a target is
 * open, the next seat goes to the first who counts for the first open target; when fewer seats are
 * left than the open targets take, to the first of those who count for the most of them. Then the
 * seats go by rank alone. The same input gives the same roster, in whatever order it is listed.
 */
export function draw({ seed, seats, targets, already, candidates }: DrawInput): string[] {
  const ranked = candidates
    .map((one) => ({ ...one, rank: rankOf(seed, one.code) }))
    .toSorted((a, b) => (a.rank + a.code < b.rank + b.code ? -1 : 1))
  const most = Math.min(seats, ranked.length)
  const needed = stillNeeded(already, most, targets)
  const drawn: Candidate[] = []
  while (drawn.length < most) {
    const left = ranked.filter((one) => !drawn.includes(one))
    const open = order.filter(
      (target) => needed[target] > 0 && left.some((one) => counts(one, target)),
    )
    const next = nextOf(left, open, sumOf(open, needed) > most - drawn.length)
    if (next === undefined) throw new Error('A draw ran out of candidates.')
    for (const target of order) needed[target] -= Number(counts(next, target))
    drawn.push(next)
  }
  return drawn.map(({ code }) => code)
}

type Needed = Record<FairnessTarget, number>

function stillNeeded(already: Already, more: number, targets: Targets): Needed {
  const needed = neededOf(already.size + more, targets)
  return {
    'small-micro': needed['small-micro'] - already.smallMicro,
    'never-invited': needed['never-invited'] - already.neverInvited,
    dissatisfied: needed.dissatisfied - already.dissatisfied,
  }
}

const sumOf = (open: readonly FairnessTarget[], needed: Needed): number =>
  open.reduce((sum, target) => sum + needed[target], 0)

function nextOf(
  left: readonly Candidate[],
  open: readonly FairnessTarget[],
  tight: boolean,
): Candidate | undefined {
  const [first] = open
  if (first === undefined) return left[0]
  if (!tight) return left.find((one) => counts(one, first))
  const served = (one: Candidate) => open.filter((target) => counts(one, target)).length
  const best = Math.max(...left.map(served))
  return left.find((one) => served(one) === best)
}

/** A draw as it is published: everything it takes to redo it. */
export type DrawPaper = DrawInput & { rule: string; listHash: string; roster: readonly string[] }

export type Redrawn = { same: boolean; faults: string[]; roster: string[] }

/** Redoes a published draw and tells how it differs from what was published. */
export function redraw(paper: DrawPaper): Redrawn {
  const faults: string[] = []
  if (paper.rule !== drawRule) faults.push(`rule ${paper.rule} is not ${drawRule}`)
  const codes = new Set(paper.candidates.map(({ code }) => code))
  if (codes.size !== paper.candidates.length) faults.push('a candidate is listed twice')
  if (listHash(paper.candidates) !== paper.listHash) {
    faults.push('the list of candidates is not the one that was fixed before the seed')
  }
  const roster = draw(paper)
  if (roster.join() !== paper.roster.join()) faults.push('the roster is another one')
  return { same: faults.length === 0, faults, roster }
}
