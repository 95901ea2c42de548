/**
 * The chance that two samples of one distribution differ in rank as much as these do (Mann–Whitney,
 * two-sided, by the normal approximation with its correction for ties).
 */
export function rankTest(one: readonly number[], other: readonly number[]): number {
  const all = [
    ...one.map((value) => ({ value, own: 1 })),
    ...other.map((value) => ({ value, own: 0 })),
  ]
  all.sort((a, b) => a.value - b.value)
  let ranks = 0
  let ties = 0
  for (let at = 0; at < all.length; ) {
    let end = at
    while (end < all.length && all[end]?.value === all[at]?.value) end += 1
    const rank = (at + 1 + end) / 2
    for (const { own } of all.slice(at, end)) ranks += own * rank
    ties += (end - at) ** 3 - (end - at)
    at = end
  }
  const [n, m, whole] = [one.length, other.length, all.length]
  const u = ranks - (n * (n + 1)) / 2
  const deviation = Math.sqrt(((n * m) / 12) * (whole + 1 - ties / (whole * (whole - 1))))
  if (deviation === 0) return 1
  const z = (Math.abs(u - (n * m) / 2) - 0.5) / deviation
  return Math.min(1, 2 * upperTail(Math.max(z, 0)))
}

/** The upper tail of the normal distribution (Abramowitz and Stegun 26.2.17). */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
  const series = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429]
  return density * series.reduce((sum, factor, nth) => sum + factor * t ** (nth + 1), 0)
}
