import { officeNames } from '#modules/people/index.ts'
import type { OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load } from '#platform/record/loop-store.ts'
import { requireAppeal } from './about.ts'
import { promisesAlong } from './along.ts'
import type { promisesContract } from './contract.ts'
import { openOf, selectPromises, shown } from './queries.ts'
import { storedPromises } from './store.ts'

/** The promises of one appeal, as far as this actor may see them. */
export async function promisesOfAppeal(
  ctx: Ctx,
  appealId: string,
): Promise<OutputOf<typeof promisesContract.promisesOfAppeal>> {
  await requireAppeal(ctx, appealId)
  const rows = await selectPromises(ctx, {})
    .where('appeal_id', '=', appealId)
    .orderBy('first_due_on')
    .orderBy('promise_id')
    .limit(50)
    .execute()
  const known = { names: await officeNames(ctx), now: ctx.now }
  const items = []
  for (const row of rows) {
    const { state } = await load(ctx, storedPromises, row.promiseId)
    const report = state.report?.text ?? null
    const reason = state.withdrawal?.reason ?? null
    items.push({ ...shown(row, known), reason, report, open: openOf(ctx, row) })
  }
  return { items: [...items, ...(await promisesAlong(ctx, appealId, known))] }
}
