import { z } from 'zod'
import { type Role, roles } from '#kernel/actor.ts'
import {
  count,
  cursor,
  day,
  endpoint,
  id,
  key,
  line,
  money,
  pageSize,
  prose,
} from '#platform/contract.ts'
import { steps } from './domain/steps.ts'
import {
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
} from './domain/words.ts'

const tag = '诉求'
const readers: readonly Role[] = [
  'enterprise',
  'coordinator',
  'handler',
  'lead',
  'caller',
  'leader',
  'auditor',
]

const tags = z.array(line(20)).max(8)
const content = {
  title: line(80),
  body: prose(5_000),
  kind: z.enum(kinds),
  environment: z.enum(environments),
  tags: tags.default([]),
  regionId: key,
  place: line(120).nullable().default(null),
  project: line(120).nullable().default(null),
  peopleAffected: count.nullable().default(null),
  moneyAffected: money.nullable().default(null),
}

const reply = {
  outcome: z.enum(outcomes),
  text: prose(5_000),
  evidence: prose(1_000).nullable().default(null),
  legalBasis: prose(1_000).nullable().default(null),
  remains: prose(1_000).nullable().default(null),
  remainsBy: day.nullable().default(null),
}
const replyShape = z.object({
  outcome: z.enum(outcomes),
  text: z.string(),
  evidence: z.string().nullable(),
  legalBasis: z.string().nullable(),
  remains: z.string().nullable(),
  remainsBy: day.nullable(),
})

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
  /** Null for everyone from whom the complainant's identity is kept. */
  enterpriseName: z.string().nullable(),
  submittedOn: day,
  closedOn: day.nullable(),
  redoCount: z.int(),
  rating: z.int().nullable(),
  /** What is waited for now; null once ended. */
  nextDueOn: day.nullable(),
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

const attempt = z.object({
  on: day,
  reached: z.boolean(),
  solved: z.enum(solvedAnswers).nullable(),
  accepts: z.boolean().nullable(),
  pressured: z.boolean().nullable(),
  words: z.string().nullable(),
})

const moment = z.object({
  type: z.string(),
  on: day,
  /** The moment, for those who may know it; handling units see the day only. */
  at: z.string().nullable(),
  by: z.enum(roles),
  officeName: z.string().nullable(),
  text: z.string().nullable(),
})

const detail = item.extend({
  body: z.string(),
  place: z.string().nullable(),
  project: z.string().nullable(),
  peopleAffected: z.int().nullable(),
  moneyAffected: z.number().nullable(),
  supplements: z.array(z.object({ on: day, text: z.string() })),
  question: z.string().nullable(),
  requirement: z.string().nullable(),
  draft: replyShape.nullable(),
  reply: replyShape.nullable(),
  attempts: z.array(attempt),
  ...duty,
  contact: z.object({ name: z.string().nullable(), phone: z.string().nullable() }).nullable(),
  deadlines: z.array(deadline),
  timeline: z.array(moment),
  /** The steps open to you now; a blocked one says by which rule. */
  open: z.array(z.object({ step: z.string(), blockedBy: z.string().nullable() })),
})

const taken = z.object({
  appealId: id,
  number: z.string(),
  status: z.enum(statuses),
  version: z.int(),
})

/** A step's endpoint: who may call it stands in the table of steps. */
export const step = <I extends z.ZodRawShape>(
  name: keyof typeof steps,
  noun: string,
  summary: string,
  body: I,
) =>
  endpoint(
    { method: 'POST', path: `/appeals/{appealId}/${noun}`, summary, tag, by: steps[name].by },
    z.strictObject({ appealId: id, ...body }),
    taken,
  )

export const appealsContract = {
  submit: endpoint(
    {
      method: 'POST',
      path: '/appeals',
      summary: '提交诉求',
      tag,
      by: steps.submit.by,
      status: 201,
    },
    z.strictObject({
      ...content,
      /** A coordinator names the enterprise it registers the appeal for; an enterprise never does. */
      enterpriseId: id.optional(),
      channel: z.enum(['talk', 'phone', 'window']).optional(),
    }),
    taken.extend({ dispatchDueOn: day, replyDueOn: day, provisional: z.boolean() }),
  ),
  list: endpoint(
    { method: 'GET', path: '/appeals', summary: '诉求列表：未办结的按到期先后', tag, by: readers },
    z.strictObject({
      view: z.enum(['open', 'closed', 'all']).default('open'),
      status: z.enum(statuses).optional(),
      regionId: key.optional(),
      officeId: id.optional(),
      overdue: z.enum(['true', 'false']).optional(),
      light: z.enum(lights).optional(),
      number: line(30).optional(),
      cursor: cursor.optional(),
      limit: pageSize,
    }),
    z.object({ items: z.array(item), next: z.string().nullable() }),
  ),
  counts: endpoint(
    {
      method: 'GET',
      path: '/appeals/counts',
      summary: '各状态的未办结数与超期数',
      tag,
      by: readers,
    },
    z.strictObject({ regionId: key.optional(), officeId: id.optional() }),
    z.object({
      byStatus: z.record(z.string(), z.int()),
      byLight: z.record(z.string(), z.int()),
      overdue: z.int(),
      dueSoon: z.int(),
      closed: z.int(),
    }),
  ),
  get: endpoint(
    { method: 'GET', path: '/appeals/{appealId}', summary: '一件诉求', tag, by: readers },
    z.strictObject({ appealId: id }),
    detail,
  ),
  askSupplement: step('askSupplement', 'supplement-request', '请企业补充', {
    question: prose(1_000),
  }),
  supplement: step('supplement', 'supplement', '补充说明', { text: prose(5_000) }),
  addDetail: step('addDetail', 'detail', '办理中补充情况', { text: prose(5_000) }),
  register: step('register', 'registration', '登记', {
    kind: z.enum(kinds),
    environment: z.enum(environments),
    tags: tags.default([]),
    /** A shorter date for the reply, where the city's rules have grades. */
    grade: key.nullable().default(null),
  }),
  dispatch: step('dispatch', 'dispatch', '交办', {
    officeId: id,
    requirement: prose(1_000).nullable().default(null),
    coOfficeIds: z.array(id).max(5).default([]),
  }),
  sign: step('sign', 'signature', '签收', {}),
  draft: step('draft', 'draft', '拟复', reply),
  returnDraft: step('returnDraft', 'draft-return', '退回修改拟复', { reason: prose(1_000) }),
  reply: step('reply', 'reply', '签发答复', reply),
  followUp: step('followUp', 'follow-up', '记录回访', {
    reached: z.boolean(),
    solved: z.enum(solvedAnswers).nullable().default(null),
    accepts: z.boolean().nullable().default(null),
    pressured: z.boolean().nullable().default(null),
    words: prose(2_000).nullable().default(null),
  }),
  confirm: step('confirm', 'confirmation', '确认（已解决，或未解决但认可说明）', {
    solved: z.boolean(),
    words: prose(2_000).nullable().default(null),
  }),
  deny: step('deny', 'denial', '不认可', { reason: prose(2_000) }),
  rate: step('rate', 'rating', '评价', {
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
    words: prose(2_000).nullable().default(null),
  }),
  redo: step('redo', 'redo', '重办', { officeId: id, requirement: prose(1_000) }),
  close: step('close', 'closing', '办结销号', { reason: prose(1_000).nullable().default(null) }),
  withdraw: step('withdraw', 'withdrawal', '撤回', {
    reason: prose(1_000).nullable().default(null),
  }),
  refer: step('refer', 'referral', '转出并告知去处', {
    destination: line(200),
    reason: prose(1_000),
  }),
}
