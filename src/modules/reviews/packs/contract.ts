import { z } from 'zod'
import { count, day, endpoint, id, line, prose, stepEndpoint } from '#platform/contract.ts'
import { retrospectiveSteps } from '../domain/packs/retrospective.ts'
import {
  decisionKinds,
  packKinds,
  packStatuses,
  recheckResults,
  standings,
  topicReasons,
} from '../domain/words.ts'

export const packTag = '复盘'
const readers = ['coordinator', 'leader', 'auditor'] as const
const period = z.string().regex(/^2\d{3}(-H[12])?$/)

const taken = z.object({
  retrospectiveId: id,
  status: z.enum(packStatuses),
  meetsOn: day,
  version: z.int(),
})

const inList = taken.extend({
  kind: z.enum(packKinds),
  period,
  fromOn: day,
  toOn: day,
  metOn: day.nullable(),
  chair: z.string().nullable(),
  decisions: count,
  sampled: count,
  rechecked: count,
  reason: z.string().nullable(),
})

const five = z.object({
  due: count,
  keptInTime: count,
  keptLate: count,
  broken: count,
  open: count,
  withdrawn: count,
})

const packDecision = z.object({
  month: z.string(),
  problem: z.string(),
  kind: z.enum(decisionKinds),
  text: z.string(),
  officeId: id.nullable(),
  dueOn: day.nullable(),
  standing: z.enum(standings),
})

const pack = z.object({
  asOf: z.string(),
  /** It was drawn before its period was over. */
  early: z.boolean(),
  figures: z.array(
    z.object({
      code: z.string(),
      n: z.number().nullable(),
      of: z.int().nullable(),
      excluded: z.array(z.object({ why: z.string(), n: z.int() })),
      interval: z.object({ low: z.number(), high: z.number() }).nullable(),
    }),
  ),
  chain: z.array(
    z.object({
      month: z.string(),
      submitted: count,
      dispatched: count,
      replied: count,
      solved: count,
      unsolved: count,
      unknown: count,
      closed: count,
    }),
  ),
  promises: five,
  promisesBySource: z.array(five.extend({ source: z.string() })),
  missed: z.array(
    z.object({
      number: z.string(),
      source: z.string(),
      text: z.string(),
      officeId: id,
      firstDueOn: day,
      dueOn: day,
      keptOn: day.nullable(),
      /** Null in a pack that froze a promise which was withdrawn after its day. */
      result: z.string().nullable(),
    }),
  ),
  relapses: z.array(z.object({ appealId: id, number: z.string(), on: day })),
  decisions: z.array(packDecision),
  /** What earlier half-yearly and yearly reviews decided. */
  earlier: z.array(packDecision),
  /** How many there are; one by one the newest are told. */
  told: z.object({
    missed: count,
    relapses: count,
    decisions: z.object({ all: count, done: count, late: count, others: count }),
    earlier: z.object({ all: count, done: count, late: count }),
  }),
})

const sample = z.object({
  /** The head whose root, in base64, is the seed. */
  head: z.object({ size: z.int(), root: z.string(), at: z.string() }),
  ended: count,
  picked: count,
  items: z.array(z.object({ appealId: id, number: z.string(), reason: z.string() })),
})

const decision = z.strictObject({ text: prose(1_000), officeId: id, dueOn: day })

const step = stepEndpoint({
  path: '/retrospectives',
  idName: 'retrospectiveId',
  tag: packTag,
  steps: retrospectiveSteps,
  answer: taken,
})

export const retrospectivesContract = {
  retrospectives: endpoint(
    {
      method: 'GET',
      path: '/retrospectives',
      summary: '半年专题和年度复盘，最近的在前',
      tag: packTag,
      by: readers,
    },
    z.strictObject({ kind: z.enum(packKinds).optional() }),
    z.object({ items: z.array(inList) }),
  ),
  retrospective: endpoint(
    {
      method: 'GET',
      path: '/retrospectives/{retrospectiveId}',
      summary: '一次复盘：冻结的数据、抽查、议定事项与下年主题',
      tag: packTag,
      by: readers,
    },
    z.strictObject({ retrospectiveId: id }),
    inList.extend({
      pack: pack.nullable(),
      sample: sample.nullable(),
      rechecks: z.array(
        z.object({
          appealId: id,
          result: z.enum(recheckResults),
          words: z.string(),
          by: z.string(),
          on: day,
        }),
      ),
      topics: z.array(
        z.object({
          topicKey: z.string(),
          title: z.string(),
          environment: z.string().nullable(),
          leadOfficeId: id.nullable(),
          reasons: z.array(z.object({ code: z.enum(topicReasons), count })),
          topicId: id.nullable(),
        }),
      ),
      present: z.array(z.string()),
      /** Why its meeting decided nothing. */
      note: z.string().nullable(),
      decided: z.array(
        decision.extend({
          decisionId: id,
          /** How the promise stands that it became. */
          promiseId: id.nullable(),
          status: z.string().nullable(),
          keptOn: day.nullable(),
        }),
      ),
      submittedOn: day.nullable(),
      decidedOn: day.nullable(),
      closedOn: day.nullable(),
      open: z.array(z.string()),
    }),
  ),
  planRetrospective: endpoint(
    {
      method: 'POST',
      path: '/retrospectives',
      summary: '安排半年专题（2026-H1）或年度复盘（2026）',
      tag: packTag,
      by: ['coordinator'],
      status: 201,
    },
    z.strictObject({ period, meetsOn: day.nullable().default(null) }),
    taken,
  ),
  arrangeRetrospective: step('arrange', 'arrangement', '调整会议日期', { meetsOn: day }),
  drawRetrospective: step('draw', 'pack', '汇总材料：数据冻结在此刻，并抽取复查件', {}),
  drawRetrospectiveSample: step('drawSample', 'sample', '补抽复查件：日志头公布以后', {}),
  recheckFile: step('recheck', 'rechecks', '记录一件办结件的复查结果', {
    appealId: id,
    result: z.enum(recheckResults),
    words: prose(1_000),
  }),
  adoptRetrospectiveTopic: step('adoptTopic', 'topics', '把建议主题放入主题库', {
    topicKey: line(80),
  }),
  submitRetrospective: step('submit', 'submission', '提交会议', {}),
  meetRetrospective: step('meet', 'meeting', '记录会议：日期、主持人与到会人员', {
    metOn: day,
    chair: line(60),
    present: z.array(line(60)).max(60).default([]),
  }),
  decideRetrospective: step(
    'decide',
    'decisions',
    '记录或补记议定事项：责任单位和期限，随即列入承诺台账；没有议定的说明情况',
    {
      decisions: z.array(decision).max(20),
      note: prose(500).nullable().default(null),
    },
  ),
  closeRetrospective: step('close', 'closing', '办结：议定事项均已了结', {}),
  cancelRetrospective: step('cancel', 'cancellation', '取消，说明理由', { reason: prose(500) }),
}
