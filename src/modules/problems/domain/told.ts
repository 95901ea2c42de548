import type { Notice } from '#modules/notices/domain/notice.ts'
import type { Measure, Problem, ProblemEvent } from './types.ts'

/** An enterprise of a problem, with the newest of its appeals in it: to that its notice leads. */
export type Originator = { enterpriseId: string; appealId: string; number: string }

/** One event of a problem with what must be known to tell of it, as things stood right after it. */
export type Happening = {
  problemId: string
  event: ProblemEvent
  before: Problem
  after: Problem
  originators: readonly Originator[]
  officeName: (officeId: string) => string
}

type Tell = (happening: Happening) => Notice[]

/**
 * Who is told what, by the type of the event. Every originator hears of the decision, of a changed rule
 * and of the end, once each; offices of the measures they owe; coordinators of what asks for them.
 */
const told: Readonly<Record<ProblemEvent['type'], Tell>> = {
  suggested: nobody,
  splitFrom: nobody,
  proposed: nobody,
  measured: (it) =>
    it.before.trigger === null && it.after.trigger !== null ? [coordinators(it, 'triggered')] : [],
  marked: (it) => [coordinators(it, 'triggered')],
  confirmed: nobody,
  dismissed: nobody,
  renamed: nobody,
  causeSet: nobody,
  added: nobody,
  removed: nobody,
  split: nobody,
  merged: nobody,
  absorbed: nobody,
  released: nobody,
  undone: nobody,
  restored: nobody,
  dissolved: nobody,
  scheduled: nobody,
  unscheduled: nobody,
  decided: (it) => {
    if (it.event.type !== 'decided') return []
    const { decision, measures } = it.event
    return [
      coordinators(it, 'decided'),
      ...measures.flatMap((measure) => office(it, measure, 'given')),
      ...originators(it, `decided-${decision.kind}`),
    ]
  },
  measureFulfilled: (it) => {
    if (it.event.type !== 'measureFulfilled') return []
    const done = coordinators(it, 'fulfilled', { office: ownerOf(it, it.event.measureId) })
    return [done, ...(it.event.ruleChanged ? originators(it, 'rule-changed') : [])]
  },
  warned: (it) => {
    if (it.event.type !== 'warned') return []
    const { kind, stage } = it.event
    const measure = it.after.measures.find(({ measureId }) => kind === `measure:${measureId}`)
    if (measure === undefined) return [coordinators(it, kind)]
    const late = stage === 'late'
    const values = { office: it.officeName(measure.ownerOfficeId), dueOn: measure.dueOn }
    return [
      ...(late ? [coordinators(it, 'late', values, true)] : []),
      ...office(it, measure, stage, late),
    ]
  },
  scored: nobody,
  closed: (it) => [coordinators(it, 'closed'), ...originators(it, 'closed')],
  reopened: nobody,
}

/** Who is told what of an event of a problem. */
export const tellOfProblem: Tell = (happening) => told[happening.event.type](happening)

function nobody(): Notice[] {
  return []
}

const ownerOf = ({ after, officeName }: Happening, measureId: string): string =>
  officeName(after.measures.find((one) => one.measureId === measureId)?.ownerOfficeId ?? '')

const subjectOf = ({ problemId, after }: Happening) => ({
  ...{ loop: 'problem', id: problemId, number: after.number },
})

/** The coordinators of the region it concerns, or of the city. */
function coordinators(
  it: Happening,
  name: string,
  values: Readonly<Record<string, string>> = {},
  urgent = false,
): Notice {
  const { regionIds } = it.after.measured
  const regionId = regionIds.length === 1 ? (regionIds[0] ?? null) : null
  return {
    to: { role: 'coordinator', regionId },
    template: `problem.${name}.coordinator`,
    ...{ values, urgent, subject: subjectOf(it) },
  }
}

function office(it: Happening, measure: Measure, name: string, urgent = false): Notice[] {
  return [
    {
      to: { officeId: measure.ownerOfficeId, roles: ['lead', 'handler'] },
      template: `problem.${name}.office`,
      values: { dueOn: measure.dueOn },
      ...{ urgent, subject: subjectOf(it) },
    },
  ]
}

function originators({ after, originators: all }: Happening, name: string): Notice[] {
  const { title, decision } = after
  const values = {
    ...{ problem: title },
    ...(decision?.reason && { reason: decision.reason }),
    ...(decision?.lookAgainOn && { dueOn: decision.lookAgainOn }),
    ...(after.finding && { finding: after.finding }),
  }
  return all.map(({ enterpriseId, appealId, number }) => ({
    to: { enterpriseId },
    template: `problem.${name}.enterprise`,
    ...{ values, urgent: false, subject: { loop: 'appeal', id: appealId, number } },
  }))
}
