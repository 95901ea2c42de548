import { addDays, type Day, daysBetween } from '#kernel/day.ts'

/** Arrivals before and after the rule first changed; provisional while the window after it still runs. */
export type Effect = {
  changedOn: Day
  days: number
  before: number
  after: number
  /** Days of the window after that have passed; the day of the change is its first. */
  passed: number
  left: number
  provisional: boolean
  /** 降幅: 1 − after / before, in percent; null with nothing before, or while it is provisional. */
  fall: number | null
}

/** Counts the appeals that arrived in the `days` days before the change and in as many from it on. */
export function effectOf(
  arrivals: readonly Day[],
  { changedOn, days, today }: { changedOn: Day; days: number; today: Day },
): Effect {
  const from = addDays(changedOn, -days)
  const end = addDays(changedOn, days)
  const before = arrivals.filter((on) => on >= from && on < changedOn).length
  const after = arrivals.filter((on) => on >= changedOn && on < end).length
  // Why one more: today's appeals are counted though the day is not over.
  const passed = Math.max(0, Math.min(days, daysBetween(changedOn, today) + 1))
  const provisional = today < end
  const fall = before === 0 || provisional ? null : Math.round((1 - after / before) * 100)
  return { changedOn, days, before, after, passed, left: days - passed, provisional, fall }
}
