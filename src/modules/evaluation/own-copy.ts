import { officeNames } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load } from '#platform/record/loop-store.ts'
import { db, storedRectifications } from './store.ts'

/**
 * The rectifications of the enterprise's own bad ratings, for its own copy: what was done, and what it answered when
 * it was called back. What staff noted for themselves, and what the office held against the rating, is theirs.
 */
export async function ownRectificationCopies(ctx: Ctx): Promise<Record<string, unknown>[]> {
  const rows = await db(ctx)
    .selectFrom('evaluation.rectification')
    .select('rectification_id as id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('enterprise_id', 'in', [...ctx.actor.enterpriseIds])
    .orderBy('rectification_id')
    .execute()
  const names = await officeNames(ctx)
  const copies = []
  for (const { id } of rows) {
    const { state } = await load(ctx, storedRectifications, id)
    const { appealId, number, nth, bad, status, officeId, openedOn, measure } = state
    const { attempts, satisfied, ruling, rectifiedOn, end, closedOn } = state
    copies.push({
      ...{ rectificationId: id, appealId, number, nth, level: bad.level, ratedOn: bad.on },
      ...{ status, officeName: officeId && (names.get(officeId) ?? null), openedOn },
      ...{ rectifyDueOn: state.dues.rectify?.dueOn ?? null, rectifiedOn, measure },
      ruling: ruling?.upheld ? ruling.reason : null,
      calls: attempts.map(({ at: _, ...call }) => call),
      ...{ satisfied, end, closedOn },
    })
  }
  return copies
}
