/** The share of pairs, one of each list, in which the better one has the higher score; equal ones are half. */
export function auc(better: readonly number[], worse: readonly number[]): number {
  const all = [...better.map((score) => ({ score, good: true }))]
  all.push(...worse.map((score) => ({ score, good: false })))
  all.sort((one, other) => one.score - other.score)
  let [won, below] = [0, 0]
  for (let from = 0; from < all.length; ) {
    const score = all[from]?.score
    let to = from
    while (all[to]?.score === score && to < all.length) to += 1
    const equal = all.slice(from, to)
    const good = equal.filter((one) => one.good).length
    const bad = equal.length - good
    won += good * (below + bad / 2)
    below += bad
    from = to
  }
  return won / (better.length * worse.length)
}

/** The mean over all labels, each counting alike, of the harmonic mean of precision and recall. */
export function macroF1(pairs: readonly { label: string; said: string }[]): number {
  const labels = [...new Set(pairs.map(({ label }) => label))]
  const scores = labels.map((label) => {
    const right = pairs.filter((one) => one.label === label && one.said === label).length
    const wrong = pairs.filter((one) => (one.label === label) !== (one.said === label)).length
    return (2 * right) / (2 * right + wrong)
  })
  return mean(scores)
}

/**
 * B-cubed (Bagga and Baldwin 1998): of each thing how pure its group is, and how much of its own it has. Things
 * that do not count make the groups they are in less pure, and no more.
 */
export function bCubed(things: readonly { truth: string; group: string; counts?: boolean }[]): {
  precision: number
  recall: number
  f: number
} {
  const groups = Map.groupBy(things, ({ group }) => group)
  const truths = Map.groupBy(things, ({ truth }) => truth)
  const of = things
    .filter(({ counts = true }) => counts)
    .map(({ truth, group }) => {
      const inGroup = groups.get(group) ?? []
      const both = inGroup.filter((other) => other.truth === truth).length
      return { precision: both / inGroup.length, recall: both / (truths.get(truth)?.length ?? 0) }
    })
  const precision = mean(of.map((one) => one.precision))
  const recall = mean(of.map((one) => one.recall))
  return { precision, recall, f: (2 * precision * recall) / (precision + recall) }
}

/** The mean of 1 / rank of the first right answer among ten; 0 where none is right. */
export function mrr<T>(answers: readonly { ids: readonly T[]; right: ReadonlySet<T> }[]): number {
  return mean(
    answers.map(({ ids, right }) => {
      const at = ids.slice(0, 10).findIndex((id) => right.has(id))
      return at < 0 ? 0 : 1 / (at + 1)
    }),
  )
}

/** How many of those that were said are so, and how many of those that are so were said. */
export function precisionAndRecall(things: readonly { is: boolean; said: boolean }[]): {
  precision: number
  recall: number
} {
  const both = things.filter(({ is, said }) => is && said).length
  return {
    precision: both / things.filter(({ said }) => said).length,
    recall: both / things.filter(({ is }) => is).length,
  }
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
