/** Cells smaller than this are not published (security.md B7). */
export const leastShown = 5

/** A zero of a group as large as this says nothing of any one in it. */
export const largeGroup = 30

/** One number of a publication, or one that follows from several, such as the complement of a rate. */
export type Cell = {
  id: string
  value: number
  /** Of how many it is a part; null when it is a part of nothing that is published. */
  whole: number | null
  /** A change between two publications may be negative. */
  change: boolean
  /** What is never printed by itself is known only as far as it follows. */
  printed: boolean
  /** What became of it in an earlier publication; null in the one that is being made. */
  fate: 'shown' | 'withheld' | null
  /** How much a reader loses by it; the cheapest is withheld first. */
  cost: number
}

/** A sum of numbers that is nothing, as everybody may know: parts less their total. */
export type Equation = readonly { id: string; by: number }[]

/**
 * Whether a number must not be learnt: 1 to 4, and nothing at all in a small group, which says of
 * everybody in it what did not happen. A zero of nobody, or of a large group, may be read.
 */
export function isSmall({ value, whole, change }: Cell): boolean {
  const size = Math.abs(value)
  if (size > 0) return size < leastShown
  return !change && whole !== null && whole > 0 && whole < largeGroup
}
