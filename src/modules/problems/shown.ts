import type { Ctx } from '#platform/database/context.ts'
import type { Problem } from './domain/types.ts'
import { db } from './store.ts'

/** What the enterprises of a problem may read of it. */
function shownOf(state: Problem) {
  const { status, end, decision } = state
  return {
    open: state.confirmedOn !== null && (end === null || end === 'done' || end === 'not-adopted'),
    number: state.number,
    title: state.title,
    status,
    decision: decision?.kind ?? null,
    decision_reason: decision?.reason ?? null,
    decided_on: decision?.on ?? null,
    look_again_on: status === 'waiting' ? (decision?.lookAgainOn ?? null) : null,
    measures: JSON.stringify(
      state.measures.map(({ measureId, text, ownerOfficeId, dueOn, fulfilled, ...one }) => ({
        ...{ measureId, text, officeId: ownerOfficeId, dueOn },
        ...{ warnAt: one.warnAt, passesAt: one.passesAt },
        fulfilledOn: fulfilled?.on ?? null,
        words: fulfilled?.words ?? null,
        ruleChanged: fulfilled?.ruleChanged ?? false,
      })),
    ),
    rule_changed_on: state.ruleChangedOn,
    finding: state.finding,
    closed_on: state.closedOn,
  }
}

/** Writes what enterprises read of a problem anew, from when people have taken it up. */
export async function saveShown(ctx: Ctx, problemId: string, state: Problem): Promise<void> {
  const shown = shownOf(state)
  const { tenantId } = ctx.actor
  const updated = await db(ctx)
    .updateTable('problems.shown')
    .set(shown)
    .where('tenant_id', '=', tenantId)
    .where('problem_id', '=', problemId)
    .executeTakeFirst()
  if (Number(updated.numUpdatedRows) > 0 || !shown.open) return
  await db(ctx)
    .insertInto('problems.shown')
    .values({ tenant_id: tenantId, problem_id: problemId, ...shown })
    .execute()
}
