import { z } from 'zod'
import { count, endpoint, id } from '#platform/contract.ts'
import { caseInList, cycleShown, tag, told } from '../shapes/contract.ts'

/** Staff that open the ballot paper, or cast a ballot, are told to the auditors. */
const alert = { kind: 'staff-at-ballot', subject: 'award-cycle', idName: 'cycleId' }
const hex = z.string().regex(/^[0-9a-f]{64}$/)

export const ballotsContract = {
  ballotPaper: endpoint(
    {
      method: 'GET',
      path: '/award-cycles/{cycleId}/ballot',
      summary: '选票：候选案例、本企业能否投票、是否已投',
      tag,
      by: ['enterprise'],
      alert,
    },
    z.strictObject({ cycleId: id }),
    z.object({
      cycle: cycleShown,
      cases: z.array(caseInList.extend({ ...told, own: z.boolean() })),
      /** Why this enterprise may not vote; null when it may. */
      barred: z.enum(['no-code', 'not-active']).nullable(),
      /** What is known of the ballot of this enterprise: never what it chose. */
      cast: z
        .object({
          commitment: hex,
          inLog: z.boolean(),
          /** Once counted: the cases it does not count for, with what the marks in the record were made with. */
          leftOut: z.array(z.object({ caseId: id, salt: hex })),
        })
        .nullable(),
    }),
  ),
  castBallot: endpoint(
    {
      method: 'POST',
      path: '/award-cycles/{cycleId}/ballot',
      summary: '投票：每个统一社会信用代码一张票，投出不改；回执可核验',
      tag,
      by: ['enterprise'],
      // Why: the answer holds what the commitment was made with, which is kept nowhere.
      secret: true,
      alert,
    },
    z.strictObject({ cycleId: id, caseIds: z.array(id).min(1).max(20) }),
    z.object({
      commitment: hex,
      /** For the browser to make the commitment again, once; the receipt is without it. */
      salt: hex,
      caseIds: z.array(id),
    }),
  ),
  commitments: endpoint(
    {
      method: 'GET',
      path: '/award-cycles/{cycleId}/commitments',
      summary: '已记入日志的全部选票凭证，供任何人核对自己的在其中',
      tag,
      by: ['public'],
    },
    z.strictObject({ cycleId: id }),
    z.object({ items: z.array(hex) }),
  ),
  openedBallots: endpoint(
    {
      method: 'GET',
      path: '/award-cycles/{cycleId}/opened-ballots',
      summary: '开封的选票（不含投票企业，也看不出回避哪个案例），供审计重新计票',
      tag,
      by: ['auditor'],
    },
    z.strictObject({ cycleId: id }),
    z.object({
      cycleId: id,
      items: z.array(
        z.object({
          commitment: hex,
          salt: hex,
          caseIds: z.array(id),
          cluster: count,
          eligible: z.boolean(),
        }),
      ),
    }),
  ),
}
