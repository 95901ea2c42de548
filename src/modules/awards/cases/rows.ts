import type { Ctx } from '#platform/database/context.ts'
import { db } from '../store.ts'

/** Cases as far as this actor may see them. */
export const selectCases = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('awards.good_case')
    .select([
      'case_id as caseId',
      'cycle_id as cycleId',
      'status',
      'version',
      'title',
      'environment',
      'industry',
      'region_id as regionId',
      'content',
      'nominated_on as nominatedOn',
      'published_on as publishedOn',
      'decided_on as decidedOn',
      'approvals',
      'spread',
      'reason',
      'nominator_role as nominatorRole',
      'nominator_office as nominatorOffice',
    ])
    .where('tenant_id', '=', ctx.actor.tenantId)

export type CaseRow = Awaited<ReturnType<ReturnType<typeof selectCases>['executeTakeFirstOrThrow']>>

/** A case as a line of a list. */
export function inList({
  content,
  spread,
  reason,
  nominatorRole,
  nominatorOffice,
  ...row
}: CaseRow) {
  const adoptions = spread.adoptions.filter(({ confirmedOn }) => confirmedOn !== null).length
  return { ...row, effect: content.effect, adoptions }
}

export const toldOf = ({ content: { before, done, after } }: CaseRow) => ({ before, done, after })
