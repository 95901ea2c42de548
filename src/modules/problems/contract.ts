import { z } from 'zod'
import {
  count,
  cursor,
  day,
  endpoint,
  id,
  key,
  line,
  pageSize,
  prose,
  stepEndpoint,
} from '#platform/contract.ts'
import { problemSteps } from './domain/steps.ts'
import {
  decisionKinds,
  findings,
  problemEnds,
  problemStatuses,
  rootCauses,
  standings,
  triggerReasons,
} from './domain/words.ts'

const tag = '共性问题'
/** The most appeals one step names. */
const many = 200
const appealIds = z.array(id).max(many)
/** Appeals by their ids, or by the numbers people know them by. */
const named = {
  appealIds: appealIds.default([]),
  numbers: z.array(line(40)).max(many).default([]),
}
const title = line(80)
const score = z.int().min(0).max(3)
const scores = {
  ...{ diagnosis: score, design: score, handOver: score },
  ...{ enactment: score, implementation: score },
}

const taken = z.object({
  problemId: id,
  number: z.string(),
  status: z.enum(problemStatuses),
  version: z.int(),
})

const item = taken.extend({
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

const measure = z.object({
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

const detail = item.extend({
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

/** What an enterprise reads of the problem its own appeal is part of. */
const shown = z.object({
  number: z.string(),
  title: z.string(),
  status: z.enum(problemStatuses),
  decision: z.enum(decisionKinds).nullable(),
  decisionReason: z.string().nullable(),
  decidedOn: day.nullable(),
  lookAgainOn: day.nullable(),
  measures: z.array(
    z.object({
      text: z.string(),
      officeName: z.string(),
      dueOn: day,
      fulfilledOn: day.nullable(),
      words: z.string().nullable(),
      ruleChanged: z.boolean(),
    }),
  ),
  ruleChangedOn: day.nullable(),
  finding: z.string().nullable(),
  closedOn: day.nullable(),
})

const step = stepEndpoint({
  path: '/problems',
  idName: 'problemId',
  tag,
  steps: problemSteps,
  answer: taken,
})
const readers = ['coordinator', 'leader', 'auditor', 'lead', 'handler'] as const

export const problemsContract = {
  problems: endpoint(
    { method: 'GET', path: '/problems', summary: '共性问题清单', tag, by: readers },
    z.strictObject({
      status: z.enum(problemStatuses).exclude(['new']).optional(),
      /** Neither suggested nor closed. */
      view: z.enum(['running', 'all']).default('all'),
      regionId: key.optional(),
      rootCause: z.enum(rootCauses).optional(),
      /** Only what R13 asks to be looked at. */
      triggered: z.enum(['true', 'false']).optional(),
      order: z.enum(['heat', 'age']).default('heat'),
      cursor: cursor.optional(),
      limit: pageSize,
    }),
    z.object({ items: z.array(item), next: z.string().nullable() }),
  ),
  problem: endpoint(
    {
      method: 'GET',
      path: '/problems/{problemId}',
      summary: '一个共性问题：诉求、决定、措施、成效、经过',
      tag,
      by: readers,
    },
    z.strictObject({ problemId: id }),
    detail,
  ),
  problemOfAppeal: endpoint(
    {
      method: 'GET',
      path: '/appeals/{appealId}/problem',
      summary: '诉求所属的共性问题；企业只看得到立项以后的',
      tag,
      by: ['enterprise', 'coordinator', 'leader', 'auditor'],
    },
    z.strictObject({ appealId: id }),
    z.object({
      /** To an enterprise. */
      shown: shown.nullable(),
      /** To staff. */
      problem: taken
        .extend({ title: z.string().nullable(), standing: z.enum(standings) })
        .nullable(),
    }),
  ),
  measures: endpoint(
    {
      method: 'GET',
      path: '/measures',
      summary: '未完成的措施：本单位的；统筹办公室看全部',
      tag,
      by: ['lead', 'handler', 'coordinator', 'leader', 'auditor'],
    },
    z.strictObject({}),
    z.object({
      items: z.array(
        measure
          .omit({ fulfilled: true, startOn: true })
          .extend({ problemId: id, number: z.string(), title: z.string() }),
      ),
    }),
  ),
  suggestProblem: endpoint(
    {
      method: 'POST',
      path: '/problems',
      summary: '由人提出共性问题线索',
      tag,
      by: ['coordinator'],
      status: 201,
    },
    z.strictObject({ title, ...named }),
    taken,
  ),
  confirmProblem: step('confirm', 'confirmation', '立项：定名、定成因、可定牵头单位', {
    title,
    rootCause: z.enum(rootCauses),
    officeId: id.nullable().default(null),
  }),
  dismissProblem: step('dismiss', 'dismissal', '不是共性问题，说明理由', { reason: prose(500) }),
  renameProblem: step('rename', 'title', '改名', { title }),
  setCauseOfProblem: step('setCause', 'cause', '定成因类型和牵头单位', {
    rootCause: z.enum(rootCauses),
    officeId: id.nullable().default(null),
  }),
  addToProblem: step('addAppeals', 'appeals', '并入诉求：接受线索，或按编号手工并入', {
    ...named,
  }),
  removeFromProblem: step('removeAppeals', 'removal', '移出诉求，此后不再提示', {
    appealIds: appealIds.min(1),
  }),
  splitProblem: step('split', 'split', '拆分：所选诉求另立一个问题', {
    appealIds: appealIds.min(1),
    title,
  }),
  mergeProblem: step('merge', 'merger', '并入另一个问题，诉求一并转入，可撤销', {
    intoProblemId: id,
  }),
  undoProblem: endpoint(
    {
      method: 'POST',
      path: '/problems/{problemId}/undo',
      summary: '撤销对该问题的上一步人工处理（拆分、合并则两个问题一并恢复）',
      tag,
      by: ['coordinator'],
    },
    z.strictObject({ problemId: id }),
    taken,
  ),
  markProblem: step('mark', 'mark', '领导批示：列为共性问题', { words: prose(500) }),
  fulfilMeasure: step('fulfilMeasure', 'measure-fulfilment', '措施已落实；是否修改了规则', {
    measureId: id,
    words: prose(2_000),
    ruleChanged: z.boolean(),
    evidence: prose(2_000).nullable().default(null),
  }),
  scoreProblem: step('score', 'score', '改革五环节评分（0-3分）', scores),
  closeProblem: step('close', 'closing', '关闭：写明效果', { finding: prose(2_000) }),
  reopenProblem: step('reopen', 'reopening', '重启（年度复盘）', { reason: prose(1_000) }),
}
