import type { Answer, api } from '../api.ts'

export type ProblemItem = Answer<typeof api.problems.problems>['items'][number]
export type ProblemDetail = Answer<typeof api.problems.problem>
export type ProblemAppeal = ProblemDetail['appealList'][number]
export type ProblemMeasure = ProblemDetail['measureList'][number]
