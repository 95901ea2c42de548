import type { Ctx } from '#platform/database/context.ts'
import { load } from '#platform/record/loop-store.ts'
import { officesOf } from './domain/closing.ts'
import { storedAppeals } from './store.ts'

/** An appeal as it stands, with every office that had a part in it, for what follows from its ratings. */
export async function appealNow(ctx: Ctx, appealId: string) {
  const { state } = await load(ctx, storedAppeals, appealId)
  return { state, officeIds: officesOf(state) }
}
