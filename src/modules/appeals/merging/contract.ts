import { z } from 'zod'
import { day, endpoint, id, line, prose } from '#platform/contract.ts'
import { step } from '../contract.ts'
import { ends, statuses } from '../domain/words.ts'

const tag = '并案'

/** An appeal whose text is near-equal; the similarity is the share of letters in common. */
const similar = {
  appealId: id,
  number: z.string(),
  title: z.string(),
  status: z.enum(statuses),
  submittedOn: day,
  similarity: z.number(),
}

export const mergingContract = {
  similarOwn: endpoint(
    {
      method: 'POST',
      path: '/appeals/similar-own',
      summary: '提交前：本企业提交过的相似诉求（只查自己的）',
      tag,
      by: ['enterprise'],
      // Why: it changes nothing, and what is typed is not to be kept before it is sent.
      secret: true,
    },
    z.strictObject({ title: line(80), body: prose(5_000) }),
    z.object({
      items: z.array(
        z.object({ ...similar, end: z.enum(ends).nullable(), officeName: z.string().nullable() }),
      ),
    }),
  ),
  similar: endpoint(
    {
      method: 'GET',
      path: '/appeals/{appealId}/similar',
      summary: '相似诉求：文字相近且为同一地点或单位',
      tag,
      by: ['coordinator'],
    },
    z.strictObject({ appealId: id }),
    z.object({
      items: z.array(
        z.object({
          ...similar,
          regionName: z.string(),
          officeName: z.string().nullable(),
          place: z.string().nullable(),
          enterpriseCode: z.string().nullable(),
          /** The enterprise that raised this one too. */
          sameEnterprise: z.boolean(),
          /** Whether this one may be merged into it; a blocked merge says by which rule. */
          blockedBy: z.string().nullable(),
        }),
      ),
    }),
  ),
  merge: step('merge', 'merger', '并案：并入另一件，由主件统一办理', {
    intoId: id,
    /** What both are about; whose appeal it is reads this, and nothing of the other one. */
    matter: prose(300),
  }),
  unmerge: step('unmerge', 'merger-end', '解除并案，恢复单独办理', { reason: prose(1_000) }),
  contestMerger: step('contestMerger', 'merger-contest', '提出不是同一件事，恢复单独办理', {
    reason: prose(2_000),
  }),
}
