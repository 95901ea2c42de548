import type { Ctx } from '#platform/database/context.ts'
import type { Objection } from '../domain/case-types.ts'
import { db } from '../store.ts'

/** Keeps whose objection it is: the record of a case says no more than the role and the office. */
export async function addObjector(
  ctx: Ctx,
  { objectionId, caseId }: { objectionId: string; caseId: string },
): Promise<void> {
  const { tenantId, accountId, officeId, enterpriseId } = ctx.actor
  await db(ctx)
    .insertInto('awards.objector')
    .values({
      ...{ tenant_id: tenantId, objection_id: objectionId, case_id: caseId },
      ...{ account_id: accountId, office_id: officeId, enterprise_id: enterpriseId },
    })
    .execute()
}

/** Whose these objections are, as far as this actor may know: an enterprise and an office know their own. */
export function objectorsOf(ctx: Ctx, caseIds: readonly string[]) {
  return db(ctx)
    .selectFrom('awards.objector')
    .select(['objection_id as objectionId', 'case_id as caseId', 'account_id as accountId'])
    .select(['office_id as officeId', 'enterprise_id as enterpriseId'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', 'in', caseIds)
    .execute()
}

/** The cases an enterprise has objected to. */
export async function objectedBy(ctx: Ctx): Promise<string[]> {
  const rows = await db(ctx)
    .selectFrom('awards.objector')
    .select('case_id')
    .distinct()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('enterprise_id', 'in', [...ctx.actor.enterpriseIds])
    .limit(200)
    .execute()
  return rows.map((row) => row.case_id)
}

/** Objections as whoever made them reads them. */
export const shownObjections = (objections: readonly Objection[], own: ReadonlySet<string>) =>
  objections
    .filter(({ objectionId }) => own.has(objectionId))
    .map(({ objectionId, text, on, answer, upheld, answeredOn }) => {
      return { objectionId, text, on, answer, upheld, answeredOn }
    })
