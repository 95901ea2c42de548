import { type Day, type Instant, later } from '#kernel/day.ts'

/** An enterprise is not rung up again within so many hours of an attempt in vain. */
export const hoursApart = 3

/** Whether a moment is too soon after another to ring up again. */
export const isTooSoon = (last: Instant, now: Instant): boolean =>
  later(last, hoursApart * 3_600_000) > now

type Tried = { reached: boolean; at?: Instant }

/** Attempts at the same time are one: another in vain counts only after some hours. */
export function wasTriedJustNow(attempts: readonly Tried[], now: Instant): boolean {
  const last = attempts.findLast(({ reached }) => !reached)?.at
  return last !== undefined && isTooSoon(last, now)
}

/** On how many days it was tried in vain. */
export const daysTried = (attempts: readonly { on: Day; reached: boolean }[]): number =>
  new Set(attempts.filter(({ reached }) => !reached).map(({ on }) => on)).size
