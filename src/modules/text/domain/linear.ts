import type { Vector } from './vectors.ts'

type Training = {
  /** Slack: how much a message on the wrong side costs. */
  cost: number
  /** Passes over all messages at most. */
  passes: number
  /** The passes end when no message is further from its place than this. */
  enough: number
}

const usual: Training = { cost: 0.8, passes: 30, enough: 0.1 }
/** What every message has, so that a class may be rare: the last weight. */
const bias = 0.5

/**
 * The weights of a linear support vector machine with squared hinge loss that tells the vectors in
 * `positive` from the others: one for each of `size` words and one for the bias. Dual coordinate descent
 * (Hsieh et al., ICML 2008); the order of each pass is drawn from a fixed seed, so equal input gives
 * equal weights.
 */
export function separate(
  vectors: readonly Vector[],
  positive: readonly boolean[],
  { size, ...given }: { size: number } & Partial<Training>,
): Float64Array {
  const { cost, passes, enough } = { ...usual, ...given }
  const weights = new Float64Array(size + 1)
  const pulls = new Float64Array(vectors.length)
  const slack = 0.5 / cost
  const squares = vectors.map(({ by }) => by.reduce((sum, value) => sum + value * value, bias ** 2))
  const order = vectors.map((_, number) => number)
  const draw = drawing()
  for (let pass = 0; pass < passes; pass += 1) {
    shuffle(order, draw)
    let furthest = 0
    for (const number of order) {
      const vector = vectors[number] as Vector
      const side = positive[number] ? 1 : -1
      const pull = pulls[number] ?? 0
      const slope = side * scoreOf(vector, weights) - 1 + slack * pull
      const open = pull === 0 ? Math.min(slope, 0) : slope
      furthest = Math.max(furthest, Math.abs(open))
      if (Math.abs(open) < 1e-12) continue
      const moved = Math.max(pull - slope / ((squares[number] ?? 0) + slack), 0)
      pulls[number] = moved
      add(vector, (moved - pull) * side, weights)
    }
    if (furthest < enough) break
  }
  return weights
}

/** On which side of the boundary a vector lies, and how far. */
export function scoreOf({ at, by }: Vector, weights: Float64Array): number {
  let score = (weights[weights.length - 1] ?? 0) * bias
  for (let nth = 0; nth < at.length; nth += 1) {
    score += (weights[at[nth] ?? 0] ?? 0) * (by[nth] ?? 0)
  }
  return score
}

function add({ at, by }: Vector, much: number, weights: Float64Array): void {
  for (let nth = 0; nth < at.length; nth += 1) {
    const number = at[nth] ?? 0
    weights[number] = (weights[number] ?? 0) + much * (by[nth] ?? 0)
  }
  const last = weights.length - 1
  weights[last] = (weights[last] ?? 0) + much * bias
}

/** Numbers from 0 to 1, always the same ones: a linear congruence (Numerical Recipes). */
export function drawing(seed = 1): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

export function shuffle<T>(list: T[], draw: () => number): void {
  for (let left = list.length - 1; left > 0; left -= 1) {
    const other = Math.floor(draw() * (left + 1))
    ;[list[left], list[other]] = [list[other] as T, list[left] as T]
  }
}
