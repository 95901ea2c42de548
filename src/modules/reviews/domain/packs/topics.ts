import type { Topic } from './types.ts'

/** A common problem that is not closed. */
export type OpenProblem = {
  problemId: string
  title: string
  enterprises: number
  officeId: string | null
}
export type Asked = { environment: string; label: string; count: number }
export type Unkept = { topicId: string; title: string; count: number }

/** As many as a plan of the next year can take up from a review. Source: 设置值. */
const mostOfProblems = 6
const mostAsked = 3
const mostUnkept = 3

/**
 * What the next year's talks should be about: problems that several enterprises raised and that are not
 * solved, what was asked most, and topics at which promises were made that are still owed.
 */
export function proposeTopics(given: {
  problems: readonly OpenProblem[]
  asked: readonly Asked[]
  unkept: readonly Unkept[]
}): Topic[] {
  const problems = [...given.problems]
    .sort((one, other) => other.enterprises - one.enterprises)
    .slice(0, mostOfProblems)
    .map(({ problemId, title, enterprises, officeId }) => ({
      ...{ topicKey: `problem:${problemId}`, title, environment: null, leadOfficeId: officeId },
      ...{ reasons: [{ code: 'problem-open' as const, count: enterprises }], topicId: null },
    }))
  const asked = [...given.asked]
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
    .slice(0, mostAsked)
    .map(({ environment, label, count }) => ({
      ...{ topicKey: `environment:${environment}`, title: label, environment, leadOfficeId: null },
      ...{ reasons: [{ code: 'most-asked' as const, count }], topicId: null },
    }))
  const unkept = [...given.unkept]
    .sort((one, other) => other.count - one.count)
    .slice(0, mostUnkept)
    .map(({ topicId, title, count }) => ({
      ...{ topicKey: `topic:${topicId}`, title, environment: null, leadOfficeId: null },
      ...{ reasons: [{ code: 'promises-open' as const, count }], topicId },
    }))
  return [...problems, ...asked, ...unkept]
}
