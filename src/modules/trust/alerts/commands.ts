import type { InputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { recordRefusal } from '#platform/record/loop-store.ts'
import type { alertsContract } from './contract.ts'
import { markHandled } from './store.ts'

/** Says what was done about an alert; one that has been dealt with stays as it was told. */
export async function handleAlert(
  ctx: Ctx,
  { alertId, words }: InputOf<typeof alertsContract.handleAlert>,
): Promise<{ alertId: string }> {
  if (!(await markHandled(ctx, alertId, words))) throw recordRefusal('record/missing')
  return { alertId }
}
