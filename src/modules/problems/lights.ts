import type { Instant } from '#kernel/day.ts'

/** How a date stands now; null where there is none. */
export function lightOf(
  now: Instant,
  warnAt: Instant | null,
  passesAt: Instant | null,
): 'green' | 'yellow' | 'red' | null {
  if (warnAt === null || passesAt === null) return null
  if (now >= passesAt) return 'red'
  return now >= warnAt ? 'yellow' : 'green'
}
