/** How those who raised a problem see its present state: how many gave 1, 2, 3, 4 and 5. */
export type Distribution = readonly [number, number, number, number, number]

export type Scores = { counts: Distribution; given: number; asked: number }

/** Below this many an office could guess who gave which. Source: 设置值. */
export const fewestShown = 3

/** The scores of an item as a distribution; a name never goes along. */
export function tally(scores: readonly (number | null)[]): Scores {
  const of = (points: number) => scores.filter((score) => score === points).length
  const counts: Distribution = [of(1), of(2), of(3), of(4), of(5)]
  return { counts, given: counts.reduce((sum, count) => sum + count, 0), asked: scores.length }
}

/** What an office is shown: from few scores only how many there are. */
export function forOffices({ counts, given, asked }: Scores): Omit<Scores, 'counts'> & {
  counts: Distribution | null
} {
  return { counts: given < fewestShown ? null : counts, given, asked }
}

/** The mean of the scores to one decimal; null where there are none. */
export function meanOf({ counts, given }: Pick<Scores, 'counts' | 'given'>): number | null {
  if (given === 0) return null
  const sum = counts.reduce((total, count, at) => total + count * (at + 1), 0)
  return Math.round((sum / given) * 10) / 10
}
