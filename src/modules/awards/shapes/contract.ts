import { z } from 'zod'
import { environments } from '#modules/appeals/domain/words.ts'
import { count, day, id, key, line, prose } from '#platform/contract.ts'
import { caseStatuses, cycleStatuses } from '../domain/words.ts'

export const tag = '好案例'

const division = z.string().regex(/^\d{2}$/)
const figure = z.number().min(-99_999_999).max(99_999_999)

export const effect = z.strictObject({
  measure: line(60),
  before: figure,
  after: figure,
  unit: line(12),
})

/** What a case says, as it is written. */
export const contentInput = {
  title: line(60),
  environment: z.enum(environments),
  industry: division.nullable().default(null),
  regionId: key.nullable().default(null),
  before: prose(2_000),
  done: prose(3_000),
  after: prose(2_000),
  effect,
}

const shownEffect = z.object({
  measure: z.string(),
  before: z.number(),
  after: z.number(),
  unit: z.string(),
})

export const caseInList = z.object({
  caseId: id,
  cycleId: id,
  status: z.enum(caseStatuses),
  version: z.int(),
  title: z.string(),
  environment: z.enum(environments),
  industry: z.string().nullable(),
  regionId: z.string().nullable(),
  effect: shownEffect,
  nominatedOn: day,
  publishedOn: day.nullable(),
  decidedOn: day.nullable(),
  /** 得票, once the votes have been counted. */
  approvals: count.nullable(),
  /** Where it was taken up, confirmed. */
  adoptions: count,
})

export const told = { before: z.string(), done: z.string(), after: z.string() }

/** Where a case was taken up, as everybody may read it once it is confirmed. */
export const adoption = z.object({
  adoptionId: id,
  regionId: z.string().nullable(),
  regionName: z.string().nullable(),
  officeId: id.nullable(),
  officeName: z.string().nullable(),
  city: z.string().nullable(),
  how: z.string(),
  on: day,
  confirmedOn: day.nullable(),
  /** It was refused, or turned out to be wrong: the public does not read it. */
  withdrawn: z.object({ on: day, reason: z.string() }).nullable(),
  effect: shownEffect.extend({ on: day, confirmedOn: day.nullable() }).nullable(),
  /** Whether this reader's office reported it, or may report for it. */
  own: z.boolean(),
  /** Whether this reader reported it himself, and somebody else has to confirm it. */
  mine: z.object({ adoption: z.boolean(), effect: z.boolean() }),
})

/** What was said against a case, with its answer. */
export const objection = z.object({
  objectionId: id,
  text: z.string(),
  on: day,
  answer: z.string().nullable(),
  upheld: z.boolean().nullable(),
  answeredOn: day.nullable(),
})

export const cycleDays = {
  nominateUntil: day,
  publishUntil: day,
  voteFrom: day,
  voteUntil: day,
  resultUntil: day,
}

export const caseTally = z.object({
  caseId: id,
  title: z.string(),
  status: z.enum(caseStatuses),
  approvals: count,
  weight: count,
  ballots: count,
  own: count,
  /** Whether the rules of the round let it be awarded. */
  meets: z.boolean(),
})

export const tally = z.object({
  eligible: count,
  ballots: count,
  ineligible: count,
  counted: count,
  weight: count,
  turnoutReached: z.boolean(),
  cases: z.array(caseTally),
})

export const cycleShown = z.object({
  cycleId: id,
  version: z.int(),
  status: z.enum(cycleStatuses),
  title: z.string(),
  openedOn: day,
  ...cycleDays,
  maxChoices: z.int(),
  minTurnout: z.int(),
  share: z.int(),
  networkJoins: z.boolean(),
  eligible: count.nullable(),
  awarded: count.nullable(),
  reason: z.string().nullable(),
})
