import { z } from 'zod'
import { roles } from '#kernel/roles.ts'
import { markKinds } from '#modules/trust/domain/words.ts'
import { day, id } from '#platform/contract.ts'
import { adviceKinds, adviceTexts } from '../domain/advice/words.ts'
import {
  answererRoles,
  callChannels,
  channels,
  documents,
  ends,
  environments,
  kinds,
  lights,
  outcomes,
  parties,
  solvedAnswers,
  statuses,
  tiers,
} from '../domain/words.ts'
import { dimensionLevels, level } from '../judging/contract.ts'

/** A change of one text's marks: more to mark, in the units of the text as shown, and marks taken off. */
export const textChange = z.strictObject({
  key: z.string().max(20),
  marks: z
    .array(
      z.strictObject({
        start: z.int().min(0),
        end: z.int().min(1),
        kind: z.enum(markKinds).default('other'),
      }),
    )
    .max(200)
    .default([]),
  /** Which of its marks are taken off, counted from 0; needs the original, which is written down. */
  restored: z.array(z.int().min(0)).max(500).default([]),
})

/** What the enterprise wrote, with marks in place of what tells who it is. */
const said = z.object({
  key: z.string(),
  text: z.string(),
  marks: z.array(z.object({ start: z.int(), end: z.int(), kind: z.enum(markKinds) })),
  confirmed: z.boolean(),
})

const replyShape = z.object({
  outcome: z.enum(outcomes),
  text: z.string(),
  evidence: z.string().nullable(),
  legalBasis: z.string().nullable(),
  remains: z.string().nullable(),
  remainsBy: day.nullable(),
})

/** One appeal as lists show it. */
export const item = z.object({
  appealId: id,
  number: z.string(),
  version: z.int(),
  title: z.string(),
  kind: z.enum(kinds),
  environment: z.enum(environments),
  tags: z.array(z.string()),
  status: z.enum(statuses),
  end: z.enum(ends).nullable(),
  channel: z.enum(channels),
  regionId: z.string(),
  regionName: z.string(),
  officeId: id.nullable(),
  officeName: z.string().nullable(),
  /** The enterprise's own name, told to itself alone. */
  enterpriseName: z.string().nullable(),
  /** What coordinators call it: always the same few letters, which tell nothing. */
  enterpriseCode: z.string().nullable(),
  submittedOn: day,
  closedOn: day.nullable(),
  redoCount: z.int(),
  rating: z.int().nullable(),
  /** What is waited for now; null once ended. */
  nextDueOn: day.nullable(),
  /** Which date that is, as `deadlines` call it; `co` is a co-handler's part. */
  nextDueKind: z.string().nullable(),
  /** Working days left until then, today not counted; negative when overdue. */
  daysLeft: z.int().nullable(),
  overdue: z.boolean(),
  /** 亮灯; null once ended. */
  light: z.enum(lights).nullable(),
  /** How often it was lifted (提级). */
  level: z.int(),
  transfers: z.int(),
  /** The offices that owe a part; yours may be one of them. */
  coOfficeIds: z.array(id),
  /** Until when a shelved appeal (挂账) is looked at again. */
  reviewOn: day.nullable(),
  /** The date rests on a year whose holiday notice is not out. */
  provisional: z.boolean(),
  /** How many of its texts a coordinator has still to confirm. */
  textsOpen: z.int(),
})

const deadline = z.object({
  /** `co` is a co-handler's part; `officeName` says whose. */
  kind: z.string(),
  officeName: z.string().nullable(),
  startOn: day,
  /** What was counted, where the limit comes from, and what changed it. */
  limit: z.object({ count: z.number(), unit: z.string(), rollForward: z.boolean() }),
  source: z.string(),
  paused: z.number(),
  extended: z.int(),
  /** The last day counted, where it was off and so moved on; null where it did not. */
  rolledFrom: day.nullable(),
  dueOn: day,
  dueAt: z.string().nullable(),
  /** The day on which the light turns yellow. */
  warnOn: day,
  ruleVersion: z.string(),
  calendarVersion: z.string(),
  provisional: z.boolean(),
  /** The clock stands still for it: the enterprise's supplement is waited for. */
  standsStill: z.boolean(),
  endedOn: day.nullable(),
})

