import { storedProblems } from '#modules/problems/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load } from '#platform/record/loop-store.ts'
import { itemsOf } from '../items/store.ts'

/** How many of the measures a review decided are still owed. */
export async function measuresOpen(ctx: Ctx, reviewId: string): Promise<number> {
  let open = 0
  for (const { problemId, decision } of await itemsOf(ctx, reviewId, ['decided'])) {
    if (decision?.kind !== 'measures') continue
    const ordered = new Set(decision.measures.map(({ measureId }) => measureId))
    const { state } = await load(ctx, storedProblems, problemId)
    if (state.status === 'closed') continue
    open += state.measures.filter(
      ({ measureId, fulfilled }) => ordered.has(measureId) && fulfilled === null,
    ).length
  }
  return open
}
