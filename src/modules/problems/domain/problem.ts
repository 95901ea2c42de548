import type { Loop } from '#kernel/loop.ts'
import { evolve } from './evolve.ts'
import { coldest } from './heat.ts'
import { rules } from './rules.ts'
import { problemSteps } from './steps.ts'
import type { Facts, Problem, ProblemCommand, ProblemEvent } from './types.ts'

export const noProblem: Problem = {
  status: 'new',
  end: null,
  number: '',
  title: '',
  named: false,
  titleOf: null,
  found: 'hand',
  foundOn: '',
  members: [],
  apart: [],
  rootCause: null,
  officeId: null,
  measured: coldest,
  trigger: null,
  confirmedOn: null,
  from: null,
  into: null,
  reviewId: null,
  reviews: [],
  decision: null,
  measures: [],
  ruleChangedOn: null,
  effectDays: 90,
  scores: null,
  finding: null,
  reason: null,
  closedOn: null,
  told: [],
  past: [],
}

/** A coordinator of one region acts on what concerns no other; the city's on everything. */
function owns({ measured, status }: Problem, _: ProblemCommand['type'], { actor }: Facts): boolean {
  if (actor.role !== 'coordinator' || actor.regionId === null || status === 'new') return true
  return measured.regionIds.every((regionId) => regionId === actor.regionId)
}

export const problemLoop: Loop<Problem, ProblemCommand, ProblemEvent, Facts> = {
  name: 'problem',
  steps: problemSteps,
  initial: noProblem,
  rules,
  evolve,
  owns,
}
