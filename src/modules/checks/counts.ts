import type { Count } from '#platform/record/counts.ts'
import { isFalse } from './domain/check.ts'
import type { Check } from './domain/check-types.ts'

/**
 * What a check adds to the figures: `check.drawn` with `check.drawn.REASON` on the day it was drawn, `check.checked`
 * once it is settled whether it is true, and `check.false` when two people found it false. 假办结率 is
 * `check.false` ÷ `check.checked`; what could not be told is in neither, and `check.unclear` says how much;
 * `check.open` is how many of those drawn are not finished.
 */
export function countsOfCheck(state: Check): Count[] {
  const { officeId, regionId, environment, channel, drawnOn, reason, finding, closedOn } = state
  const by = { officeId, regionId, environment, channel }
  const one = (measure: string, on: string): Count => ({ measure, on, n: 1, by })
  const drawn = [one('check.drawn', drawnOn), one(`check.drawn.${reason}`, drawnOn)]
  if (closedOn === null || finding === null) return [...drawn, one('check.open', drawnOn)]
  if (finding.finding === 'unclear') return [...drawn, one('check.unclear', closedOn)]
  return [
    ...drawn,
    one('check.checked', closedOn),
    ...(isFalse(state) ? [one('check.false', closedOn)] : []),
  ]
}
