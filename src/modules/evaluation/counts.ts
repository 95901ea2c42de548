import type { Day } from '#kernel/day.ts'
import type { Count } from '#platform/record/counts.ts'
import type { Due, Rectification } from './domain/types.ts'

/**
 * What a rectification adds to the figures:
 * - `rectification.opened`: a bad rating (差评);
 * - `rectify.due` once it is done, `rectify.inTime` of these, `rectify.owed` until then, and the same of `callBack`,
 *   as appeals count what is due (docs/indicators.md); called back is reached, or tried as often as the rules ask;
 * - `rectification.reached` and `rectification.unreached`, and of the reached `rectification.satisfied`; unreached
 *   is never satisfied;
 * - `rectification.appealed` and `rectification.upheld`: ratings the office appealed, and those found false or
 *   malicious. An upheld one stays opened and is due in nothing: it is left out, with this as its reason.
 */
export function countsOf(state: Rectification): Count[] {
  const { openedOn, rectifiedOn, contest, ruling, closedOn, end, satisfied, dues } = state
  if (state.status === 'new') return []
  const by = { regionId: state.regionId, officeId: state.officeId }
  const one = (measure: string, on: Day | null | undefined, is = true): Count[] =>
    is && on ? [{ measure: `rectification.${measure}`, on, n: 1, by }] : []
  const upheld = ruling?.upheld === true
  const reached = end === 'satisfied' || end === 'still-bad'
  // Why not while contested: the date of rectifying waits for the ruling.
  const due =
    upheld || state.status === 'contested' ? [] : dated('rectify', dues.rectify, rectifiedOn)
  const called = upheld ? [] : dated('callBack', dues.callBack, closedOn)
  return [
    ...one('opened', openedOn),
    ...[...due, ...called].map((counted) => ({ ...counted, n: 1, by })),
    ...one('reached', closedOn, reached),
    ...one('satisfied', closedOn, reached && (satisfied ?? 0) > 2),
    ...one('unreached', closedOn, end === 'unreached'),
    ...one('appealed', contest?.on),
    ...one('upheld', ruling?.on, upheld),
  ]
}

/** What was due by a day: done in time or late, or still owed. */
function dated(
  name: string,
  due: Due | undefined,
  done: Day | null,
): Pick<Count, 'measure' | 'on' | 'exact'>[] {
  if (due === undefined) return []
  const { dueOn } = due
  if (done === null) return [{ measure: `${name}.owed`, on: dueOn, exact: true }]
  const on = done < dueOn ? done : dueOn
  const counted = { measure: `${name}.due`, on }
  return done <= dueOn ? [counted, { measure: `${name}.inTime`, on }] : [counted]
}
