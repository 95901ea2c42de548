import type { Count } from '#kernel/counts.ts'
import type { Day } from '#kernel/day.ts'
import type { Problem } from './types.ts'

/**
 * What a common problem adds to the figures, of the city as a whole: its measures, and how far it came as a
 * reform. Taken up is proposed, measures or a request to those above decided is recommended, the rule changed
 * is enacted, and closed as done is implemented.
 */
export function countsOfProblem(state: Problem): Count[] {
  const { confirmedOn, decision, measures, ruleChangedOn, closedOn, end } = state
  const count = (measure: string, on: Day | null, n = 1): Count[] =>
    on === null || n === 0 ? [] : [{ measure, on, n, by: {} }]
  const decidedOn = decision?.on ?? null
  const reforms = decision?.kind === 'measures' || decision?.kind === 'higher'
  return [
    ...count('reform.proposed', confirmedOn),
    ...count('reform.recommended', reforms ? decidedOn : null),
    ...count('reform.enacted', ruleChangedOn),
    ...count('reform.implemented', end === 'done' ? closedOn : null),
    ...count('measure.decided', decidedOn, measures.length),
    ...count('measure.done', decidedOn, measures.filter(({ fulfilled }) => fulfilled).length),
  ]
}
