import type { Count } from '#kernel/counts.ts'
import type { Question } from './question-types.ts'
import type { Seat } from './seat-types.ts'
import type { Session } from './session-types.ts'
import type { SessionStatus } from './words.ts'

const held: readonly SessionStatus[] = ['minutes', 'dispatched', 'replied', 'rated', 'archived']

/** A session counts once it has been held, in the month in which it was. */
export const countsOfSession = ({ status, heldOn, regionId }: Session): Count[] =>
  held.includes(status) ? [{ measure: 'session.held', on: heldOn, n: 1, by: { regionId } }] : []

/** A question that was dealt with, and whether it was answered on the spot (现场解答). */
export function countsOfQuestion({ status, askedOn: on, regionId }: Question): Count[] {
  if (['new', 'asked', 'withdrawn'].includes(status) || on === null) return []
  const dealtWith = { measure: 'question.dealtWith', on, n: 1, by: { regionId } }
  return status === 'answered'
    ? [dealtWith, { ...dealtWith, measure: 'question.onTheSpot' }]
    : [dealtWith]
}

/** An invitation, and whether it was declined. */
export function countsOfSeat({ status, origin, askedOn: on, regionId }: Seat): Count[] {
  if (origin !== 'invited' || status === 'new') return []
  const invited = { measure: 'invited', on, n: 1, by: { regionId } }
  return status === 'declined' ? [invited, { ...invited, measure: 'invited.declined' }] : [invited]
}
