import { z } from 'zod'
import { day, endpoint, id, line, prose } from '#platform/contract.ts'
import { step } from '../contract.ts'
import { steps } from '../domain/steps.ts'
import { lights, parties } from '../domain/words.ts'
import { item } from '../shapes/contract.ts'

const tag = '督办'
const reason = prose(1_000)

const preview = z.object({
  /** What the dates would be if it were dispatched now. */
  dispatchDueOn: day,
  replyDueOn: day,
  objectBy: day,
  /** When a co-handler would owe its part. */
  partDueOn: day,
  /** The day on which the light turns yellow, and the working days there are to it and to the reply. */
  warnOn: day,
  workingDays: z.int(),
  provisional: z.boolean(),
})

/** Who owes a date; an office with its name. */
const ower = {
  party: z.enum(parties),
  officeId: id.nullable(),
  officeName: z.string().nullable(),
}

const supervised = item.extend({
  light: z.enum(lights),
  /** Every date that has passed, the longest over first, with who owes it; the next one when none has. */
  owed: z.array(z.object({ kind: z.string(), dueOn: day, ...ower })),
  /** Working days since the date that passed; 0 when none has. */
  daysOver: z.int(),
  letters: z.int(),
})

/** Objection, co-handling, extension, levels, shelving, letters: who must answer, and by when. */
export const dutyContract = {
  object: step('object', 'objection', '提出异议（写明应由谁承办及依据条款）', {
    ownerOfficeId: id,
    clause: line(300),
    reason: reason.nullable().default(null),
  }),
  rule: step('rule', 'ruling', '裁定异议（终局）', {
    uphold: z.boolean(),
    officeId: id.nullable().default(null),
    reason,
  }),
  transfer: step('transfer', 'transfer', '改派', { officeId: id, reason }),
  lift: step('lift', 'lifting', '提级，交兜底办', { reason }),
  coHandle: step('coHandle', 'co-handlers', '增加协办单位', {
    officeIds: z.array(id).min(1).max(5),
  }),
  contribute: step('contribute', 'part', '提交协办意见', { text: prose(5_000) }),
  askExtension: step('askExtension', 'extension-request', '申请延期', {
    workingDays: z.int().min(1).max(400),
    reason,
  }),
  decideExtension: step('decideExtension', 'extension', '决定是否同意延期', {
    grant: z.boolean(),
    reason,
  }),
  contestExtension: step('contestExtension', 'extension-contest', '对延期提出异议', { reason }),
  decideContest: step('decideContest', 'extension-contest-ruling', '答复企业对延期的异议', {
    withdraw: z.boolean(),
    reason,
  }),
  shelve: step('shelve', 'shelving', '挂账', {
    basis: prose(1_000),
    plan: prose(1_000),
    reviewOn: day,
    signedBy: line(50),
  }),
  keepShelved: step('keepShelved', 'shelving-review', '复核后继续挂账', { reviewOn: day, reason }),
  resume: step('resume', 'resumption', '恢复办理', { reason }),
  remind: step('remind', 'reminder', '发催办通知书', {
    words: prose(1_000).nullable().default(null),
  }),
  supervise: step('supervise', 'supervision-order', '发督办单', {
    words: prose(1_000).nullable().default(null),
  }),
  answerLetter: step('answerLetter', 'letter-answer', '回复催办、督办', { text: prose(2_000) }),
  recalculate: step('recalculate', 'recalculation', '按现行规则重新计算时限', { reason }),
  previewDispatch: endpoint(
    {
      method: 'GET',
      path: '/appeals/{appealId}/dispatch-preview',
      summary: '如现在交办，各时限为何日',
      tag,
      by: ['coordinator'],
    },
    z.strictObject({ appealId: id }),
    preview,
  ),
  previewNewDispatch: endpoint(
    {
      method: 'GET',
      path: '/dispatch-preview',
      summary: '如现在提出并当场交办，各时限为何日',
      tag,
      by: ['coordinator'],
    },
    z.strictObject({}),
    preview,
  ),
  previewExtension: endpoint(
    {
      method: 'GET',
      path: '/appeals/{appealId}/extension-preview',
      summary: '如延期若干个工作日，答复期限为何日',
      tag,
      by: steps.askExtension.by,
    },
    z.strictObject({ appealId: id, workingDays: z.coerce.number().int().min(1).max(400) }),
    z.object({ dueOn: day, provisional: z.boolean() }),
  ),
  supervision: endpoint(
    {
      method: 'GET',
      path: '/supervision',
      summary: '督办清单：红灯、黑灯、提级与挂账事项',
      tag,
      by: ['coordinator', 'leader', 'auditor'],
    },
    z.strictObject({}),
    z.object({
      asOf: z.string(),
      items: z.array(supervised),
      /** More than the list shows. */
      more: z.int(),
      /** Of how many appeals each owes a date that is near or late; black: with a letter left unanswered. */
      owing: z.array(z.object({ ...ower, yellow: z.int(), red: z.int(), black: z.int() })),
      /** The appeals that lie with each office, by their lights, whoever owes the date. */
      offices: z.array(
        z.object({
          officeId: id.nullable(),
          officeName: z.string().nullable(),
          open: z.int(),
          yellow: z.int(),
          red: z.int(),
          black: z.int(),
          shelved: z.int(),
          lifted: z.int(),
        }),
      ),
    }),
  ),
}
