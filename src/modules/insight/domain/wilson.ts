/** Of fewer than this, a rate is told with its interval. */
export const small = 30

/** The 95 % interval by Wilson of so many of so many, in shares of one. */
export function wilson(n: number, of: number): { low: number; high: number } {
  const z = 1.959964
  const share = n / of
  const middle = share + (z * z) / (2 * of)
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  const scale = 1 + (z * z) / of
  const bound = (value: number) => Math.min(1, Math.max(0, Math.round(value * 10_000) / 10_000))
  return { low: bound((middle - spread) / scale), high: bound((middle + spread) / scale) }
}

/** The middle of what is counted by its value; between two it is the mean of both. */
export function medianOf(histogram: ReadonlyMap<number, number>): number | null {
  const all = [...histogram].filter(([, n]) => n > 0).sort(([one], [other]) => one - other)
  const total = all.reduce((sum, [, n]) => sum + n, 0)
  if (total === 0) return null
  const at = (place: number) => {
    let before = 0
    return all.find(([, n]) => {
      before += n
      return before > place
    })?.[0] as number // some value lies at every place below the total
  }
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2
}
