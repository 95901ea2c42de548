import { z } from 'zod'
import { ends, outcomes, statuses } from '#modules/appeals/domain/words.ts'
import { cursor, day, endpoint, id, pageSize, prose, stepEndpoint } from '#platform/contract.ts'
import { checkSteps } from './domain/check.ts'
import { checkReasons, checkStatuses, findings, hows, signalKinds } from './domain/words.ts'

const tag = '抽查'
const periodKey = z.string().regex(/^\d{4}-W\d{2}$/)
/** The week it was drawn in, or the half-year or year whose review doubts it. */
const drawnFor = z.string().regex(/^\d{4}(-W\d{2}|-H[12])?$/)

const taken = z.object({ checkId: id, status: z.enum(checkStatuses), version: z.int() })

const step = stepEndpoint({
  path: '/checks',
  idName: 'checkId',
  tag,
  steps: checkSteps,
  answer: taken,
})

const item = z.object({
  checkId: id,
  status: z.enum(checkStatuses),
  version: z.int(),
  period: drawnFor,
  appealId: id,
  number: z.string(),
  title: z.string(),
  officeName: z.string().nullable(),
  reason: z.enum(checkReasons),
  flagged: z.boolean(),
  checkerName: z.string().nullable(),
  /** It is yours to check. */
  own: z.boolean(),
  finding: z.enum(findings).nullable(),
  confirmed: z.boolean().nullable(),
  drawnOn: day,
  closedOn: day.nullable(),
  reopenedOn: day.nullable(),
})

const said = z.object({ words: z.string(), by: z.string(), on: day })

const signalShape = z.object({
  kind: z.enum(signalKinds),
  weight: z.number(),
  count: z.int().nullable(),
  minutes: z.int().nullable(),
  rush: z.boolean(),
})

/** A reply as it is put beside others. */
const replyShape = z.object({
  appealId: id,
  number: z.string(),
  title: z.string(),
  body: z.string(),
  reply: z.string(),
  outcome: z.enum(outcomes).nullable(),
  dispatchedAt: z.string(),
  signedAt: z.string().nullable(),
  repliedAt: z.string(),
})

const flag = z.object({
  appealId: id,
  version: z.int(),
  number: z.string(),
  title: z.string(),
  status: z.enum(statuses),
  officeName: z.string().nullable(),
  score: z.number(),
  flaggedOn: day,
  signals: z.array(signalShape),
  /** The week it was given to a checker in. */
  drawnIn: z.string().nullable(),
})

const watchers = ['auditor', 'coordinator'] as const
const readers = ['auditor', 'coordinator', 'caller', 'leader'] as const

export const checksContract = {
  weeks: endpoint(
    {
      method: 'GET',
      path: '/check-weeks',
      summary: '各周抽查：抽中、已核实、假办结',
      tag,
      by: ['auditor', 'coordinator', 'leader'],
    },
    z.strictObject({}),
    z.object({
      items: z.array(
        z.object({
          period: periodKey,
          drawnAt: z.string(),
          headSize: z.int(),
          ended: z.int(),
          sampled: z.int(),
          flagged: z.int(),
          checked: z.int(),
          false: z.int(),
          unclear: z.int(),
        }),
      ),
      /** 假办结率 over all weeks: false ÷ checked, with n. */
      checked: z.int(),
      false: z.int(),
    }),
  ),
  list: endpoint(
    { method: 'GET', path: '/checks', summary: '抽查件', tag, by: readers },
    z.strictObject({
      period: drawnFor.optional(),
      view: z.enum(['open', 'false', 'all']).default('open'),
      cursor: cursor.optional(),
      limit: pageSize,
    }),
    z.object({ items: z.array(item), next: z.string().nullable() }),
  ),
  get: endpoint(
    { method: 'GET', path: '/checks/{checkId}', summary: '一件抽查', tag, by: readers },
    z.strictObject({ checkId: id }),
    item.extend({
      found: said.extend({ finding: z.enum(findings), how: z.enum(hows) }).nullable(),
      settled: said.extend({ agree: z.boolean() }).nullable(),
      end: z.enum(ends).nullable(),
      open: z.array(z.string()),
    }),
  ),
  people: endpoint(
    { method: 'GET', path: '/check-people', summary: '可以核实的人员', tag, by: watchers },
    z.strictObject({}),
    z.object({ items: z.array(z.object({ accountId: id, name: z.string(), role: z.string() })) }),
  ),
  assign: step('assign', 'assignment', '指定核实人（不得是经办、交办过的人或其单位）', {
    checkerId: id,
  }),
  find: step('find', 'finding', '填写核实结论', {
    finding: z.enum(findings),
    how: z.enum(hows),
    words: prose(2_000),
  }),
  settle: step('settle', 'settlement', '复核假办结结论（另一人）', {
    agree: z.boolean(),
    words: prose(1_000),
  }),
  reopen: step('reopen', 'reopening', '按复核结论重开，另行交办', {
    officeId: id,
    requirement: prose(1_000),
  }),
  flags: endpoint(
    { method: 'GET', path: '/check-flags', summary: '疑似假办结的答复及理由', tag, by: watchers },
    z.strictObject({ cursor: cursor.optional(), limit: pageSize }),
    z.object({ items: z.array(flag), next: z.string().nullable() }),
  ),
  flag: endpoint(
    {
      method: 'GET',
      path: '/check-flags/{appealId}/{version}',
      summary: '一条疑似：本件答复与相近答复对照',
      tag,
      by: watchers,
    },
    z.strictObject({ appealId: id, version: z.coerce.number().int().min(1) }),
    flag.extend({ own: replyShape, others: z.array(replyShape) }),
  ),
  relapses: endpoint(
    {
      method: 'GET',
      path: '/check-relapses',
      summary: '疑似复发、待判断的诉求',
      tag,
      by: watchers,
    },
    z.strictObject({}),
    z.object({
      items: z.array(
        z.object({
          appealId: id,
          number: z.string(),
          title: z.string(),
          officeName: z.string().nullable(),
          closedOn: day.nullable(),
          relapsedOn: day,
        }),
      ),
    }),
  ),
}
