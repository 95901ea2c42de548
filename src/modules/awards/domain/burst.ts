import type { Instant } from '#kernel/day.ts'

/** So many ballots of one network within so many minutes are told to the auditors. Source: 设置值. */
export const burst = { ballots: 20, minutes: 10 } as const

/** The most ballots of one network that were cast within the minutes of a burst. */
export function mostAtOnce(casts: readonly Instant[]): number {
  const times = casts.map((at) => Date.parse(at)).sort((one, other) => one - other)
  let most = 0
  let from = 0
  for (const [at, time] of times.entries()) {
    while (time - (times[from] ?? time) >= burst.minutes * 60_000) from += 1
    most = Math.max(most, at - from + 1)
  }
  return most
}
