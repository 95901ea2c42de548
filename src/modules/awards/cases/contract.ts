import { z } from 'zod'
import { roles } from '#kernel/roles.ts'
import { awaiting } from '#modules/people/two-persons/contract.ts'
import { day, endpoint, id, key, line, prose, stepEndpoint } from '#platform/contract.ts'
import { caseSteps } from '../domain/case.ts'
import { type Criterion, caseStatuses, consents, criteria, nominators } from '../domain/words.ts'
import { adoption, caseInList, contentInput, effect, tag, told } from '../shapes/contract.ts'

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
      /** What staff of the city read beside it; null for everybody else. */
      file: z
        .object({
          appeals: z.array(z.string()),
          problems: z.array(z.string()),
          consents: z.array(z.enum(consents)),
          criteria: z.object(ofEach(judgedShown)).nullable(),
          objections: z.array(
            z.object({
              objectionId: id,
              role: z.enum(roles),
              officeName: z.string().nullable(),
              text: z.string(),
              on: day,
              answer: z.string().nullable(),
              upheld: z.boolean().nullable(),
              answeredOn: day.nullable(),
            }),
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
  reportEffect: step('reportEffect', 'effects', '报告推广成效：前后数字', {
    adoptionId: id,
    effect,
    on: day,
  }),
  confirmEffect: step('confirmEffect', 'effect-confirmations', '核实推广成效', { adoptionId: id }),
}
