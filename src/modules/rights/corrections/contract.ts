import { z } from 'zod'
import { day, endpoint, id, pageSize, prose } from '#platform/contract.ts'
import { correctionFields, correctionStates } from '../domain/words.ts'

const tag = '个人信息权利'

const correction = z.object({
  correctionId: id,
  enterpriseId: id,
  field: z.enum(correctionFields),
  value: z.string(),
  why: z.string(),
  askedOn: day,
  /** By when it is promised to be decided. */
  dueOn: day,
  state: z.enum(correctionStates),
  decidedOn: day.nullable(),
  refusal: z.string().nullable(),
})
const made = z.object({ correctionId: id })

export const correctionsContract = {
  askCorrection: endpoint(
    {
      ...{ method: 'POST', path: '/my-data/corrections', tag, by: ['enterprise'], status: 201 },
      summary: '申请更正本企业不能自行修改的资料',
    },
    z.strictObject({ field: z.enum(correctionFields), value: prose(200), why: prose(500) }),
    made,
  ),
  corrections: endpoint(
    {
      ...{ method: 'GET', path: '/corrections', tag },
      summary: '更正申请：企业看本企业的，统筹办公室与监督审计看全市的',
      by: ['enterprise', 'coordinator', 'auditor'],
    },
    z.strictObject({ cursor: id.optional(), limit: pageSize }),
    z.object({ items: z.array(correction), next: id.nullable() }),
  ),
  acceptCorrection: endpoint(
    {
      ...{ method: 'POST', path: '/corrections/{correctionId}/acceptance', tag },
      summary: '同意更正并改好资料',
      by: ['coordinator'],
    },
    z.strictObject({ correctionId: id }),
    made,
  ),
  refuseCorrection: endpoint(
    {
      ...{ method: 'POST', path: '/corrections/{correctionId}/refusal', tag },
      summary: '不予更正并说明理由',
      by: ['coordinator'],
    },
    z.strictObject({ correctionId: id, reason: prose(500) }),
    made,
  ),
}
