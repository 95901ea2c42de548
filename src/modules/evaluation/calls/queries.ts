import type { OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { callsContract } from './contract.ts'
import { callShown, callsNow } from './list.ts'

export async function listCalls(ctx: Ctx): Promise<OutputOf<typeof callsContract.calls>> {
  const calls = await callsNow(ctx)
  return { items: calls.map((call) => callShown(ctx, call)), today: ctx.today }
}
