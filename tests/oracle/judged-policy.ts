// What is judged and learned from, in one place: follow-up, checks, promises, good cases, figures and briefings.
import {
  addedOfAwards,
  addsToCase,
  addsToCycle,
  changedOfAwards,
  cycleRecord,
  goodCaseRecord,
  seenOfAwards,
} from './award-policy.ts'
import { addedOfBriefings, changedOfBriefings, seenOfBriefings } from './briefing-policy.ts'
import { addedOfChecks, addsToCheck, changedOfChecks, check, seenOfChecks } from './check-policy.ts'
import {
  addedOfEvaluation,
  addsToRectification,
  changedOfEvaluation,
  rectification,
  seenOfEvaluation,
} from './evaluation-policy.ts'
import { addedOfFigures, changedOfFigures, seenOfFigures } from './figure-policy.ts'
import {
  addedOfPromises,
  addsToPromise,
  addsToRetrospective,
  changedOfPromises,
  promise,
  retrospective,
  seenOfPromises,
} from './promise-policy.ts'

export const seenOfJudged = {
  ...seenOfFigures,
  ...seenOfBriefings,
  ...seenOfEvaluation,
  ...seenOfChecks,
  ...seenOfPromises,
  ...seenOfAwards,
}

export const changedOfJudged = {
  ...changedOfFigures,
  ...changedOfBriefings,
  ...changedOfEvaluation,
  ...changedOfChecks,
  ...changedOfPromises,
  ...changedOfAwards,
}

export const addedOfJudged = {
  ...addedOfFigures,
  ...addedOfBriefings,
  ...addedOfEvaluation,
  ...addedOfChecks,
  ...addedOfPromises,
  ...addedOfAwards,
}

const tables = {
  rectification: { table: 'evaluation.rectification', id: 'rectification_id' },
  check: { table: 'checks.task', id: 'check_id' },
  promise: { table: 'promises.promise', id: 'promise_id' },
  retrospective: { table: 'reviews.retrospective', id: 'retrospective_id' },
  'award-cycle': { table: 'awards.cycle', id: 'cycle_id' },
  'good-case': { table: 'awards.good_case', id: 'case_id' },
}

/** Who sees the records of these loops. */
export const judgedLoops = {
  rectification: { ...tables.rectification, rule: rectification },
  check: { ...tables.check, rule: check },
  promise: { ...tables.promise, rule: promise },
  retrospective: { ...tables.retrospective, rule: retrospective },
  'award-cycle': { ...tables['award-cycle'], rule: cycleRecord },
  'good-case': { ...tables['good-case'], rule: goodCaseRecord },
}

/** Who adds an event of this type to them. */
export const addsToJudged = (type: string) => ({
  rectification: { ...tables.rectification, rule: addsToRectification(type) },
  check: { ...tables.check, rule: addsToCheck(type) },
  promise: { ...tables.promise, rule: addsToPromise(type) },
  retrospective: { ...tables.retrospective, rule: addsToRetrospective(type) },
  'award-cycle': { ...tables['award-cycle'], rule: addsToCycle(type) },
  'good-case': { ...tables['good-case'], rule: addsToCase(type) },
})

/** Who else than the coordinator and the timekeeper moves dates of these. */
export const datesOfJudged: Readonly<Record<string, readonly string[]>> = {
  rectification: ['caller', 'lead'],
  promise: ['lead', 'leader', 'enterprise'],
}
