/** How much each word speaks for each label, label by label: the logarithm of its odds. */
export type Odds = ReadonlyMap<string, Float64Array>

const spread = 0.1

/**
 * Naive Bayes against the complement (Rennie et al., ICML 2003): for each word ln P(word | label) minus
 * ln P(word | other labels), counts dampened to ln(1 + n) and spread by 0.1.
 */
export function oddsOf(
  documents: readonly ReadonlyMap<string, number>[],
  labels: readonly number[],
  count: number,
): Odds {
  const of = new Map<string, Float64Array>()
  const totals = new Float64Array(count)
  documents.forEach((words, nth) => {
    const label = labels[nth] ?? 0
    for (const [word, times] of words) {
      const sums = of.get(word) ?? new Float64Array(count)
      of.set(word, sums)
      const much = Math.log(1 + times)
      sums[label] = (sums[label] ?? 0) + much
      totals[label] = (totals[label] ?? 0) + much
    }
  })
  const all = totals.reduce((sum, total) => sum + total, 0)
  const room = spread * of.size
  for (const sums of of.values()) {
    const everywhere = sums.reduce((sum, one) => sum + one, 0)
    sums.forEach((sum, label) => {
      const total = totals[label] ?? 0
      const here = (sum + spread) / (total + room)
      const elsewhere = (everywhere - sum + spread) / (all - total + room)
      sums[label] = Math.log(here) - Math.log(elsewhere)
    })
  }
  return of
}

/** What the words of a message say for each label, as a mean over its words. */
export function spokenFor(
  said: Odds,
  words: ReadonlyMap<string, number>,
  count: number,
): Float64Array {
  const scores = new Float64Array(count)
  let weight = 0
  for (const [word, times] of words) {
    const odds = said.get(word)
    if (odds === undefined) continue
    const much = Math.log(1 + times)
    weight += much
    for (let label = 0; label < count; label += 1) {
      scores[label] = (scores[label] ?? 0) + much * (odds[label] ?? 0)
    }
  }
  return scores.map((score) => score / (weight || 1))
}
