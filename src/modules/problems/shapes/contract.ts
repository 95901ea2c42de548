import { z } from 'zod'
import { count, day, id, key } from '#platform/contract.ts'
import {
  decisionKinds,
  findings,
  problemEnds,
  problemStatuses,
  rootCauses,
  standings,
  triggerReasons,
} from '../domain/words.ts'

const score = z.int().min(0).max(3)
export const scores = {
  ...{ diagnosis: score, design: score, handOver: score },
  ...{ enactment: score, implementation: score },
}

export const taken = z.object({
  problemId: id,
  number: z.string(),
  status: z.enum(problemStatuses),
  version: z.int(),
})

export const item = taken.extend({
  /** Null while it is the title of an appeal this reader may not read yet. */
  title: z.string().nullable(),
  named: z.boolean(),
  end: z.enum(problemEnds).nullable(),
  found: z.enum(findings),
  foundOn: day,
  rootCause: z.enum(rootCauses).nullable(),
  officeId: id.nullable(),
  officeName: z.string().nullable(),
  /** 热度: different enterprises and venues; `proposed` of the enterprises are not accepted yet. */
  enterprises: count,
  proposed: count,
  venues: count,
  appeals: count,
  regions: z.array(z.object({ regionId: key, name: z.string() })),
  firstOn: day.nullable(),
  lastOn: day.nullable(),
  /** Days since its first appeal. */
  ageDays: count,
  trigger: z.enum(triggerReasons).nullable(),
  triggeredOn: day.nullable(),
  decision: z.enum(decisionKinds).nullable(),
  decidedOn: day.nullable(),
  lookAgainOn: day.nullable(),
  measures: count,
  measuresOpen: count,
  nextDueOn: day.nullable(),
  light: z.enum(['green', 'yellow', 'red']).nullable(),
  ruleChangedOn: day.nullable(),
  closedOn: day.nullable(),
})

export const measure = z.object({
  measureId: id,
  text: z.string(),
  officeId: id,
  officeName: z.string(),
  startOn: day,
  dueOn: day,
  light: z.enum(['green', 'yellow', 'red']).nullable(),
  /** Whether this reader may say that it is fulfilled. */
  own: z.boolean(),
  fulfilled: z
    .object({
      on: day,
      words: z.string(),
      ruleChanged: z.boolean(),
      evidence: z.string().nullable(),
    })
    .nullable(),
})

const appeal = z.object({
  appealId: id,
  number: z.string(),
  title: z.string().nullable(),
  status: z.string(),
  regionId: key,
  regionName: z.string(),
  arrivedOn: day,
  standing: z.enum(standings),
  /** Withdrawn ones do not. */
  counts: z.boolean(),
  /** The code name of the enterprise, to a coordinator. */
  enterpriseCode: z.string().nullable(),
})

const effect = z.object({
  changedOn: day,
  days: count,
  before: count,
  after: count,
  /** Of those after, the ones nobody has accepted yet. */
  afterProposed: count,
  passed: count,
  left: count,
  provisional: z.boolean(),
  fall: z.int().nullable(),
})

export const detail = item.extend({
  triggerText: z.object({ count, days: count, words: z.string().nullable() }).nullable(),
  confirmedOn: day.nullable(),
  reviewId: id.nullable(),
  reason: z.string().nullable(),
  decisionReason: z.string().nullable(),
  finding: z.string().nullable(),
  scores: z.object(scores).nullable(),
  measureList: z.array(measure),
  /** None to an office, which sees its measures alone. */
  appealList: z.array(appeal),
  /** Appeals of it that this reader does not see. */
  hidden: count,
  effect: effect.nullable(),
  from: z.object({ problemId: id, number: z.string() }).nullable(),
  into: z.object({ problemId: id, number: z.string() }).nullable(),
  /** What `undo` would take back. */
  undo: z.string().nullable(),
  open: z.array(z.string()),
  timeline: z.array(
    z.object({
      version: z.int(),
      on: day,
      type: z.string(),
      role: z.string(),
      /** What was written, and how many appeals or which other problem it was about. */
      words: z.string().nullable(),
      appeals: count.nullable(),
      other: z.string().nullable(),
    }),
  ),
})

/** A measure as those read it who raised the problem. */
export const measureShown = z.object({
  text: z.string(),
  officeName: z.string(),
  dueOn: day,
  fulfilledOn: day.nullable(),
  words: z.string().nullable(),
  ruleChanged: z.boolean(),
})

/** What an enterprise reads of the problem its own appeal is part of. */
export const shown = z.object({
  number: z.string(),
  title: z.string(),
  status: z.enum(problemStatuses),
  decision: z.enum(decisionKinds).nullable(),
  decisionReason: z.string().nullable(),
  decidedOn: day.nullable(),
  lookAgainOn: day.nullable(),
  measures: z.array(measureShown),
  ruleChangedOn: day.nullable(),
  finding: z.string().nullable(),
  closedOn: day.nullable(),
})
