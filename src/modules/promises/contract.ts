import { z } from 'zod'
import { awaiting } from '#modules/people/two-persons/contract.ts'
import {
  cursor,
  day,
  endpoint,
  type FileRoute,
  id,
  line,
  pageSize,
  prose,
  stepEndpoint,
  yesOrNo,
} from '#platform/contract.ts'
import { promiseSteps } from './domain/promise.ts'
import { aboutKinds, promiseSources, promiseStatuses, results } from './domain/words.ts'

export const tag = '承诺'
export const promiseReaders = ['coordinator', 'leader', 'auditor', 'lead', 'handler'] as const
const year = z.coerce.number().int().min(2000).max(2999)

const taken = z.object({
  promiseId: id,
  number: z.string(),
  status: z.enum(promiseStatuses),
  version: z.int(),
})

const inList = taken.extend({
  source: z.enum(promiseSources),
  officeId: id,
  officeName: z.string(),
  about: z.object({ kind: z.enum(aboutKinds), id: id.nullable(), label: z.string() }),
  text: z.string(),
  saidBy: z.string().nullable(),
  saidOn: day.nullable(),
  madeOn: day,
  /** As it was promised at first; `dueOn` is what is agreed by now. */
  firstDueOn: day,
  dueOn: day,
  light: z.enum(['green', 'yellow', 'red']).nullable(),
  askedDueOn: day.nullable(),
  reportedOn: day.nullable(),
  brokenOn: day.nullable(),
  keptOn: day.nullable(),
  result: z.enum(results).nullable(),
  /** Why it was withdrawn. */
  reason: z.string().nullable(),
})

/** Which promises: of the year they were first due in, of a source, an office, and where they stand. */
export const promiseFilter = z.strictObject({
  year: year.optional(),
  source: z.enum(promiseSources).optional(),
  officeId: id.optional(),
  result: z.enum(results).optional(),
  /** The reported ones, that wait to be accepted. */
  waiting: yesOrNo.optional(),
})

const subject = z.strictObject({
  kind: z.enum(aboutKinds),
  /** Of an appeal or a problem; of a report its quarter, such as 2026-Q3. */
  number: line(40).nullable().default(null),
  /** Of anything else: which paper, which meeting. */
  label: line(120).nullable().default(null),
})

const step = stepEndpoint({
  path: '/promises',
  idName: 'promiseId',
  tag,
  steps: promiseSteps,
  answer: taken,
})

const list = z.object({ items: z.array(inList), next: z.string().nullable() })

export const promisesContract = {
  promises: endpoint(
    {
      method: 'GET',
      path: '/promises',
      summary: '承诺台账：未了结的在前，最早到期的在前',
      tag,
      by: promiseReaders,
    },
    promiseFilter.extend({ cursor: cursor.optional(), limit: pageSize }),
    list,
  ),
  promise: endpoint(
    {
      method: 'GET',
      path: '/promises/{promiseId}',
      summary: '一项承诺：原定期限、改期、报告与认定',
      tag,
      by: promiseReaders,
    },
    z.strictObject({ promiseId: id }),
    inList.extend({
      words: z.string().nullable(),
      recordedBy: z.object({ name: z.string(), role: z.string() }),
      asked: z.object({ dueOn: day, reason: z.string(), by: z.string(), on: day }).nullable(),
      moves: z.array(z.object({ from: day, to: day, reason: z.string(), on: day })),
      report: z
        .object({ text: z.string(), evidence: z.string().nullable(), by: z.string(), on: day })
        .nullable(),
      returns: z.array(z.object({ reason: z.string().nullable(), by: z.string(), on: day })),
      keeper: z.string().nullable(),
      endedOn: day.nullable(),
      /** Until when what was reported has to be judged. */
      judgeBy: day.nullable(),
      /** Who withdrew it: two people, or the leader alone whose instruction it was. */
      withdrawal: z
        .object({ reason: z.string(), proposedBy: z.string().nullable(), by: z.string(), on: day })
        .nullable(),
      open: z.array(z.string()),
    }),
  ),
  promisesOfAppeal: endpoint(
    {
      method: 'GET',
      path: '/appeals/{appealId}/promises',
      summary: '一件诉求上的承诺，企业可以看到兑现情况',
      tag,
      by: ['enterprise', ...promiseReaders],
    },
    z.strictObject({ appealId: id }),
    z.object({
      items: z.array(inList.extend({ report: z.string().nullable(), open: z.array(z.string()) })),
    }),
  ),
  recordPromise: endpoint(
    {
      method: 'POST',
      path: '/promises',
      summary: '登记一项当场承诺：谁在哪天说的，由谁在何时前办成',
      tag,
      by: ['coordinator'],
      status: 201,
    },
    z.strictObject({
      officeId: id,
      about: subject,
      text: prose(1_000),
      dueOn: day,
      saidBy: line(60),
      saidOn: day,
    }),
    taken,
  ),
  instruct: endpoint(
    {
      method: 'POST',
      path: '/instructions',
      summary: '批示：领导写下，或统筹登记领导的书面批示',
      tag,
      by: promiseSteps.instruct.by,
      status: 201,
    },
    z.strictObject({
      officeId: id,
      about: subject,
      /** 批示原文; what must be done of it stands in `text`. */
      words: prose(2_000),
      text: prose(1_000),
      dueOn: day,
      saidBy: line(60).nullable().default(null),
      saidOn: day.nullable().default(null),
    }),
    taken,
  ),
  reportPromise: step('report', 'report', '报告已兑现，附依据', {
    text: prose(2_000),
    evidence: prose(2_000).nullable().default(null),
  }),
  acceptPromise: step('acceptReport', 'acceptance', '认定已兑现', {}),
  returnPromise: step('returnReport', 'return', '退回：没有兑现', {
    reason: prose(1_000).nullable().default(null),
  }),
  askPromiseDate: step('askDate', 'date-request', '申请改期，说明理由', {
    dueOn: day,
    reason: prose(1_000),
  }),
  decidePromiseDate: step('decideDate', 'date-decision', '决定是否同意改期；原定期限仍然计算', {
    grant: z.boolean(),
    reason: prose(1_000).nullable().default(null),
  }),
  withdrawPromise: endpoint(
    {
      method: 'POST',
      path: '/promises/{promiseId}/withdrawal',
      summary: '提请撤销一项承诺，说明理由：由另一位统筹人员或领导批准后撤销',
      tag,
      by: ['coordinator'],
      status: 202,
    },
    z.strictObject({ promiseId: id, reason: prose(500) }),
    awaiting,
  ),
  takeBackPromise: step('takeBack', 'taking-back', '撤销本人的批示，说明理由', {
    reason: prose(500),
  }),
}

/** The ledger of promises as files. */
export const promiseFiles: readonly FileRoute[] = [
  {
    ...{ method: 'GET', path: '/promises.xlsx', summary: '承诺台账，XLSX', tag },
    answers: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  { method: 'GET', path: '/promises.csv', summary: '承诺台账，CSV', tag, answers: 'text/csv' },
]
