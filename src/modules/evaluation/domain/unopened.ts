import type { Day } from '#kernel/day.ts'
import type { Bad } from '#modules/appeals/domain/types.ts'

/** What a rectification that was opened says of its rating. */
export type OpenedFor = { ratedOn: Day; level: number; ratedBy: Bad['by'] }

/** The bad ratings that have no rectification yet; each has one of its own. */
export function unopened(bad: readonly Bad[], opened: readonly OpenedFor[]): Bad[] {
  const left = [...opened]
  return bad.filter(({ on, level, by }) => {
    const at = left.findIndex(
      (one) => one.ratedOn === on && one.level === level && one.ratedBy === by,
    )
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
