import type { Count } from '#kernel/counts.ts'
import type { Day } from '#kernel/day.ts'
import type { Problem } from './types.ts'

/**
 * What a common problem adds to the figures, of the city as a whole: its measures, and how far it came as a
 * reform. Taken up is proposed, measures or a request to those above decided is recommended, the rule changed
 * is enacted, and closed as done is implemented: each of those before it, and on the day it was taken up, so that
 * every share is of the same problems.
 */
export function countsOfProblem(state: Problem): Count[] {
  const { confirmedOn, decision, measures, ruleChangedOn, end } = state
  const count = (measure: string, on: Day | null, n = 1): Count[] =>
    on === null || n === 0 ? [] : [{ measure, on, n, by: {} }]
  const decidedOn = decision?.on ?? null
  const recommended = decision?.kind === 'measures' || decision?.kind === 'higher'
  const enacted = recommended && ruleChangedOn !== null
  return [
    ...count('reform.proposed', confirmedOn),
    ...count('reform.recommended', recommended ? confirmedOn : null),
    ...count('reform.enacted', enacted ? confirmedOn : null),
    ...count('reform.implemented', enacted && end === 'done' ? confirmedOn : null),
    ...count('measure.decided', decidedOn, measures.length),
    ...count('measure.done', decidedOn, measures.filter(({ fulfilled }) => fulfilled).length),
  ]
}
