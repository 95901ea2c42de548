import { z } from 'zod'
import { roles } from '#kernel/roles.ts'
import { awaiting } from '#modules/people/two-persons/contract.ts'
import { count, day, endpoint, id, key, line, prose, stepEndpoint } from '#platform/contract.ts'
import { caseSteps } from '../domain/case.ts'
import { type Criterion, caseStatuses, consents, criteria, nominators } from '../domain/words.ts'
import {
  adoption,
  caseInList,
  contentInput,
  effect,
  objection,
  tag,
  told,
} from '../shapes/contract.ts'

const taken = z.object({ caseId: id, status: z.enum(caseStatuses), version: z.int() })
const number = z
  .string()
  .trim()
  .regex(/^[0-9A-Za-z-]{1,40}$/)

const step = stepEndpoint({
  path: '/good-cases',
  idName: 'caseId',
  tag,
  steps: caseSteps,
  answer: taken,
})

const judged = z.strictObject({ met: z.boolean(), evidence: prose(1_000), reasons: prose(1_000) })
const judgedShown = z.object({ met: z.boolean(), evidence: z.string(), reasons: z.string() })

/** The same for each of the four criteria. */
function ofEach<S extends z.ZodType>(shape: S): Record<Criterion, S> {
  // Why `as`: the names of a list are not kept in the type of the object.
  return Object.fromEntries(criteria.map((name) => [name, shape])) as Record<Criterion, S>
}

export const casesContract = {
  nominate: endpoint(
    {
      method: 'POST',
      path: '/good-cases',
      summary: '提名一个好案例：关联诉求或共性问题，写明前后对比和可量化的成效',
      tag,
      by: nominators,
      status: 201,
    },
    z.strictObject({
      cycleId: id,
      ...contentInput,
      appeals: z.array(number).max(5).default([]),
      problems: z.array(number).max(5).default([]),
    }),
    taken,
  ),
  goodCase: endpoint(
    {
      method: 'GET',
      path: '/good-cases/{caseId}',
      summary: '一个案例：内容、资格核、异议、结果与推广',
      tag,
      by: ['public'],
    },
    z.strictObject({ caseId: id }),
    caseInList.extend({
      ...told,
      regionName: z.string().nullable(),
      cycleTitle: z.string(),
      nominatorRole: z.enum(roles),
      nominatorOffice: z.string().nullable(),
      reason: z.string().nullable(),
      spread: z.array(adoption),
      /** What this reader's enterprise or office objected to, with the answers. */
      ownObjections: z.array(objection),
      /** What staff of the city read beside it; null for everybody else. */
      file: z
        .object({
          appeals: z.array(z.string()),
          problems: z.array(z.string()),
          consents: z.array(z.enum(consents)),
          /** How many enterprises whose appeals are told of were not asked yet. */
          unasked: count,
          /** Whether the reader's own office proposed or handled it: a leader qualifies it then. */
          ownOffice: z.boolean(),
          criteria: z.object(ofEach(judgedShown)).nullable(),
          objections: z.array(
            objection.extend({ role: z.enum(roles), officeName: z.string().nullable() }),
          ),
        })
        .nullable(),
      open: z.array(z.string()),
    }),
  ),
  myCases: endpoint(
    {
      method: 'GET',
      path: '/my-good-cases',
      summary: '与本企业有关的案例：请答复是否同意公开的，和本企业提名的',
      tag,
      by: ['enterprise'],
    },
    z.strictObject({}),
    z.object({
      items: z.array(
        caseInList.extend({
          ...told,
          consent: z.enum(consents).nullable(),
          nominated: z.boolean(),
          reason: z.string().nullable(),
          /** What this enterprise objected to, with the answers. */
          objections: z.array(objection),
        }),
      ),
    }),
  ),
  editCase: step('edit', 'text', '改写案例文字，说明理由', { ...contentInput, reason: prose(500) }),
  askConsent: step('askConsent', 'consent-request', '征求诉求所属企业是否同意公开', {}),
  answerConsent: step('consent', 'consent', '本企业同意或不同意公开；同意后不撤回', {
    agrees: z.boolean(),
    reason: prose(500).nullable().default(null),
  }),
  qualifyCase: step(
    'qualify',
    'qualification',
    '资格核：四项标准逐项写明证据和理由',
    ofEach(judged),
  ),
  proposeQualification: endpoint(
    {
      method: 'POST',
      path: '/good-cases/{caseId}/qualification-proposal',
      summary: '提请领导资格核：本单位提名或办理的案例，由领导核定',
      tag,
      by: ['coordinator'],
      status: 202,
    },
    z.strictObject({ caseId: id, ...ofEach(judged) }),
    awaiting,
  ),
  refuseCase: step('refuse', 'refusal', '不予列入，说明理由', { reason: prose(500) }),
  proposeCase: endpoint(
    {
      method: 'POST',
      path: '/good-cases/{caseId}/publication',
      summary: '提请公示候选：由另一位统筹人员或领导批准后公示',
      tag,
      by: ['coordinator'],
      status: 202,
    },
    z.strictObject({ caseId: id }),
    awaiting,
  ),
  objectTo: step('object', 'objections', '公示期内提出异议', { text: prose(1_000) }),
  answerObjection: step('answerObjection', 'objection-answers', '答复异议；成立的，案例退出', {
    objectionId: id,
    answer: prose(1_000),
    upheld: z.boolean(),
  }),
  awardCase: step('award', 'award', '授予：达到评选规则的票数', {}),
  vacateCase: step('vacate', 'vacancy', '空缺，说明理由', { reason: prose(500) }),
  proposeSetAside: endpoint(
    {
      method: 'POST',
      path: '/good-cases/{caseId}/setting-aside',
      summary:
        '提请不授予已达到规则的案例：由另一位统筹人员或领导批准；给出异议编号的，同时认定异议成立',
      tag,
      by: ['coordinator'],
      status: 202,
    },
    z.strictObject({ caseId: id, reason: prose(500), objectionId: id.nullable().default(null) }),
    awaiting,
  ),
  proposeRevocation: endpoint(
    {
      method: 'POST',
      path: '/good-cases/{caseId}/revocation',
      summary: '提请撤销已授予的案例：由另一位统筹人员或领导批准，理由公开',
      tag,
      by: ['coordinator'],
      status: 202,
    },
    z.strictObject({ caseId: id, reason: prose(500) }),
    awaiting,
  ),
  withdrawCase: step('withdraw', 'withdrawal', '退出，说明理由', { reason: prose(500) }),
  adoptCase: step('adopt', 'adoptions', '报告在何处推广、怎样结合实际', {
    regionId: key.nullable().default(null),
    officeId: id.nullable().default(null),
    city: line(40).nullable().default(null),
    how: prose(1_000),
    on: day,
  }),
  confirmAdoption: step('confirmAdoption', 'adoption-confirmations', '核实一处推广', {
    adoptionId: id,
  }),
  withdrawAdoption: step('withdrawAdoption', 'adoption-withdrawals', '撤下一处推广，说明理由', {
    adoptionId: id,
    reason: prose(500),
  }),
  reportEffect: step('reportEffect', 'effects', '报告推广成效：前后数字', {
    adoptionId: id,
    effect,
    on: day,
  }),
  confirmEffect: step('confirmEffect', 'effect-confirmations', '核实推广成效', { adoptionId: id }),
}
