import type { Instant } from '#kernel/day.ts'

/** A moment so many milliseconds after another. */
export const later = (now: Instant, ms: number): Instant =>
  new Date(Date.parse(now) + ms).toISOString()
