import { z } from 'zod'
import { answererRoles, callChannels } from '#modules/appeals/domain/words.ts'
import { level } from '#modules/appeals/judging/contract.ts'
import { cursor, day, endpoint, id, pageSize, prose, stepEndpoint } from '#platform/contract.ts'
import { rectificationSteps } from '../domain/rectification.ts'
import {
  findings,
  reasonClasses,
  rectificationDues,
  rectificationEnds,
  rectificationLights,
  rectificationStatuses,
} from '../domain/words.ts'

export const tag = '回访与评价'

const taken = z.object({
  rectificationId: id,
  status: z.enum(rectificationStatuses),
  version: z.int(),
})
const step = stepEndpoint({
  path: '/rectifications',
  idName: 'rectificationId',
  tag,
  steps: rectificationSteps,
  answer: taken,
})

/** One rectification as lists show it; who rated is told to no office. */
const item = taken.extend({
  appealId: id,
  number: z.string(),
  title: z.string(),
  regionId: z.string(),
  regionName: z.string(),
  officeId: id.nullable(),
  officeName: z.string().nullable(),
  level: z.int(),
  /** Whether the enterprise rated itself or told a caller; null for offices. */
  ratedBy: z.enum(['enterprise', 'caller']).nullable(),
  ratedOn: day,
  openedOn: day,
  finding: z.enum(findings).nullable(),
  reasonClass: z.enum(reasonClasses).nullable(),
  rectifyDueOn: day.nullable(),
  rectifiedOn: day.nullable(),
  contestedOn: day.nullable(),
  upheld: z.boolean().nullable(),
  attempts: z.int(),
  end: z.enum(rectificationEnds).nullable(),
  closedOn: day.nullable(),
  nextDueOn: day.nullable(),
  light: z.enum(rectificationLights).nullable(),
})

const attempt = z.object({
  on: day,
  channel: z.string().nullable(),
  answeredBy: z.enum(answererRoles).nullable(),
  reached: z.boolean(),
  satisfied: level.nullable(),
  pressured: z.boolean().nullable(),
  words: z.string().nullable(),
})

const detail = item.extend({
  note: z.string().nullable(),
  verifiedOn: day.nullable(),
  contest: z.object({ on: day, reason: z.string(), evidence: z.string() }).nullable(),
  ruling: z.object({ on: day, upheld: z.boolean(), reason: z.string() }).nullable(),
  measure: z.string().nullable(),
  /** What the enterprise said when it was called back; no office is told. */
  calls: z.array(attempt),
  satisfied: level.nullable(),
  dues: z.array(
    z.object({
      kind: z.enum(rectificationDues),
      startOn: day,
      count: z.int(),
      source: z.string(),
      dueOn: day,
      endedOn: day.nullable(),
    }),
  ),
  /** The steps open to you now; a blocked one says by which rule. */
  open: z.array(z.object({ step: z.string(), blockedBy: z.string().nullable() })),
})

const readers = ['coordinator', 'caller', 'handler', 'lead', 'leader', 'auditor'] as const

export const rectificationsContract = {
  rectifications: endpoint(
    {
      ...{ method: 'GET', path: '/rectifications', tag, by: readers },
      summary: '差评整改清单：未结的按期限先后；承办单位只看到本单位的',
    },
    z.strictObject({
      view: z.enum(['open', 'closed']).default('open'),
      status: z.enum(rectificationStatuses).optional(),
      cursor: cursor.optional(),
      limit: pageSize,
    }),
    z.object({ items: z.array(item), next: z.string().nullable() }),
  ),
  rectification: endpoint(
    {
      ...{ method: 'GET', path: '/rectifications/{rectificationId}', tag, by: readers },
      summary: '一件差评的核实、整改、申诉与回访',
    },
    z.strictObject({ rectificationId: id }),
    detail,
  ),
  ownRectifications: endpoint(
    {
      ...{ method: 'GET', path: '/appeals/{appealId}/rectifications', tag, by: ['enterprise'] },
      summary: '本企业的差评整改到了哪一步',
    },
    z.strictObject({ appealId: id }),
    z.object({
      items: z.array(
        z.object({
          rectificationId: id,
          status: z.enum(rectificationStatuses),
          end: z.enum(rectificationEnds).nullable(),
          officeName: z.string().nullable(),
          ratedOn: day,
          rectifyDueOn: day.nullable(),
          rectifiedOn: day.nullable(),
          measure: z.string().nullable(),
          /** Why a rating was found false or malicious; only where it was. */
          ruling: z.string().nullable(),
        }),
      ),
    }),
  ),
  verifyRating: step('verify', 'verification', '核实差评：情况属实或难以认定，及原因类别', {
    finding: z.enum(findings),
    reasonClass: z.enum(reasonClasses),
    note: prose(1_000).nullable().default(null),
  }),
  rectify: step('rectify', 'measure', '承办单位整改：做了什么', { text: prose(2_000) }),
  appealRating: step(
    'appealRating',
    'rating-appeal',
    '承办单位申诉：不实或恶意评价，限一次，附证据',
    { reason: prose(1_000), evidence: prose(1_000) },
  ),
  ruleRatingAppeal: step('ruleAppeal', 'ruling', '裁定申诉，终局', {
    uphold: z.boolean(),
    reason: prose(1_000),
  }),
  callBack: step('callBack', 'call-back', '整改后的回访', {
    channel: z.enum(callChannels).default('phone'),
    answeredBy: z.enum(answererRoles).nullable().default(null),
    reached: z.boolean(),
    satisfied: level.nullable().default(null),
    pressured: z.boolean().nullable().default(null),
    words: prose(2_000).nullable().default(null),
  }),
  giveUpCalling: step('giveUp', 'unreached', '三次两日未能联系上，按未触达结束，不计为满意', {}),
}
