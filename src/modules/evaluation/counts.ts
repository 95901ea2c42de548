import type { Day } from '#kernel/day.ts'
import type { Count } from '#platform/record/counts.ts'
import type { Rectification } from './domain/types.ts'

/**
 * What a rectification adds to the figures, each on the day it happened or was due:
 * - `rectification.opened`: a bad rating (差评);
 * - `rectification.due` on its date, `rectification.done`, and `rectification.in-time` of those done;
 * - `rectification.called`: called back, or tried as often as the rules ask; of these `rectification.reached`
 *   and `rectification.unreached`, and of the reached `rectification.satisfied`; unreached is never satisfied;
 * - `rectification.appealed` and `rectification.upheld`: ratings the office appealed, and those found false or
 *   malicious. An upheld one stays opened and is in none of the others: it is excluded, with this as its reason.
 */
export function countsOf(state: Rectification): Count[] {
  const { openedOn, rectifiedOn, contest, ruling, closedOn, end, satisfied } = state
  if (state.status === 'new') return []
  const by = { regionId: state.regionId, officeId: state.officeId }
  const one = (measure: string, on: Day | null | undefined, is = true): Count[] =>
    is && on ? [{ measure: `rectification.${measure}`, on, n: 1, by }] : []
  const upheld = ruling?.upheld === true
  const dueOn = state.dues.rectify?.dueOn
  const reached = end === 'satisfied' || end === 'still-bad'
  return [
    ...one('opened', openedOn),
    ...one('due', dueOn, !upheld),
    ...one('done', rectifiedOn),
    ...one('in-time', rectifiedOn, rectifiedOn !== null && rectifiedOn <= (dueOn ?? '')),
    ...one('called', closedOn, reached || end === 'unreached'),
    ...one('reached', closedOn, reached),
    ...one('satisfied', closedOn, reached && (satisfied ?? 0) > 2),
    ...one('unreached', closedOn, end === 'unreached'),
    ...one('appealed', contest?.on),
    ...one('upheld', ruling?.on, upheld),
  ]
}
