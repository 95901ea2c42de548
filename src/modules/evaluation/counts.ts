import type { Day } from '#kernel/day.ts'
import type { Count } from '#platform/record/counts.ts'
import { runningDue } from './domain/dates.ts'
import type { Due, Rectification } from './domain/types.ts'

/**
 * What a rectification adds to the figures:
 * - `rectification.opened`: a bad rating (差评);
 * - `rectify.due` once it is done, and `rectify.inTime` of these; `callBack.due` once it is called back: reached, or
 *   tried as often as the rules ask;
 * - until then what it waits for, by that date: `verify.owed`, `rule.owed`, `rectify.owed`, `callBack.owed`. Each bad
 *   rating is always in one of these, so that no rate gets better by leaving it where it is (docs/indicators.md);
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
  const running = runningDue(state)
  const owed: Dated[] =
    running === null
      ? []
      : [{ measure: `${running.kind}.owed`, on: running.due.dueOn, exact: true }]
  const due = upheld ? [] : doneBy('rectify', dues.rectify, rectifiedOn)
  const called = upheld ? [] : doneBy('callBack', dues.callBack, closedOn)
  return [
    ...one('opened', openedOn),
    ...[...due, ...called, ...owed].map((counted) => ({ ...counted, n: 1, by })),
    ...one('reached', closedOn, reached),
    ...one('satisfied', closedOn, reached && (satisfied ?? 0) > 2),
    ...one('unreached', closedOn, end === 'unreached'),
    ...one('appealed', contest?.on),
    ...one('upheld', ruling?.on, upheld),
  ]
}

type Dated = Pick<Count, 'measure' | 'on' | 'exact'>

/** What was due by a day and is done, in time or late. */
function doneBy(name: string, due: Due | undefined, done: Day | null): Dated[] {
  if (due === undefined || done === null) return []
  const { dueOn } = due
  const on = done < dueOn ? done : dueOn
  const counted = { measure: `${name}.due`, on }
  return done <= dueOn ? [counted, { measure: `${name}.inTime`, on }] : [counted]
}