const duty = {
  /** Whose turn it is; null once ended. */
  party: z.enum(parties).nullable(),
  grade: z.string().nullable(),
  /** The next redo lifts it: only the office that takes lifted ones may be given it. */
  redoLifts: z.boolean(),
  pausedOn: day.nullable(),
  /** Until when the office may object; null after a ruling, which is final. */
  objectBy: day.nullable(),
  objection: z
    .object({
      on: day,
      officeName: z.string().nullable(),
      ownerOfficeId: id,
      ownerOfficeName: z.string().nullable(),
      clause: z.string(),
      reason: z.string().nullable(),
    })
    .nullable(),
  coHandlers: z.array(
    z.object({
      officeId: id,
      officeName: z.string().nullable(),
      dueOn: day.nullable(),
      on: day.nullable(),
      text: z.string().nullable(),
    }),
  ),
  extension: z
    .object({
      askedOn: day,
      workingDays: z.int(),
      reason: z.string(),
      state: z.enum(['asked', 'refused', 'granted', 'contested', 'upheld', 'withdrawn']),
      contest: z.string().nullable(),
      /** The date of the reply without the extension, and with it. */
      promisedOn: day,
      extendedTo: day,
    })
    .nullable(),
  shelving: z
    .object({ on: day, basis: z.string(), plan: z.string(), reviewOn: day, signedBy: z.string() })
    .nullable(),
  letters: z.array(
    z.object({
      document: z.enum(documents),
      number: z.string(),
      to: z.string(),
      officeName: z.string().nullable(),
      on: day,
      answerBy: day,
      words: z.string().nullable(),
      answer: z.object({ on: day, text: z.string() }).nullable(),
    }),
  ),
}

/** How an appeal is handled together with others (并案). */
const together = {
  /** It is merged into another one, which leads; `into` is told to coordinators and auditors alone. */
  merger: z
    .object({
      matter: z.string(),
      on: day,
      status: z.enum(statuses),
      officeName: z.string().nullable(),
      dueOn: day,
      into: z.object({ appealId: id, number: z.string() }).nullable(),
    })
    .nullable(),
  /** Its latest reply was given to the leading appeal, with so many files, which stay there. */
  along: z
    .object({
      officeName: z.string().nullable(),
      files: z.int(),
      into: z.object({ appealId: id, number: z.string() }).nullable(),
    })
    .nullable(),
  /** What is merged into it: its office is told how many, an enterprise nothing. */
  led: z.object({
    count: z.int(),
    items: z.array(
      z.object({
        appealId: id,
        number: z.string(),
        status: z.enum(statuses),
        submittedOn: day,
        enterpriseCode: z.string().nullable(),
      }),
    ),
  }),
}
/** What of a reply should be looked at once more, and the sentence it rests on, in the units of its text. */
export const advice = z.object({
  kind: z.enum(adviceKinds),
  of: z.enum(adviceTexts),
  start: z.int(),
  end: z.int(),
  /** How many of the office's replies share the text. */
  count: z.int().nullable(),
})

const attempt = z.object({
  on: day,
  reached: z.boolean(),
  solved: z.enum(solvedAnswers).nullable(),
  accepts: z.boolean().nullable(),
  pressured: z.boolean().nullable(),
  words: z.string().nullable(),
  channel: z.enum([...callChannels, 'self-service']).optional(),
  answeredBy: z.enum(answererRoles).nullable().optional(),
  satisfied: level.nullable().optional(),
  dimensions: dimensionLevels.optional(),
  wantsReopen: z.boolean().nullable().optional(),
})

const moment = z.object({
  type: z.string(),
  on: day,
  /** The dates it set or moved. */
  dates: z.array(z.object({ kind: z.string(), from: day.nullable(), to: day })),
  /** The moment, for those who may know it; handling units see the day only. */
  at: z.string().nullable(),
  by: z.enum(roles),
  officeName: z.string().nullable(),
  /** Of a decision: the objection upheld, the extension granted, the contested one withdrawn. */
  yes: z.boolean().nullable(),
  text: z.string().nullable(),
  /** The advice that a reply was signed against. */
  advice: z.array(z.object({ kind: z.enum(adviceKinds), shown: z.boolean() })),
  /** A coordinator has still to confirm its text; until then nobody else reads it. */
  withheld: z.boolean(),
})

/** One appeal as its reader may see it. */
export const detail = item.extend({
  body: z.string(),
  place: z.string().nullable(),
  project: z.string().nullable(),
  peopleAffected: z.int().nullable(),
  moneyAffected: z.number().nullable(),
  supplements: z.array(z.object({ on: day, text: z.string().nullable() })),
  /** Who may know whose it is, and the offices that the enterprise has agreed to tell. */
  confidentiality: z.enum(tiers),
  disclosedTo: z.array(z.object({ officeId: id, officeName: z.string().nullable() })),
  /** For whoever confirms them: every text with its marks. */
  texts: z.array(said),
  question: z.string().nullable(),
  requirement: z.string().nullable(),
  draft: replyShape.nullable(),
  reply: replyShape.nullable(),
  attempts: z.array(attempt),
  ...duty,
  ...together,
  contact: z.object({ name: z.string().nullable(), phone: z.string().nullable() }).nullable(),
  deadlines: z.array(deadline),
  timeline: z.array(moment),
  /** The steps open to you now; a blocked one says by which rule. */
  open: z.array(z.object({ step: z.string(), blockedBy: z.string().nullable() })),
})
