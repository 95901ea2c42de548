import { type Instant, later } from '#kernel/day.ts'

/** Minutes between a try and the next: eight tries in about a day and a half. */
const pauses = [1, 5, 30, 120, 300, 600, 840]

/** When to try again after this many tries; null when it has been tried enough. */
export function nextTry(attempts: number, now: Instant): Instant | null {
  const pause = pauses[attempts - 1]
  return pause === undefined ? null : later(now, pause * 60_000)
}
