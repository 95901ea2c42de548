import { edgesOf } from '#kernel/loop.ts'
import { steps as appealSteps, storedAppeals } from '#modules/appeals/index.ts'
import { caseSteps, cycleSteps, storedCases, storedCycles } from '#modules/awards/index.ts'
import { checkSteps, storedChecks } from '#modules/checks/index.ts'
import { rectificationSteps, storedRectifications } from '#modules/evaluation/index.ts'
import { problemSteps, storedProblems } from '#modules/problems/index.ts'
import { promiseSteps, storedPromises } from '#modules/promises/index.ts'
import {
  itemSteps,
  retrospectiveSteps,
  reviewSteps,
  storedItems,
  storedRetrospectives,
  storedReviews,
} from '#modules/reviews/index.ts'
import {
  periodSteps,
  questionSteps,
  seatSteps,
  sessionSteps,
  storedPeriods,
  storedQuestions,
  storedSeats,
  storedSessions,
  storedTopics,
  topicSteps,
} from '#modules/talks/index.ts'
import type { ReferenceRows } from '#platform/database/migrate.ts'

/** The loops the platform runs, each with its summary table. */
export const loops = [
  storedAppeals,
  storedTopics,
  storedPeriods,
  storedSessions,
  storedSeats,
  storedQuestions,
  storedProblems,
  storedReviews,
  storedItems,
  storedPromises,
  storedRetrospectives,
  storedCycles,
  storedCases,
  storedRectifications,
  storedChecks,
]

/** Rows the database keeps of our tables of steps: it refuses every other edge. */
export const reference: readonly ReferenceRows[] = [
  edgeRows('appeals.edge', appealSteps),
  edgeRows('talks.topic_edge', topicSteps),
  edgeRows('talks.period_edge', periodSteps),
  edgeRows('talks.session_edge', sessionSteps),
  edgeRows('talks.seat_edge', seatSteps),
  edgeRows('talks.question_edge', questionSteps),
  edgeRows('problems.problem_edge', problemSteps),
  edgeRows('reviews.review_edge', reviewSteps),
  edgeRows('reviews.item_edge', itemSteps),
  edgeRows('promises.promise_edge', promiseSteps),
  edgeRows('reviews.retrospective_edge', retrospectiveSteps),
  edgeRows('awards.cycle_edge', cycleSteps),
  edgeRows('awards.case_edge', caseSteps),
  edgeRows('evaluation.rectification_edge', rectificationSteps),
  edgeRows('checks.task_edge', checkSteps),
]

function edgeRows(table: string, steps: Parameters<typeof edgesOf>[0]): ReferenceRows {
  return { table, columns: ['status_before', 'status'], rows: edgesOf(steps) }
}
