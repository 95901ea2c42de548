import type { Day } from '#kernel/day.ts'
import { startMeasure } from './measures.ts'
import { refusal } from './refusals.ts'
import type { Facts, Problem, ProblemCommand, ProblemEvent } from './types.ts'

type Decide = Extract<ProblemCommand, { type: 'decide' }>

/** The decision of a review: measures with owners and dates, or why there are none. */
export function decisionEvents(
  { reviewId }: Problem,
  command: Decide,
  facts: Facts,
): ProblemEvent[] {
  check(command, facts.today)
  const { decision: kind, reason, lookAgainOn, measures } = command
  const { today } = facts
  return [
    {
      type: 'decided',
      decision: { kind, reason, lookAgainOn, on: today },
      measures: measures.map((one) => startMeasure(one, facts)),
      reviewId,
      on: today,
    },
  ]
}

/** Seeking higher authority may need measures; only then nothing is looked at again by a date. */
const waits = ({ decision, measures }: Decide): boolean =>
  decision === 'not-yet' || (decision === 'higher' && measures.length === 0)

function check(command: Decide, today: Day): void {
  const { decision, reason, measures, lookAgainOn } = command
  if (decision === 'measures' && measures.length === 0) {
    throw refusal('problems/measures-needed', { field: 'measures' })
  }
  if ((decision === 'not-yet' || decision === 'not-adopted') && measures.length > 0) {
    throw refusal('problems/no-measures', { field: 'measures' })
  }
  if (decision !== 'measures' && reason === null) {
    throw refusal('problems/reason-needed', { field: 'reason' })
  }
  if (waits(command) && lookAgainOn === null) {
    throw refusal('problems/look-again-needed', { field: 'lookAgainOn' })
  }
  if (lookAgainOn !== null && lookAgainOn <= today) {
    throw refusal('problems/day-past', { field: 'lookAgainOn' })
  }
  if (measures.some(({ dueOn }) => dueOn <= today)) {
    throw refusal('problems/day-past', { field: 'measures' })
  }
}
