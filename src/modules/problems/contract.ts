import { z } from 'zod'
import {
  cursor,
  endpoint,
  id,
  key,
  line,
  pageSize,
  prose,
  stepEndpoint,
} from '#platform/contract.ts'
import { problemSteps } from './domain/steps.ts'
import { problemStatuses, rootCauses, standings } from './domain/words.ts'
import { detail, item, measure, scores, shown, taken } from './shapes/contract.ts'

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
