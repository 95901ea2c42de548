import { z } from 'zod'
import { maxFilesAtOnce } from '#modules/attachments/domain/words.ts'
import {
  count,
  cursor,
  day,
  endpoint,
  type FileRoute,
  id,
  key,
  line,
  money,
  pageSize,
  prose,
  stepEndpoint,
} from '#platform/contract.ts'
import { adviceKinds } from './domain/advice/words.ts'
import { steps } from './domain/steps.ts'
import {
  environments,
  kinds,
  lights,
  outcomes,
  readers,
  solvedAnswers,
  statuses,
  tiers,
} from './domain/words.ts'
import { asked, dimensionLevels, level } from './judging/contract.ts'
import { advice, detail, item, textChange } from './shapes/contract.ts'

const tag = '诉求'

const tags = z.array(line(20)).max(8)
/** Files sent before (`POST /attachments`), which the step takes along in this order. */
const attachments = z.array(id).max(maxFilesAtOnce).default([])
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
const taken = z.object({
  appealId: id,
  number: z.string(),
  status: z.enum(statuses),
  version: z.int(),
})

export const step = stepEndpoint({
  path: '/appeals',
  idName: 'appealId',
  tag,
  steps,
  answer: taken,
})

const confirmed = { solved: z.boolean(), words: prose(2_000).nullable().default(null) }
const rated = {
  level,
  words: prose(2_000).nullable().default(null),
  dimensions: dimensionLevels.optional(),
  pressured: z.boolean().nullable().optional(),
}
/** An enterprise judges what was done for it, and nobody in its place: the auditors hear of who tries. */
const judging = {
  alert: { kind: 'rating-by-staff', subject: 'appeal', idName: 'appealId' },
} as const

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
      /** Who may know whose it is; unless told, the coordinator alone (隐名交办). */
      confidentiality: z.enum(tiers).default('hidden'),
      /** A coordinator names the enterprise it registers the appeal for; an enterprise never does. */
      enterpriseId: id.optional(),
      channel: z.enum(['talk', 'phone', 'window']).optional(),
      attachments,
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
      /** Appeals of which this office owes a date; `light` is then that of the dates it owes. */
      owedByOfficeId: id.optional(),
      number: line(30).optional(),
      /** Appeals whose reply was signed against advice. */
      advised: z.enum(['true', 'false']).optional(),
      /** Appeals with a text that a coordinator has still to confirm. */
      unconfirmed: z.enum(['true', 'false']).optional(),
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
      /** How many have a text that a coordinator has still to confirm. */
      unconfirmed: z.int(),
      /** How many replies were signed against advice, of those open and closed. */
      advised: z.int(),
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
  supplement: step('supplement', 'supplement', '补充说明', { text: prose(5_000), attachments }),
  addDetail: step('addDetail', 'detail', '办理中补充情况', { text: prose(5_000), attachments }),
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
    /** Confirms its text in the same step, with these changes; left out, it must be confirmed already. */
    texts: z.array(textChange).max(50).optional(),
  }),
  confirmText: step('confirmText', 'text-confirmation', '确认脱敏文本', {
    texts: z.array(textChange).max(50).default([]),
  }),
  raiseConfidentiality: step(
    'raiseConfidentiality',
    'confidentiality',
    '提高保密级别（只升不降）',
    { tier: z.enum(tiers) },
  ),
  disclose: step('disclose', 'disclosure', '同意向一个部门公开身份（不可撤回）', { officeId: id }),
  originals: endpoint(
    {
      method: 'POST',
      path: '/appeals/{appealId}/originals',
      summary: '查看企业所写的原文（留痕）',
      tag,
      by: ['coordinator'],
    },
    z.strictObject({ appealId: id, reason: prose(200) }),
    z.object({ texts: z.array(z.object({ key: z.string(), text: z.string() })) }),
  ),
  sign: step('sign', 'signature', '签收', {}),
  draft: step('draft', 'draft', '拟复', { ...reply, attachments }),
  returnDraft: step('returnDraft', 'draft-return', '退回修改拟复', { reason: prose(1_000) }),
  checkReply: endpoint(
    {
      method: 'POST',
      path: '/appeals/{appealId}/reply-checks',
      summary: '签发前的提示：空泛、偏题、只答一部分、与其他答复雷同；只是提示，附所依据的句子',
      tag,
      by: ['handler', 'lead'],
      // Why: nothing is done by it, and what is drafted need not be kept.
      secret: true,
    },
    z.strictObject({
      appealId: id,
      text: prose(5_000),
      legalBasis: prose(1_000).nullable().default(null),
      remains: prose(1_000).nullable().default(null),
    }),
    z.object({ advice: z.array(advice) }),
  ),
  reply: step('reply', 'reply', '签发答复', {
    ...reply,
    attachments,
    /** The advice that the lead has been shown. */
    advised: z.array(z.enum(adviceKinds)).max(20).default([]),
    /** Why it is signed all the same; nobody must say so. */
    regardless: prose(500).nullable().default(null),
  }),
  followUp: step('followUp', 'follow-up', '记录回访', {
    reached: z.boolean(),
    solved: z.enum(solvedAnswers).nullable().default(null),
    accepts: z.boolean().nullable().default(null),
    pressured: z.boolean().nullable().default(null),
    words: prose(2_000).nullable().default(null),
    ...asked,
  }),
  confirm: step(
    'confirm',
    'confirmation',
    '确认（已解决，或未解决但认可说明）',
    confirmed,
    judging,
  ),
  deny: step('deny', 'denial', '不认可', { reason: prose(2_000) }, judging),
  rate: step('rate', 'rating', '评价', rated, judging),
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

const office = 'application/vnd.openxmlformats-officedocument'

/** What of the appeals is taken away as a file. */
export const appealFiles: readonly FileRoute[] = [
  {
    method: 'GET',
    path: '/ledger.xlsx',
    summary: '问题清单和责任清单，XLSX',
    tag: '台账',
    answers: `${office}.spreadsheetml.sheet`,
  },
  {
    method: 'GET',
    path: '/ledger.csv',
    summary: '问题清单和责任清单，CSV',
    tag: '台账',
    answers: 'text/csv',
  },
  {
    method: 'GET',
    path: '/appeals/{appealId}/letters/{nth}.docx',
    summary: '催办函或督办单，第一份为 1',
    tag,
    answers: `${office}.wordprocessingml.document`,
  },
]
